import { resolve } from 'node:path'
import { Command } from 'commander'
import { z } from 'zod'
import { CommandError } from './command-error.ts'
import { option } from './option.ts'
import { stopSignal } from './stop-signal.ts'

const HELP = `
A place is a folder, or the URL of a PostgreSQL database, as
postgres://user@host:5432/name; --data and DATABASE_URL are not looked at. What
stands in the command line can be seen by others: give the password in the
variable PGPASSWORD, or in the file .pgpass.

Copied are articles with all texts, numbers, times and annotations, what editors
did, tokens (their hashes, all that is kept of them), and the version of the
archive. The owner's token and the counts of dateline usage stay on their machine.

The target is empty, or an earlier copy of the same archive: it goes on where that
one was left, and takes in what has changed since. A target with anything that the
source has not is refused. The source is only read. A folder has one owner at a
time: stop the service that runs on it. Services on a database may run on; what
they change meanwhile is taken in by the next run.

At the end everything is read again from both, and compared.

Exit codes: 0 both are the same; 1 it failed, or they differ; 2 it was called
wrongly; 130 it was interrupted: run it again to go on.`

const placeSchema = z
  .string()
  .trim()
  .min(1, 'Name a folder or a database.')
  .refine(
    place => isDatabase(place) || !place.includes('://'),
    'Give a folder, or a database as postgres://user@host:5432/name.',
  )

const valuesSchema = z.object({ from: z.string(), to: z.string() })

/** Where an archive lies: the URL of a PostgreSQL database, or else a folder. */
export function isDatabase(place: string): boolean {
  return /^postgres(ql)?:\/\//.test(place)
}

/** `dateline copy --from PLACE --to PLACE` */
export function copyCommand(): Command {
  return new Command('copy')
    .description('Copy an archive from a folder to a database, or back, and compare both.')
    .addOption(option('--from <DIR|URL>', 'where it lies', placeSchema).makeOptionMandatory())
    .addOption(option('--to <DIR|URL>', 'where to copy it', placeSchema).makeOptionMandatory())
    .addHelpText('after', HELP)
    .action(async (_, command: Command) => {
      const { from, to } = valuesSchema.parse(command.optsWithGlobals())
      if (samePlace(from, to)) throw new CommandError('--from and --to name the same place.', 2)
      const signal = stopSignal()
      const { copyWithProgress } = await import('./copy/copy-with-progress.ts')
      const isSame = await copyWithProgress(from, to, signal)
      process.exitCode = signal.aborted ? 130 : isSame ? 0 : 1
    })
}

function samePlace(from: string, to: string): boolean {
  return isDatabase(from) || isDatabase(to) ? from === to : resolve(from) === resolve(to)
}
