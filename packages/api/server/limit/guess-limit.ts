import { GraphQLError } from 'graphql'
import type { ClientOf } from '../client-of.ts'
import { limitError } from './limit-error.ts'
import type { Limits } from './limits.ts'
import { senderAddress } from './sender-address.ts'
import { tokenBuckets } from './token-bucket.ts'

/**
 * Looks at no more tokens from an address that has sent too many wrong ones: whoever tries them out gets nowhere. This machine's own
 * programs may be wrong as often as they like.
 */
export function withGuessLimit(clientOf: ClientOf, { wrongTokensPerMinute }: Limits): ClientOf {
  const buckets = tokenBuckets(wrongTokensPerMinute / 60, wrongTokensPerMinute, () => performance.now())
  const guessed: ClientOf = async (authorization, incoming) => {
    const address = incoming ? senderAddress(incoming) : null
    if (address === null) return clientOf(authorization, incoming)
    const wait = buckets.waitOf(address)
    if (wait > 0) throw tooManyGuesses(wrongTokensPerMinute, wait)
    try {
      return await clientOf(authorization, incoming)
    } catch (error) {
      if (error instanceof GraphQLError) buckets.take(address)
      throw error
    }
  }
  return (authorization, incoming) => (authorization === null ? clientOf : guessed)(authorization, incoming)
}

function tooManyGuesses(most: number, wait: number): GraphQLError {
  const message = `Up to ${most} wrong tokens a minute are looked at from one address, and from yours came more: try again in ${wait} s.`
  return limitError('wrongTokensPerMinute', message, 429, wait)
}
