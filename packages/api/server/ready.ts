import type { ServerResponse } from 'node:http'
import type { ArticleStore } from '@dateline/store'
import { inTime } from './in-time.ts'
import type { ErrorLog } from './masked-error.ts'
import { RETRY_AFTER } from './unavailable.ts'

/** How long, in milliseconds, a store may take to answer. */
const PATIENCE = 2000

/**
 * Answers whether to send requests here: 200 when the store answers in time, and what else must work does; 503 when not, or when the service is closing. Whoever
 * balances load asks this one; `/health` tells whether to start the service anew.
 */
export async function answerReady(
  store: ArticleStore,
  response: ServerResponse,
  {
    isReady,
    log,
    closing,
  }: { readonly isReady: () => Promise<void>; readonly log: ErrorLog; readonly closing: AbortSignal },
): Promise<void> {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' }
  try {
    if (closing.aborted) throw new Error('The service is closing.')
    await inTime(Promise.all([store.summary(), isReady()]), PATIENCE, 'The store')
    response.writeHead(200, headers).end(JSON.stringify({ status: 'ready' }))
  } catch (error) {
    if (!closing.aborted) log('ready', error)
    response
      .writeHead(503, { ...headers, 'retry-after': `${RETRY_AFTER}` })
      .end(JSON.stringify({ status: 'unavailable' }))
  }
}
