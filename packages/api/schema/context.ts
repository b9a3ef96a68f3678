import type { ArticleStore } from '@dateline/store'
import { type Reads, readsOf } from './reads.ts'

/** What the sender of a request may do beyond reading. */
export type Scope = 'write'

/** What resolvers are given with each request. */
export type SchemaContext = {
  readonly store: ArticleStore
  /** What has been read for this answer. Each event of a subscription begins anew. */
  reads: Reads
  readonly newReads: () => Reads
  readonly scopes: ReadonlySet<Scope>
}

/** Makes the context of each request to a store, from what its sender may do. */
export function contextOf(store: ArticleStore): (scopes: ReadonlySet<Scope>) => SchemaContext {
  const newReads = readsOf(store)
  return scopes => ({ store, reads: newReads(), newReads, scopes })
}
