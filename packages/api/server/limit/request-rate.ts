import type { IncomingMessage } from 'node:http'
import type { Plugin } from 'graphql-yoga'
import { ANONYMOUS_READER, type Client, OWNER_NAME } from '../../schema/context.ts'
import { limitError } from './limit-error.ts'
import type { Limits } from './limits.ts'
import { senderAddress } from './sender-address.ts'
import { tokenBuckets } from './token-bucket.ts'

/** How many seconds' worth of requests may come at once. */
const BURST = 10

type ServerContext = { readonly req?: IncomingMessage }

/**
 * Counts the requests of each client: by its token, or by its address when it has none. The owner, and this machine's own programs without
 * a token, may ask as often as they like.
 */
export function useRequestRate(
  { requestsPerSecond }: Limits,
  clientOf: (request: Request) => Client,
): Plugin<object, ServerContext> {
  if (requestsPerSecond === 0) return {}
  const buckets = tokenBuckets(requestsPerSecond, requestsPerSecond * BURST, () => performance.now())
  return {
    onRequestParse({ request, serverContext }) {
      const sender = senderOf(clientOf(request), serverContext.req)
      const wait = sender === null ? 0 : buckets.take(sender)
      if (wait > 0)
        throw limitError(
          'requestsPerSecond',
          `A client sends up to ${requestsPerSecond} requests a second, and this one sends more: try again in ${wait} s.`,
          429,
          wait,
        )
    },
  }
}

/**
 * Looks at no more tokens from an address that has sent too many wrong ones: whoever tries them out gets nowhere. This machine's own
 * programs may be wrong as often as they like. It comes before those who look.
 */
export function useGuessRate({ wrongTokensPerMinute }: Limits): Plugin<object, ServerContext> {
  const buckets = tokenBuckets(wrongTokensPerMinute / 60, wrongTokensPerMinute, () => performance.now())
  const guesserOf = ({ headers }: Request, { req }: ServerContext): string | null =>
    req && headers.has('authorization') ? senderAddress(req) : null
  return {
    onRequestParse({ request, serverContext }) {
      const address = guesserOf(request, serverContext)
      const wait = address === null ? 0 : buckets.waitOf(address)
      if (wait > 0)
        throw limitError(
          'wrongTokensPerMinute',
          `Up to ${wrongTokensPerMinute} wrong tokens a minute are looked at from one address, and from yours came more: try again in ${wait} s.`,
          429,
          wait,
        )
    },
    onResponse({ request, response, serverContext }) {
      const address = response.status === 401 ? guesserOf(request, serverContext) : null
      if (address !== null) buckets.take(address)
    },
  }
}

/** Under what a client is counted; null when it is not. */
export function senderOf({ name }: Client, request: IncomingMessage | undefined): string | null {
  if (name === OWNER_NAME) return null
  if (name !== ANONYMOUS_READER.name) return `token ${name}`
  return request ? senderAddress(request) : null
}
