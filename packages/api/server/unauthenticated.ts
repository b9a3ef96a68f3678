import { GraphQLError } from 'graphql'

/**
 * The error of a request whose sender is not known, with the status 401 and the challenge that comes with it.
 *
 * @param problem what is wrong with the token that was sent, where one was
 * @see https://www.rfc-editor.org/rfc/rfc6750#section-3
 */
export function unauthenticated(message: string, problem?: 'invalid_token'): GraphQLError {
  const challenge = `Bearer realm="Dateline"${problem ? `, error="${problem}"` : ''}`
  return new GraphQLError(message, {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401, headers: { 'www-authenticate': challenge } } },
  })
}
