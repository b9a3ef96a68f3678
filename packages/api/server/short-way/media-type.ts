/** What clients of GraphQL say that they accept, and the type of the answer that Yoga then sends. */
const TYPES = new Map<string | undefined, string>([
  [undefined, 'application/json'],
  ['*/*', 'application/json'],
  ['application/json', 'application/json'],
  ['application/json, text/plain, */*', 'application/json'],
  ['application/json, application/graphql-response+json', 'application/json'],
  ['application/graphql-response+json', 'application/graphql-response+json'],
  ['application/graphql-response+json, application/json', 'application/graphql-response+json'],
  ['application/graphql-response+json, application/json;q=0.9', 'application/graphql-response+json'],
  ['application/graphql-response+json,application/json;q=0.9', 'application/graphql-response+json'],
])

/** The header `Content-Type` of an answer to who sends this header `Accept`; null when that is not one of the usual ones. */
export function contentTypeFor(accept: string | undefined): string | null {
  const type = TYPES.get(accept)
  return type === undefined ? null : `${type}; charset=utf-8`
}
