import type { ArticleStore } from '@dateline/store'
import { before } from './store.ts'

/** A store on another machine, which keeps count of what it is asked. */
export type Distant = {
  readonly store: ArticleStore
  /**
   * What it was asked since {@link forget}: in one visit all reads that were sent before any of their answers came. `articles.pages` is a
   * read of many pages at once.
   */
  readonly visits: readonly (readonly string[])[]
  forget(): void
}

/** Answers the reads of a store visit by visit: no answer comes before all reads have been sent that do not wait for one. */
export function distant(near: ArticleStore): Distant {
  let visits: string[][] = []
  let current: { reads: string[]; answered: Promise<void> } | null = null
  const visit = (): { reads: string[]; answered: Promise<void> } => {
    const reads: string[] = []
    visits.push(reads)
    const answered = new Promise<void>(resolve =>
      setImmediate(() => {
        current = null
        resolve()
      }),
    )
    return { reads, answered }
  }
  const store = before(near, read => {
    current ??= visit()
    current.reads.push(read)
    return current.answered
  })
  return {
    store,
    get visits() {
      return visits
    },
    forget() {
      visits = []
    },
  }
}
