import { Command } from 'commander'
import { z } from 'zod'
import { LOG_LEVELS } from '../server/log-level.ts'
import { documentOptions, recordUsageOption, serviceOptions } from './option.ts'
import { stopSignal } from './stop-signal.ts'

const HELP = `
Prints the addresses of the reader page, of GraphiQL and of the GraphQL
endpoint. Ctrl-C, or SIGTERM, ends it when what it is at is done; a second one
ends it at once.

Writing takes a token, as Authorization: Bearer …: the owner's, or one that
dateline token makes. The owner's is the one in DATELINE_TOKEN, else the one that
is made at the first start and kept in the data folder, where only its owner can
read it; it lets do everything.

Reading is open to whoever reaches a loopback address, and takes a token, too, on
any other one. A proxy in front of a loopback address opens reading to whoever
reaches the proxy: --open-reads=false closes it.

Where reading is open on a loopback address, requests are answered that come by
its name: this machine's own. A proxy that passes on another name is let in by
--allowed-hosts. What one request, and one client, may take is limited; the table
in docs/operations.md names the limits, and --limits sets others.

The SDK asks by the hashes of its documents, which the service knows. With
--trusted-documents it answers no others; add your own clients' by --documents.
A .graphql file is one document; a .json file is an object of texts by the ids
that clients send, as code generators and gql.tada write it.

What clients use of the schema is counted by day, with their names and versions,
never with a variable's value: dateline usage tells it. --record-usage=no counts
nothing.

The log goes to standard error: on a terminal errors and slow queries as a person
reads them, else a line of JSON for each request, too. It has no words of articles,
no values of variables and no tokens.`

/** What `serve` and `start` are told. */
export const serveSchema = z.object({
  data: z.string(),
  port: z.number(),
  host: z.string(),
  openReads: z.boolean().exactOptional(),
  documents: z.string().exactOptional(),
  allowedHosts: z.array(z.string()).exactOptional(),
  limits: z.record(z.string(), z.number()).exactOptional(),
  logLevel: z.enum(LOG_LEVELS).exactOptional(),
  logFormat: z.enum(['json', 'text']).exactOptional(),
  slowQuery: z.number(),
  workers: z.number(),
  traces: z.string().exactOptional(),
  trustedDocuments: z.boolean().default(false),
  recordUsage: z.boolean().default(true),
})

/** What `serve` and `start` are told, as they were read. */
export type ServeValues = z.infer<typeof serveSchema>

/** `dateline serve` */
export function serveCommand(): Command {
  const command = new Command('serve').description('Serve the archive: GraphQL, GraphiQL and the reader page.')
  for (const option of [...serviceOptions(), ...documentOptions(), recordUsageOption()]) command.addOption(option)
  return command.addHelpText('after', HELP).action(async (_, command: Command) => {
    const values = serveSchema.parse(command.optsWithGlobals())
    const signal = stopSignal()
    const { openArchive } = await import('./archive.ts')
    const { serveArchive } = await import('./serve-archive.ts')
    const { offerMissing, WEB_PAGES } = await import('./web-page.ts')
    const store = await openArchive(values.data)
    try {
      await offerMissing(WEB_PAGES)
      await serveArchive(store, values, signal)
    } finally {
      await store.close()
    }
  })
}
