/** By what requests are told apart. */
export type RequestLabels = { readonly operation: string; readonly client: string; readonly status: number }

/** Requests of one kind that were not told yet, with how long they took, in seconds. */
export type Tallied = { readonly labels: RequestLabels; readonly durations: number[] }

/** So many are told at once at the latest. */
const MOST = 1000

/**
 * Counts requests, and tells of them many at a time: prom-client checks and joins labels with each, which takes longer in the midst of a request
 * than everything else that is noted of it.
 *
 * @param tell is told of requests, each once
 */
export function requestTally(tell: (tallied: Tallied) => void) {
  const tallies = new Map<string, Tallied>()
  let waiting = 0
  function flush(): void {
    for (const tallied of tallies.values()) tell(tallied)
    tallies.clear()
    waiting = 0
  }
  return {
    count(labels: RequestLabels, duration: number): void {
      const { operation, client, status } = labels
      const key = `${operation}\n${client}\n${status}`
      const known = tallies.get(key)
      if (known) known.durations.push(duration)
      else tallies.set(key, { labels, durations: [duration] })
      if (++waiting === MOST) flush()
    },
    /** Tells of all that were counted. */
    flush,
  }
}
