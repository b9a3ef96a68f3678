import { Command, Option } from 'commander'
import { z } from 'zod'
import { CommandError } from './command-error.ts'
import { NOUNS } from './export/noun.ts'
import { option } from './option.ts'
import { stopSignal } from './stop-signal.ts'

const FORMATS = ['jsonl', 'ninjs', 'web-annotation', 'csv'] as const

const HELP = `
jsonl: the archive whole, to keep it or to move it: articles with all their
revisions, and what editors did. dateline import restores it.

ninjs: IPTC ninjs 3, one article a line.

web-annotation: W3C Web Annotations, one annotation page (JSON-LD) a line for
each article, with TextPositionSelector (in Unicode code points) and
TextQuoteSelector into the article's stored text.

csv: a table of --of; without it, a table of each noun in the folder --output:
${NOUNS.join(' ')}.

The folder is read directly, or through the service that runs on it here.

Exit codes: 0 all is written; 1 it failed, what is written is not whole; 2 it
was called wrongly; 130 it was interrupted.`

const valuesSchema = z.object({
  data: z.string(),
  format: z.enum(FORMATS),
  of: z.enum(NOUNS).exactOptional(),
  output: z.string().exactOptional(),
  publishedFrom: z.iso.date().exactOptional(),
  publishedTo: z.iso.date().exactOptional(),
})
export type ExportValues = z.infer<typeof valuesSchema>

/** `dateline export --format FORMAT` */
export function exportCommand(): Command {
  const day = z.iso.date('Give a day as 2022-01-13.')
  return new Command('export')
    .description('Write what the archive holds, oldest article first.')
    .addOption(new Option('--format <FORMAT>', 'how to write it').choices(FORMATS).makeOptionMandatory())
    .addOption(new Option('--of <NOUN>', 'with csv: of what').choices(NOUNS))
    .addOption(option('--published-from <DAY>', 'only articles from this day on, as 2022-01-13', day))
    .addOption(option('--published-to <DAY>', 'only articles up to this day', day))
    .option('--output <FILE|->', 'where to write; standard output when not given, or -')
    .addHelpText('after', HELP)
    .action(async (_, command: Command) => {
      const values = valuesSchema.parse(command.optsWithGlobals())
      checkValues(values)
      const signal = stopSignal()
      const { writeExport } = await import('./export/write-export.ts')
      await writeExport(values, signal)
      if (signal.aborted) process.exitCode = 130
    })
}

/** @throws {CommandError} when values do not go together */
function checkValues({ format, of, output = '-', publishedFrom, publishedTo }: ExportValues): void {
  if (of !== undefined && format !== 'csv')
    throw new CommandError(`--of goes with --format csv, and not with ${format}.`, 2)
  if (format === 'csv' && of === undefined && output === '-')
    throw new CommandError(`Say by --of of what to write a table, or name a folder for all of them by --output.`, 2)
  if (publishedFrom && publishedTo && publishedFrom > publishedTo)
    throw new CommandError(`--published-from ${publishedFrom} is after --published-to ${publishedTo}.`, 2)
}
