/** An error of a GraphQL response, as the specification has it. */
export type GraphQLError = {
  readonly message: string
  /** The field that failed: `['article', 'figures', 0, 'reportedBy']`. */
  readonly path?: readonly (string | number)[]
  readonly locations?: readonly { readonly line: number; readonly column: number }[]
  /** What the service adds, such as a `code`. */
  readonly extensions?: { readonly [name: string]: unknown }
}

/** What is known of an answer that was not a good one. `retryAfter` is in seconds; null when the service did not say. */
type Answer = { readonly status: number; readonly retryAfter: number | null }

/**
 * Why a call failed, told apart by `kind`:
 *
 * - `network`: no answer, or only a part of one; `cause` is what `fetch` threw.
 * - `timeout`: the call took longer than `timeout` milliseconds, retries included.
 * - `aborted`: the caller's signal; `cause` is its reason.
 * - `unauthorized`: 401 or 403, for want of a token or of the right one.
 * - `rate-limited`: 429; `retryAfter` says when to come back.
 * - `graphql`: the service answered with GraphQL errors; `data` is what it found all the same, null if nothing.
 * - `http`: another status that is not a success, without GraphQL in the body.
 * - `protocol`: a success whose body is not a GraphQL response: the URL leads to something else.
 */
export type Failure =
  | { readonly kind: 'network' }
  | { readonly kind: 'timeout'; readonly timeout: number }
  | { readonly kind: 'aborted' }
  | ({ readonly kind: 'unauthorized'; readonly errors: readonly GraphQLError[] } & Answer)
  | ({ readonly kind: 'rate-limited'; readonly errors: readonly GraphQLError[] } & Answer)
  | ({ readonly kind: 'graphql'; readonly errors: readonly GraphQLError[]; readonly data: unknown } & Answer)
  | ({ readonly kind: 'http'; readonly body: string } & Answer)
  | ({ readonly kind: 'protocol'; readonly body: string } & Answer)

/** What every call of the SDK rejects with. Switch on its `kind`: see {@link Failure}. */
export type DatelineError = Error & Failure & { readonly name: 'DatelineError' }

/**
 * Whether something that was caught came from the SDK.
 *
 * @example
 * ```ts
 * try {
 *   await dateline.articles.get(id)
 * } catch (error) {
 *   if (isDatelineError(error) && error.kind === 'rate-limited') console.log(`again in ${error.retryAfter} s`)
 *   else throw error
 * }
 * ```
 */
export function isDatelineError(error: unknown): error is DatelineError {
  return error instanceof Error && error.name === 'DatelineError'
}

/** Makes the error for a failure. */
export function datelineError(failure: Failure, message: string, cause?: unknown): DatelineError {
  const error = new Error(message, cause === undefined ? {} : { cause })
  return Object.assign(error, { name: 'DatelineError' } as const, failure)
}
