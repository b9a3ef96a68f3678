import type { GraphQLError } from 'graphql'

/** What an error says, and where in the query. */
export type PlacedError = {
  readonly message: string
  readonly locations?: readonly { readonly line: number; readonly column: number }[] | undefined
}

/** Errors as plain text, one sentence a line, each with the place in the query where it is known. */
export function errorText(errors: readonly PlacedError[]): string {
  return errors
    .map(({ message, locations: [place] = [] }) =>
      place ? `${message} (Line ${place.line}, column ${place.column} of the query.)\n` : `${message}\n`,
    )
    .join('')
}

/** The status of an answer that is nothing but errors: what the errors say themselves, or 500 when the service is to blame, or 400. */
export function statusOf(errors: readonly GraphQLError[]): number {
  const statuses = errors.map(
    ({ extensions: { http, code } }) => http?.status ?? (code === 'INTERNAL_SERVER_ERROR' ? 500 : 400),
  )
  return Math.max(400, ...statuses)
}
