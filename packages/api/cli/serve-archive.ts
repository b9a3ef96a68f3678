import type { ArticleStore } from '@dateline/store'
import { startService } from '../server/start-service.ts'
import { CommandError } from './command-error.ts'
import { READER_PAGE } from './reader-page.ts'
import { writeToken } from './token-file.ts'

/**
 * Serves an archive until the signal, and says where.
 *
 * @throws {CommandError} when the address can't be listened on
 */
export async function serveArchive(
  store: ArticleStore,
  { data, host, port }: { readonly data: string; readonly host: string; readonly port: number },
  signal: AbortSignal,
): Promise<void> {
  const { token, origin } = await writeToken(data, process.env['DATELINE_TOKEN'])
  const service = await startService({ store, host, port, token, readerFolder: READER_PAGE }).catch((error: Error) => {
    throw new CommandError(error.message)
  })
  const { articleCount } = await store.summary()
  process.stdout.write(`${greeting(service.url, articleCount, origin)}\n`)
  await aborted(signal)
  await service.close()
}

function greeting(url: string, articles: number, tokenOrigin: string): string {
  return `
  Reader page  ${url}/
  GraphiQL     ${url}/graphql (in a browser)
  GraphQL      ${url}/graphql (for programs)

${articles} ${articles === 1 ? 'article' : 'articles'}. To write, a client sends the token ${tokenOrigin}. Ctrl-C ends the service.`
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
