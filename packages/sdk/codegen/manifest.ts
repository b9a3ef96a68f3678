import type { GraphQLSchema } from 'graphql'
import { type Source, textsOf } from './documents.ts'

/**
 * A GraphQL Code Generator plugin: the texts of all operations by their identifiers, as JSON, from which a service knows them.
 *
 * @see https://github.com/graphql/graphql-over-http/blob/main/spec/Appendix%20A%20--%20Persisted%20Documents.md
 */
export function plugin(_schema: GraphQLSchema, sources: readonly Source[]): string {
  const texts = textsOf(sources).map(({ id, text }) => [id, text])
  return `${JSON.stringify(Object.fromEntries(texts), null, 2)}\n`
}
