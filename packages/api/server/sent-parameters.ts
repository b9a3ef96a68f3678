import { createGraphQLError, type Plugin } from 'graphql-yoga'

/** What stands in an address as JSON. */
const AS_JSON = ['variables', 'extensions'] as const

/** What may be said once. */
const ONCE = ['query', 'documentId', 'operationName', ...AS_JSON] as const

/**
 * Refuses what is said of a request in a form that Yoga does not look at: parameters of an address that are no JSON, or stand there twice,
 * of which it is not clear which one is meant; and a name of an operation that is no text.
 *
 * @see https://graphql.github.io/graphql-over-http/draft/#sec-Request-Parameters
 */
export function useSentParameters(): Plugin {
  return {
    onRequestParse({ request: { method }, url: { searchParams } }) {
      if (method !== 'GET') return
      for (const name of ONCE)
        if (searchParams.getAll(name).length > 1)
          throw badRequest(`\`${name}\` stands in the address more than once: leave one of them.`)
      for (const name of AS_JSON)
        if (!isJson(searchParams.get(name) || 'null'))
          throw badRequest(
            `\`${name}\` in the address is no JSON: write it as an object, such as {"first": 10}, and encode it as an address needs it.`,
          )
    },
    onParams({ params: { operationName } }) {
      if (typeof (operationName ?? '') !== 'string')
        throw badRequest('`operationName` is a text, or null: send the name that stands in the document.')
    },
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function badRequest(message: string) {
  return createGraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } })
}
