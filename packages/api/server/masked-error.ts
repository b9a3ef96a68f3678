import { randomUUID } from 'node:crypto'
import { GraphQLError } from 'graphql'
import { isUnavailable, unavailable } from './unavailable.ts'

/** Where errors go that nobody but the operator may see. `id` is what the client was told. */
export type ErrorLog = (id: string, error: unknown) => void

/**
 * What a client may know of an error: all of it, when the schema or the protocol meant it for clients; else an id, under which it
 * stands in the log, and whether it may help to try again.
 */
export function maskError(log: ErrorLog): (error: unknown) => Error {
  return error => {
    if (error instanceof GraphQLError && isMeantForClients(error)) return withoutCause(error)
    const id = randomUUID()
    const { nodes, path, originalError = error } = error instanceof GraphQLError ? error : {}
    log(id, originalError)
    const { message, extensions } = isUnavailable(originalError) ? unavailable(id) : unforeseen(id)
    return new GraphQLError(message, { nodes: nodes ?? null, path: path ?? null, extensions })
  }
}

function unforeseen(id: string): GraphQLError {
  return new GraphQLError(`Something went wrong in the service. Its log tells more, under the id ${id}.`, {
    extensions: { code: 'INTERNAL_SERVER_ERROR', id },
  })
}

/** The default log: one entry in the standard error output. */
export const logToStandardError: ErrorLog = (id, error) => console.error(`error ${id}:`, error)

/** Of a body that is no JSON, Yoga repeats what its parser said: with some parsers, all of the body. The status is 400 in any case. */
function withoutCause(error: GraphQLError): GraphQLError {
  const { originalError, ...extensions } = error.extensions
  if (originalError === undefined) return error
  return new GraphQLError(error.message, { extensions: { ...extensions, http: { status: 400 } } })
}

function isMeantForClients({ originalError }: GraphQLError): boolean {
  if (!originalError) return true
  return originalError instanceof GraphQLError && isMeantForClients(originalError)
}
