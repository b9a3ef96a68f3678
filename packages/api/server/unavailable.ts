import { GraphQLError } from 'graphql'

/** When to ask again, in seconds. */
export const RETRY_AFTER = 5

/** What is said when the folder or the database can't be used. Stores' own errors by their names: a service over a folder loads no driver. */
const NAMES: ReadonlySet<string> = new Set(['DatabaseError', 'FolderError', 'StalledError'])

/**
 * Whether an error says that the archive can't be used now, but may be later: its database is not reached, or takes too long; its disk is
 * full, or gone.
 */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return NAMES.has(error.name) || isOfSystem(error)
}

/** What Node throws when the system says no. */
function isOfSystem(error: Error): boolean {
  return 'syscall' in error && 'code' in error && typeof error.code === 'string'
}

/** The error of a request whose archive can't be used now, with the status 503. @param id under which the log tells why */
export function unavailable(id: string): GraphQLError {
  return new GraphQLError(
    `The archive can't be used now: try again in ${RETRY_AFTER} s. The service's log tells why, under the id ${id}.`,
    { extensions: { code: 'UNAVAILABLE', id, http: { status: 503, headers: { 'retry-after': `${RETRY_AFTER}` } } } },
  )
}
