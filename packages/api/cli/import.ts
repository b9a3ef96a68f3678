import type { SourceFormat } from '@dateline/articles'
import { Command } from 'commander'
import { z } from 'zod'
import { option, workersOption } from './option.ts'
import { ENDINGS, sourceFilesOf } from './source-file.ts'
import { stopSignal } from './stop-signal.ts'

const FORMATS: ReadonlyMap<string, SourceFormat> = new Map([
  ['text', 'TEXT'],
  ['html', 'HTML'],
  ['feed', 'FEED'],
  ['json', 'JSON'],
  ['json-lines', 'JSON_LINES'],
])

const HELP = `
Of a folder, and of the folders in it, the files with these endings are taken:
${ENDINGS.join(' ')}. A file that is named
itself is taken whatever its ending. JSON Lines hold one article a line, with
headline, publishedOn, publisher, authors and text.

An export of an archive (dateline export --format jsonl) is known by its first
line, and restored: its articles as they were there, with their revisions, and
its edits. It is read to its end before: one that is cut, damaged or of a newer
version is refused whole. An article that is here stays as it is, unless the
export has a text of it that it never had, which becomes a new revision.

While a service has the folder, the import goes through it, with the same
outcome: the service need not be stopped.

At the end it says what was imported, unchanged, revised and refused, and why,
by file and line. Exit codes: 0 all is in; 1 something was refused, the rest is
in; 2 it was called wrongly, nothing is in; 130 it was interrupted, what was
imported stays: run it again to go on.`

const valuesSchema = z.object({
  data: z.string(),
  publisher: z.string().exactOptional(),
  publishedOn: z.string().exactOptional(),
  url: z.string().exactOptional(),
  language: z.string().exactOptional(),
  workers: z.number(),
  format: z.enum(['TEXT', 'HTML', 'FEED', 'JSON', 'JSON_LINES']).exactOptional(),
})

/** `dateline import PATH…` */
export function importCommand(): Command {
  const formats = [...FORMATS.keys()].join(', ')
  const format = z
    .string()
    .transform(name => FORMATS.get(name.toLowerCase()))
    .refine(found => found !== undefined, `A format is one of ${formats}.`)
  const language = z.string().regex(/^[a-z]{2,8}(-[a-z\d]{1,8})*$/i, 'A language is a tag such as en or pt-BR.')
  return new Command('import')
    .description('Import articles from files and folders into the archive.')
    .argument('<FILE|FOLDER|-...>', 'files or folders; - is standard input')
    .addOption(option('--publisher <NAME>', 'for articles that name no publisher', z.string().trim().min(1)))
    .addOption(
      option(
        '--published-on <DAY>',
        'for articles without a day, as 2022-01-13',
        z.iso.date('Give a day as 2022-01-13.'),
      ),
    )
    .addOption(option('--url <URL>', 'the address of an article that names none', z.url('Give a whole URL.')))
    .addOption(option('--language <TAG>', 'for articles whose language is not told, as en', language))
    .addOption(option('--format <FORMAT>', `${formats}; by the ending or the content when not given`, format))
    .addOption(workersOption())
    .addHelpText('after', HELP)
    .action(async (paths: string[], _, command: Command) => {
      const { data, format, workers, ...defaults } = valuesSchema.parse(command.optsWithGlobals())
      const signal = stopSignal()
      const { files, passedOver } = await sourceFilesOf(paths)
      const { openImportTarget } = await import('./import-target.ts')
      const { importWithProgress } = await import('./import-with-progress.ts')
      const { firstInLine } = await import('../extraction/extraction.ts')
      const { openExtraction } = await import('../extraction/extraction-pool.ts')
      const store = await openImportTarget(data)
      const extraction = firstInLine(openExtraction(workers))
      try {
        const options = { ...(format && { format }), defaults }
        const report = await importWithProgress(store, files, options, extraction, signal)
        process.stdout.write(`${report.render(passedOver)}\n`)
        process.exitCode = signal.aborted ? 130 : report.counts.REFUSED > 0 ? 1 : 0
      } finally {
        await extraction.close()
        await store.close()
      }
    })
}
