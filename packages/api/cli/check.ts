import { Command } from 'commander'
import { z } from 'zod'

const HELP = `
Looks at everything that is kept: that each file is what was written, each span
slices to its words, no revision is missing, what editors did and the log of
changes are sound, and every list, count and index tells what the articles do.
Nothing is changed. The folder must be free: stop the service before.

--repair puts right what takes no guess: it removes what a crash left half
written, moves damaged files to the folder damaged/ in the data folder, and makes
anew what is derived. It says each thing that it does.

A database (DATABASE_URL) is checked while it is in use; nothing there is
repaired.

Exit codes: 0 all is sound, or was repaired; 1 damage is left; 2 it was called
wrongly.`

const valuesSchema = z.object({ data: z.string(), repair: z.boolean().default(false) })

/** `dateline check` */
export function checkCommand(): Command {
  return new Command('check')
    .description('Check that an archive is whole and sound, and repair it.')
    .option('--repair', 'put right what can be put right without a guess')
    .addHelpText('after', HELP)
    .action(async (_, command: Command) => {
      const { data, repair } = valuesSchema.parse(command.optsWithGlobals())
      const { checkArchive } = await import('./check-archive.ts')
      process.exitCode = (await checkArchive(data, repair)) ? 0 : 1
    })
}
