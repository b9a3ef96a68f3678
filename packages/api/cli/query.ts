import { Command, Option } from 'commander'
import { z } from 'zod'
import { option } from './option.ts'
import { stopSignal } from './stop-signal.ts'

const FORMATS = ['table', 'csv', 'json', 'ndjson'] as const

const HELP = `
table, csv and ndjson take a query that selects one list: objects in it become
columns such as article.headline, lists in it stay whole, as JSON. ndjson has one
item a line. json is the whole answer of any query.

The archive folder is read directly, or through the service that runs on it here.
With --url a service is asked wherever it runs; it is sent the token in
DATELINE_TOKEN, where there is one.

Exit codes: 0 all was answered; 1 it failed, or the answer has errors; 2 it was
called wrongly, or the query makes no table; 130 it was interrupted.`

const valuesSchema = z.object({
  data: z.string(),
  format: z.enum(FORMATS),
  variables: z.string().exactOptional(),
  operation: z.string().exactOptional(),
  all: z.boolean().default(false),
  bom: z.boolean().default(false),
  url: z.string().exactOptional(),
})

/** `dateline query FILE|-` */
export function queryCommand(): Command {
  return new Command('query')
    .description('Ask a GraphQL query, and print the answer as a table, CSV or JSON.')
    .argument('<FILE|->', 'the file with the query; - is standard input')
    .addOption(new Option('--format <FORMAT>', 'how to print the answer').choices(FORMATS).default('table'))
    .option('--variables <JSON|@FILE>', "the query's variables: a JSON object, or a file that holds one")
    .option('--operation <NAME>', 'which operation, when the file has several')
    .option('--all', 'all pages of the list, not only the one that the query asks for')
    .option('--bom', 'with csv: a byte order mark in front, by which Excel knows UTF-8')
    .addOption(
      option(
        '--url <URL>',
        'ask a service that runs there, not the archive folder',
        z.url({ protocol: /^https?$/, error: 'Give a whole URL, such as http://localhost:4000.' }),
      ),
    )
    .addHelpText('after', HELP)
    .action(async (file: string, _, command: Command) => {
      const values = valuesSchema.parse(command.optsWithGlobals())
      const signal = stopSignal()
      const { answerQuery } = await import('./answer-query.ts')
      await answerQuery(file, values, signal).catch(error => {
        // What was broken off on request is no failure.
        if (!signal.aborted) throw error
      })
      if (signal.aborted) process.exitCode = 130
    })
}
