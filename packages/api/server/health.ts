import type { ServerResponse } from 'node:http'
import type { ArticleStore } from '@dateline/store'
import { inTime } from './in-time.ts'

/** How long, in milliseconds, a store may take to tell how much it has. */
const PATIENCE = 500

/**
 * Answers that the process does its work, and how much there is when its store tells. A store that does not is no reason to start the service anew: `/ready`
 * says so.
 */
export async function answerHealth(store: ArticleStore, response: ServerResponse): Promise<void> {
  const { articleCount, version } = await summaryOf(store)
  response
    .writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify({ status: 'ok', articleCount, version }))
}

async function summaryOf(store: ArticleStore): Promise<{ articleCount: number | null; version: number | null }> {
  try {
    return await inTime(store.summary(), PATIENCE, 'The store')
  } catch {
    return { articleCount: null, version: null }
  }
}
