import type { GraphQLError } from 'graphql'
import { createGraphQLError, type Plugin } from 'graphql-yoga'

/**
 * Takes POST requests as JSON alone, and not compressed: a few bytes can be made to unfold to any size.
 *
 * A page of another site can make a browser send forms and plain text with no question asked, so a mutation in one of these would
 * be a cross-site request forgery. A browser asks first before it sends JSON, and the answer is no (see `allowedOrigins`). Queries by
 * GET change nothing and need no such care.
 *
 * @see https://graphql.github.io/graphql-over-http/draft/#sec-Security
 */
export function useJsonOnly(): Plugin {
  return {
    onRequestParse({ request }) {
      if (request.method !== 'POST') return
      const encoding = request.headers.get('content-encoding') ?? 'identity'
      if (encoding.toLowerCase() !== 'identity')
        throw unsupported(
          `A request is sent as it is, not compressed as ${JSON.stringify(encoding)}: leave \`Content-Encoding\` out.`,
        )
      const [type = ''] = (request.headers.get('content-type') ?? '').split(';')
      if (type.trim().toLowerCase() === 'application/json') return
      throw unsupported(
        `A request by POST is JSON: send it with the header \`Content-Type: application/json\`, not ${type === '' ? 'without one' : JSON.stringify(type)}.`,
      )
    },
  }
}

function unsupported(message: string): GraphQLError {
  return createGraphQLError(message, { extensions: { code: 'UNSUPPORTED_MEDIA_TYPE', http: { status: 415 } } })
}
