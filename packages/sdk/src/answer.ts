import { datelineError, type GraphQLError } from './error.ts'

/**
 * The data of a GraphQL response.
 *
 * GraphQL errors are read from any body that holds them, whatever its status and media type: a 400 with
 * `application/graphql-response+json` is as good an answer as a 200.
 *
 * @throws {DatelineError} of kind `unauthorized`, `rate-limited`, `graphql`, `http` or `protocol`
 * @see https://graphql.github.io/graphql-over-http/draft/#sec-Processing-the-response
 */
export function dataOf<Result>(response: Response, text: string): Result {
  const { status } = response
  const answer = { status, retryAfter: secondsOf(response.headers.get('retry-after'), Date.now()) }
  const body = parsed(text)
  const { errors: said, data = null } = isRecord(body) ? body : {}
  const errors = Array.isArray(said) ? said.filter(isGraphQLError) : []
  const message = messageOf(errors) || `The service answered with status ${status}.`

  if (status === 401 || status === 403) throw datelineError({ kind: 'unauthorized', errors, ...answer }, message)
  if (status === 429) throw datelineError({ kind: 'rate-limited', errors, ...answer }, message)
  if (errors.length > 0) throw datelineError({ kind: 'graphql', errors, data, ...answer }, message)
  if (!response.ok) throw datelineError({ kind: 'http', body: text, ...answer }, message)
  if (!hasData<Result>(body))
    throw datelineError(
      { kind: 'protocol', body: text, ...answer },
      `The answer is not a GraphQL response: does ${response.url || 'the url'} lead to the GraphQL endpoint?`,
    )
  return body.data
}

/**
 * The seconds that a Retry-After header asks to wait, which is a number of seconds or a date; null without a readable one.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function secondsOf(header: string | null, now: number): number | null {
  if (header === null) return null
  if (/^\s*\d+\s*$/.test(header)) return Number(header)
  const date = Date.parse(header)
  return Number.isNaN(date) ? null : Math.max(0, Math.ceil((date - now) / 1000))
}

function messageOf(errors: readonly GraphQLError[]): string {
  return errors.map(({ message, path }) => (path ? `${message} (at ${path.join('.')})` : message)).join('\n')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isGraphQLError(value: unknown): value is GraphQLError {
  return isRecord(value) && typeof value['message'] === 'string'
}

/** The one place where the SDK takes the service at its word: a response without errors has the shape that was asked for. */
function hasData<Result>(body: unknown): body is { readonly data: Result } {
  return isRecord(body) && isRecord(body['data'])
}
