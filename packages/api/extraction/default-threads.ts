import { availableParallelism } from 'node:os'

/** How many threads extract when nothing else is said: one for each core but the one that answers, and one at least. */
export function defaultThreads(): number {
  return Math.max(1, availableParallelism() - 1)
}
