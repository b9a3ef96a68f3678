import { openPostgresStore } from '@dateline/store/postgres'
import { inDatabase, startPostgresServer } from '@dateline/store/postgres-server'
import { reportArticle } from '../../report-article.ts'

/** A database with an archive, on a server of its own. */
export type FilledDatabase = { readonly url: string; stop(): Promise<void> }

/** Makes it, with the articles of which the other servers are asked. */
export async function filledDatabase(articles: number): Promise<FilledDatabase> {
  const server = await startPostgresServer()
  const url = await server.database()
  const store = await openPostgresStore(url)
  await store.save(Array.from({ length: articles }, (_, index) => reportArticle(index)))
  await store.close()
  // What the server does from time to time by itself, so that its plans rest on what there is.
  await inDatabase(url, client => client.query('vacuum analyze'))
  return { url, stop: () => server.stop() }
}
