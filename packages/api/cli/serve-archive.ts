import type { ArticleStore } from '@dateline/store'
import { openUsageFolder } from '@dateline/store/usage-folder'
import { openExtraction } from '../extraction/extraction-pool.ts'
import { type Service, startService } from '../server/start-service.ts'
import { clientDocuments } from './client-documents.ts'
import { CommandError } from './command-error.ts'
import { databaseSettings } from './database-settings.ts'
import { openDoor } from './door/open-door.ts'
import { folderIsReady } from './folder-is-ready.ts'
import { openLog } from './open-log.ts'
import { openTokens } from './open-tokens.ts'
import { ownerToken } from './owner-token.ts'
import type { ServeValues } from './serve.ts'
import { GRAPHIQL_PAGE, READER_PAGE } from './web-page.ts'

/** So many milliseconds lie between two requests of a client that is busy, even where it has to wait for a processor. */
const IDLE = 500

/**
 * Serves an archive until the signal, and says where.
 *
 * @throws {CommandError} when the address can't be listened on, or the clients' documents can't be read
 */
export async function serveArchive(
  store: ArticleStore,
  { data, documents, recordUsage, workers, traces, logLevel, logFormat, slowQuery, ...options }: ServeValues,
  signal: AbortSignal,
): Promise<void> {
  const { token, origin } = await ownerToken(data)
  const tokens = await openTokens(data)
  const isInFolder = databaseSettings() === null
  const extraction = openExtraction(workers)
  const tracing = traces === undefined ? null : (await import('../server/trace/open-tracing.ts')).openTracing(traces)
  try {
    const service = await startService({
      store,
      ...(isInFolder && { isReady: () => folderIsReady(data) }),
      extraction,
      ...(tracing && { tracing }),
      token,
      tokens,
      ...(recordUsage && { usage: openUsageFolder(data) }),
      ...openLog({ slowQuery, ...(logLevel && { logLevel }), ...(logFormat && { logFormat }) }),
      readerFolder: READER_PAGE.folder,
      graphiqlFolder: GRAPHIQL_PAGE.folder,
      idle: IDLE,
      documents: documents === undefined ? new Map() : await clientDocuments(documents),
      ...options,
    }).catch((error: Error) => {
      throw new CommandError(error.message)
    })
    const door = isInFolder ? await openDoor(store, data) : null
    const { articleCount } = await store.summary()
    process.stdout.write(`${greeting(service, articleCount, origin, options.trustedDocuments)}\n`)
    await aborted(signal)
    await door?.close()
    await service.close()
  } finally {
    await tracing?.close()
    await extraction.close()
    await tokens.close()
  }
}

function greeting(
  { url, openReads }: Service,
  articles: number,
  tokenOrigin: string,
  trustedDocuments: boolean,
): string {
  const rights = openReads
    ? `Whoever reaches this address may read; to write, a client sends the token ${tokenOrigin}.`
    : `To read or write, a client sends the token ${tokenOrigin}, or one made by dateline token.`
  return `
  Reader page  ${url}/
  GraphiQL     ${trustedDocuments ? 'not served: only known documents are answered' : `${url}/graphql (in a browser)`}
  GraphQL      ${url}/graphql (for programs)

${articles} ${articles === 1 ? 'article' : 'articles'}. ${rights} Ctrl-C ends the service.`
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
