import { GraphQLError } from 'graphql'
import type { Limits } from './limits.ts'

/** Which limit a request met; a request may also meet those of its body's size and form. */
export type Limit = keyof Limits

/**
 * The error of a request that met a limit. Programs find in its extensions which one it was.
 *
 * @param message what was too much, how much may be, and what to do
 * @param status of the answer: 400 when the request is at fault, 429 when its client is, 503 when the service has no room
 * @param retryAfter seconds after which the same request may pass
 */
export function limitError(limit: Limit, message: string, status: 400 | 429 | 503, retryAfter?: number): GraphQLError {
  const headers = retryAfter === undefined ? {} : { 'retry-after': `${retryAfter}` }
  return new GraphQLError(message, { extensions: { code: 'LIMIT_EXCEEDED', limit, http: { status, headers } } })
}
