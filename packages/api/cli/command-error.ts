/** Why a command can't do what it was asked, in a sentence for the person who asked. Exit codes: 1 it failed, 2 it was asked wrongly. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
  readonly exitCode: 1 | 2

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message)
    this.exitCode = exitCode
  }
}
