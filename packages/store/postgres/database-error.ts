/** A database can't be used. The message says which one, why, and what to do; it holds no password. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
}

/**
 * What PostgreSQL and the network say that the owner of a database can mend, by their codes.
 *
 * @see https://www.postgresql.org/docs/18/errcodes-appendix.html
 */
const REMEDIES: Readonly<Record<string, string>> = {
  '28P01': 'refuses the user or the password: put them right in DATABASE_URL.',
  '28000': 'lets this user not in: put the user right in DATABASE_URL, or let it in by pg_hba.conf.',
  '3D000': 'is not there: make it by createdb, or name another one in DATABASE_URL.',
  '42501': 'does not let this user do that: make it the owner of the database.',
  '53100': 'has no room left on its disk: make room.',
  '53300': 'has as many connections as it takes: raise its max_connections, or run fewer processes.',
  '57014': 'took too long, and the request was given up. Try again; if it stays so, see what it is busy with.',
  '25006': 'can only be read: name the primary server in DATABASE_URL.',
}

/** Codes of a connection that there is not, or no longer. */
const UNREACHABLE =
  /^(08\w{3}|57P0[1-5]|25P03|ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE)$/

/** What the driver says, without a code, of a connection that there is not, or no longer. */
const UNREACHABLE_MESSAGE =
  /^(Connection terminated|timeout expired|timeout exceeded|Query read timeout|Client has encountered a connection)/

/** Codes of transactions that were undone for the sake of others, and may be tried again: conflicts and deadlocks. */
const ABORTED = /^40(001|P01)$/

/** Whether an error says that there is no connection, or none any more. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof Error && (UNREACHABLE.test(codeOf(error)) || UNREACHABLE_MESSAGE.test(error.message))
}

/** Whether an error says that a transaction was undone for the sake of others. */
export function isAborted(error: unknown): boolean {
  return error instanceof Error && ABORTED.test(codeOf(error))
}

/** Whether what was only read may be read the next moment, over another connection. */
export function isPassing(error: unknown): boolean {
  return isUnreachable(error) || isAborted(error)
}

/**
 * An error of a database, as one that helps; any other error as it is.
 *
 * @param place which database it is, without the password
 */
export function databaseError(place: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof DatabaseError) return error
  const code = codeOf(error)
  if (isUnreachable(error))
    return new DatabaseError(
      `The database ${place} can't be reached (${code || error.message}). See that it runs, and that DATABASE_URL names its host and port.`,
      { cause: error },
    )
  // The driver's words for a server that wants a password, when there is none.
  const remedy = error.message.startsWith('SASL') ? REMEDIES['28P01'] : REMEDIES[code]
  return remedy ? new DatabaseError(`The database ${place} ${remedy}`, { cause: error }) : error
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : ''
}
