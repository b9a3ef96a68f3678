import type { ServerResponse } from 'node:http'
import type { ArticleStore } from '@dateline/store'
import type { ErrorLog } from './masked-error.ts'

/** Answers whether the service can do its work: 200 when its store answers, 503 when it does not. */
export async function answerHealth(store: ArticleStore, response: ServerResponse, log: ErrorLog): Promise<void> {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' }
  try {
    const { articleCount, version } = await store.summary()
    response.writeHead(200, headers).end(JSON.stringify({ status: 'ok', articleCount, version }))
  } catch (error) {
    log('health', error)
    response.writeHead(503, headers).end(JSON.stringify({ status: 'unavailable' }))
  }
}
