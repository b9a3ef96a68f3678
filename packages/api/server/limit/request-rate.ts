import type { IncomingMessage } from 'node:http'
import { ANONYMOUS_READER, type Client, OWNER_NAME } from '../../schema/context.ts'
import { limitError } from './limit-error.ts'
import type { Limits } from './limits.ts'
import { senderAddress } from './sender-address.ts'
import { tokenBuckets } from './token-bucket.ts'

/** How many seconds' worth of requests may come at once. */
const BURST = 10

/**
 * Counts the requests of each client: by its token, or by its address when it has none. The owner, and this machine's own programs without
 * a token, may ask as often as they like.
 *
 * @returns what counts a request. It throws when its client sends too many
 */
export function requestRate({
  requestsPerSecond,
}: Limits): (client: Client, request: IncomingMessage | undefined) => void {
  if (requestsPerSecond === 0) return () => {}
  const buckets = tokenBuckets(requestsPerSecond, requestsPerSecond * BURST, () => performance.now())
  return (client, request) => {
    const sender = senderOf(client, request)
    const wait = sender === null ? 0 : buckets.take(sender)
    if (wait > 0)
      throw limitError(
        'requestsPerSecond',
        `A client sends up to ${requestsPerSecond} requests a second, and this one sends more: try again in ${wait} s.`,
        429,
        wait,
      )
  }
}

/** Under what a client is counted; null when it is not. */
export function senderOf({ name }: Client, request: IncomingMessage | undefined): string | null {
  if (name === OWNER_NAME) return null
  if (name !== ANONYMOUS_READER.name) return `token ${name}`
  return request ? senderAddress(request) : null
}
