import { type Command, CommanderError } from 'commander'
import { CommandError } from './command-error.ts'

/**
 * Runs a program with the arguments of this process, and sets its exit code: 0 when all is well, 1 when it failed, 2 when it was
 * called wrongly.
 */
export async function run(program: Command): Promise<void> {
  try {
    await program.exitOverride().parseAsync()
  } catch (error) {
    process.exitCode = exitCodeOf(error)
    // Commander has written what it has to say.
    if (!(error instanceof CommanderError)) process.stderr.write(`${textOf(error)}\n`)
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  return error instanceof CommandError ? error.exitCode : 1
}

/** The sentence of an error that was foreseen; of any other all that is known, so that it can be reported. */
function textOf(error: unknown): string {
  if (!(error instanceof Error)) return `${error}`
  return FORESEEN.has(error.name) ? error.message : (error.stack ?? error.message)
}

/** By name, because their modules are loaded only by the commands that need them. */
const FORESEEN: ReadonlySet<string> = new Set([
  'CommandError',
  'DatabaseError',
  'FolderError',
  'FolderLockedError',
  'GoldError',
])
