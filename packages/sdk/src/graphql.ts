import type { initGraphQLTada } from 'gql.tada'
import type { Introspection } from './generated/introspection.ts'
import type { DateTime, LocalDate, Url } from './scalar.ts'

export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada'

/** What gql.tada is to know: the schema, and the types of its scalars as the SDK has them. */
export type Setup = {
  introspection: Introspection
  scalars: { ID: string; Date: LocalDate; DateTime: DateTime; URL: Url }
  disableMasking: true
}

/** A document as it runs: its text, and for other clients a document node without definitions, as gql.tada's persisted ones are. */
type Made = {
  readonly kind: 'Document'
  readonly definitions: readonly []
  readonly text: string
  /** The texts of the document and of each fragment that it needs, so that one that comes in twice is sent once. */
  readonly parts: readonly string[]
}

/**
 * A document of your own whose result and variables are typed by the schema, without a build step: TypeScript reads it as you write. Needs the
 * package gql.tada for its types alone: none of it is loaded when your program runs.
 *
 * The second argument holds the fragments that the document spreads, each made by this function.
 *
 * @example
 * ```ts
 * import { createDateline } from '@dateline/sdk'
 * import { graphql } from '@dateline/sdk/graphql'
 *
 * const dateline = createDateline({ url })
 * const count = graphql('query Count($text: String!) { articles(filter: { text: $text }) { totalCount } }')
 *
 * const { articles } = await dateline.query(count, { text: 'airport' })
 * console.log(articles.totalCount)
 * ```
 *
 * @see https://gql-tada.0no.co
 */
// The one cast: gql.tada's types of documents cannot be written down, only taken over.
export const graphql = Object.assign(documentOf, {
  scalar: (_name: string, value: unknown) => value,
  persisted: (id: string, document: Made) => ({ ...document, id }),
}) as unknown as initGraphQLTada<Setup>

function documentOf(text: string, fragments: readonly Made[] = []): Made {
  const parts = [...new Set([text, ...fragments.flatMap(fragment => fragment.parts)])]
  return { kind: 'Document', definitions: [], text: parts.join('\n'), parts }
}
