import { LRUCache } from 'lru-cache'

/** How many clients are remembered; those that were not heard of for longest are forgotten, and begin with a full bucket. */
const MOST_CLIENTS = 50_000

/** What a client has left. */
type Bucket = { level: number; filledAt: number }

/** Lets each client do something so often. */
export type TokenBuckets = {
  /** Takes one token of a client's, when it has one. @returns in how many seconds it has one; 0 when it was taken */
  take(client: string): number
  /** In how many seconds a client has a token. Takes none. */
  waitOf(client: string): number
}

/**
 * A bucket of tokens for each client, which fills at a steady rate.
 *
 * @param perSecond how many tokens flow in
 * @param capacity how many fit
 * @param now milliseconds of a clock that is never set back
 * @see https://en.wikipedia.org/wiki/Token_bucket
 */
export function tokenBuckets(perSecond: number, capacity: number, now: () => number): TokenBuckets {
  const buckets = new LRUCache<string, Bucket>({ max: MOST_CLIENTS })
  function filled(client: string): Bucket {
    const at = now()
    const bucket = buckets.get(client)
    if (!bucket) return { level: capacity, filledAt: at }
    bucket.level = Math.min(capacity, bucket.level + ((at - bucket.filledAt) / 1000) * perSecond)
    bucket.filledAt = at
    return bucket
  }
  const waitFor = ({ level }: Bucket): number => (level >= 1 ? 0 : Math.ceil((1 - level) / perSecond))
  return {
    take(client) {
      const bucket = filled(client)
      const wait = waitFor(bucket)
      if (wait === 0) bucket.level -= 1
      buckets.set(client, bucket)
      return wait
    },
    waitOf: client => waitFor(filled(client)),
  }
}
