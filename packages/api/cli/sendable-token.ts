import { CommandError } from './command-error.ts'

/** A token, and where it came from, for people. */
export type FoundToken = { readonly token: string; readonly origin: string }

/** The token in the variable `DATELINE_TOKEN`; null when it is not set. @throws {CommandError} when no client could send it */
export function tokenInVariable(): FoundToken | null {
  const given = process.env['DATELINE_TOKEN']
  return given === undefined ? null : sendable(given, 'in DATELINE_TOKEN')
}

/**
 * A token without the white space around it, such as the line end of a file that it was read from.
 *
 * @throws {CommandError} when no client could send it
 * @see https://www.rfc-editor.org/rfc/rfc6750#section-2.1 for what may stand after "Bearer"
 */
export function sendable(given: string, origin: string): FoundToken {
  const token = given.trim()
  if (/^[\w.~+/-]+=*$/.test(token)) return { token, origin }
  throw new CommandError(
    `The token ${origin} can't be sent: it may hold letters, digits and . _ ~ + / - only, and must not be empty.`,
    2,
  )
}
