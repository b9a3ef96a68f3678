/** What could not be read, or was wrong before any change was looked at. */
export type Fault = 'SCHEMA' | 'OPERATIONS' | 'INVALID_BEFORE' | 'USAGE' | 'POLICY' | 'ALLOW' | 'OPTIONS'

/** Why a check could not be made. Its message says what is wrong, where, and what to do. */
export class CheckError extends Error {
  readonly fault: Fault
  constructor(fault: Fault, message: string) {
    super(message)
    this.name = 'CheckError'
    this.fault = fault
  }
}
