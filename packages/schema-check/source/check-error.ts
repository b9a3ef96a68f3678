/**
 * What could not be read, or was wrong before any change was looked at, and the exit code that says so. They follow sysexits.h where it has
 * one that fits.
 */
export const FAULTS = {
  /** An option is wrong. */
  OPTION: 64,
  /** A schema is not valid. */
  SCHEMA: 65,
  /** A file is not there, or can't be read. */
  FILE: 66,
  /** A service can't be reached, or does not answer as it should. */
  URL: 68,
  /** An operation is no valid GraphQL, or was not valid before the change. */
  OPERATION: 69,
  /** The usage, the policy or the allow file is not what it should be. */
  SETTING: 78,
} as const

export type Fault = keyof typeof FAULTS

/** Why a check could not be made. Its message says what is wrong, where, and what to do. */
export class CheckError extends Error {
  readonly fault: Fault
  constructor(fault: Fault, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'CheckError'
    this.fault = fault
  }
}
