import type { ArticleStore, Scope } from '@dateline/store'
import { type Extraction, extractionInLine } from '../extraction/extraction.ts'
import { type Reads, readsOf } from './reads.ts'

export type { Scope }

/** Who sends a request. */
export type Client = {
  /** The name of its token; {@link OWNER_NAME} for that of the service itself, `anonymous` without one. */
  readonly name: string
  /** What it may do, with all that this includes. */
  readonly scopes: ReadonlySet<Scope>
}

/** What resolvers are given with each request. */
export type SchemaContext = {
  readonly store: ArticleStore
  readonly extraction: Extraction
  /** What has been read for this answer. Each event of a subscription begins anew. */
  reads: Reads
  readonly newReads: () => Reads
  readonly client: Client
}

/** The name of the client that sends the token of the service itself. */
export const OWNER_NAME = 'owner'

/** A client without a token where reading is open. */
export const ANONYMOUS_READER: Client = { name: 'anonymous', scopes: new Set(['read']) }

/** Makes the context of each request to a store, from who sent it. */
export function contextOf(store: ArticleStore, extraction = extractionInLine): (client: Client) => SchemaContext {
  const newReads = readsOf(store)
  return client => ({ store, extraction, reads: newReads(), newReads, client })
}
