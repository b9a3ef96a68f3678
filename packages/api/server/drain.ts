import type { IncomingMessage, Server, ServerResponse } from 'node:http'

/** So many milliseconds at most, requests that come while the service closes are answered. */
const LAST_REQUESTS = 2000

/**
 * Closes a server so that no request is lost. Browsers and clients keep connections open, and send the next request over one at any time: whoever
 * does so when it has just been closed gets no answer. So each answer from now on says that its connection closes; those on which nothing
 * comes any more are closed; then whatever runs is waited for.
 *
 * @param isClosing is aborted at the beginning
 * @param idle when no request has come for so many milliseconds, the connections that are open are idle
 * @returns what closes it, and resolves when all requests have been answered
 */
export function drainOf(server: Server, isClosing: AbortController, idle: number): () => Promise<void> {
  const running = new Set<ServerResponse>()
  let lastRequest = Number.NEGATIVE_INFINITY
  let closed: Promise<void> | null = null
  let areOthersIdle = false
  server.prependListener('request', (_request: IncomingMessage, response: ServerResponse) => {
    running.add(response)
    lastRequest = performance.now()
    response.once('close', () => {
      running.delete(response)
      // An answer that had begun, such as a subscription's, said that its connection stays open.
      if (areOthersIdle) setImmediate(() => server.closeIdleConnections())
    })
    if (closed) response.setHeader('connection', 'close')
  })
  return () => {
    closed ??= drain()
    return closed
  }

  async function drain(): Promise<void> {
    isClosing.abort()
    for (const response of running) if (!response.headersSent) response.setHeader('connection', 'close')
    const end = performance.now() + LAST_REQUESTS
    for (let wait = idleIn(); wait > 0 && performance.now() < end; wait = idleIn()) {
      await new Promise(resolve => setTimeout(resolve, wait))
      // What came while this process was at something else is read now.
      await new Promise(resolve => setImmediate(resolve))
    }
    areOthersIdle = true
    await new Promise(resolve => server.close(resolve))
  }

  function idleIn(): number {
    return lastRequest + idle - performance.now()
  }
}
