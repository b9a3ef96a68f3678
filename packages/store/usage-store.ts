import type { LocalDate } from '@dateline/articles'
import type { Awaitable } from './article-store.ts'

/** That a client used an element of the schema on a day, and how often. What it asked with, a variable's value, is in none. */
export type UseRecord = {
  /** As the client calls itself, or else its token's name. */
  readonly client: string
  /** Empty when the client did not say. */
  readonly version: string
  /** The day in UTC. */
  readonly day: LocalDate
  /** A schema coordinate: `Article.headline`, `Query.articles(first:)`. */
  readonly coordinate: string
  readonly count: number
}

/** The uses of the same thing by the same client on the same day as one. */
export function summed(uses: readonly UseRecord[]): readonly UseRecord[] {
  const sums = new Map<string, UseRecord>()
  for (const use of uses) {
    const key = JSON.stringify([use.day, use.client, use.version, use.coordinate])
    sums.set(key, { ...use, count: use.count + (sums.get(key)?.count ?? 0) })
  }
  return [...sums.values()]
}

/** For how many days uses are kept. */
export const USES_KEPT_FOR = 366

/**
 * The port for what clients use of the schema, apart from that for articles: it is read while a service has the articles for itself.
 * `lowdb/usage-folder.ts` keeps it in the data folder, also where the articles are in a database.
 */
export type UsageStore = {
  /** Adds counts to those that are kept, whoever counted them. The uses of days before `firstKept` are dropped. */
  add(uses: readonly UseRecord[], firstKept: LocalDate): Promise<void>
  /** The uses from a day on, by day, client, version and coordinate. */
  since(day: LocalDate): Awaitable<readonly UseRecord[]>
}
