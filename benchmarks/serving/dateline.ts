import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startService } from '@dateline/api'
import { type ArticleStore, openMemoryStore, openUsageFolder } from '@dateline/store'
import { pino } from 'pino'
import type { Limits } from '../../packages/api/server/limit/limits.ts'
import { jsonLog } from '../../packages/api/server/service-log.ts'
import { reportArticle } from '../report-article.ts'
import type { Prepared } from './prepared.ts'

/** The archive of which is asked. */
export async function archiveOf(articles: number): Promise<ArticleStore> {
  const store = openMemoryStore()
  await store.save(Array.from({ length: articles }, (_, index) => reportArticle(index)))
  // A search waits for the texts to be indexed, which else goes on beside the first questions.
  await store.articles.search([{ filter: { query: 'harbour' }, first: 1 }])
  return store
}

/** Dateline with all that it does by itself: limits, tokens, log, metrics, and the record of what is used. */
export function startDateline({ articles }: Prepared): Promise<string> {
  return startWith(articles, {})
}

/** The same, but that no answers are kept: each is made anew, as if the archive changed between any two, or no question came twice. */
export function startForgetful({ articles }: Prepared): Promise<string> {
  return startWith(articles, { keptAnswerBytes: 0 })
}

async function startWith(articles: number, limits: Partial<Limits>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-benchmark-'))
  const { url } = await startService({
    store: await archiveOf(articles),
    token: 'a-token',
    port: 0,
    usage: openUsageFolder(folder),
    // As `dateline serve` logs where no person looks on.
    ...jsonLog(pino.destination({ dest: join(folder, 'log'), sync: false }), { level: 'info', slowQuery: 1000 }),
    limits,
  })
  return `${url}/graphql`
}
