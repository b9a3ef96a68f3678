import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Awaitable, Scope, TokenRecord, TokenStore } from '@dateline/store'
import { after } from '../schema/awaitable.ts'
import { ANONYMOUS_READER, type Client, OWNER_NAME } from '../schema/context.ts'
import { digestOf } from './token.ts'
import { unauthenticated } from './unauthenticated.ts'

/** Tells from the header `Authorization` who sends a request: at once, where no token has to be looked for. `incoming` is that request, where it is at hand. */
export type ClientOf = (authorization: string | null, incoming?: IncomingMessage) => Awaitable<Client>

/** What a scope lets do. */
const INCLUDED: Readonly<Record<Scope, readonly Scope[]>> = {
  read: ['read'],
  write: ['read', 'write'],
  review: ['read', 'review'],
  admin: ['read', 'write', 'review', 'admin'],
}

const OWNER: Client = { name: OWNER_NAME, scopes: new Set(INCLUDED.admin) }

const MAKE_ONE = 'Whoever runs the service makes one by `dateline token create NAME --scope read`.'
const ASK_FOR_ANOTHER = 'ask whoever runs the service for another one.'

/**
 * Who sends a request: the owner, the holder of a token, or anybody where reading is open. A token that is not good is refused, also
 * where none is needed: its sender means to be known, and must not take the answer to somebody else for theirs.
 *
 * @throws {GraphQLError} or rejects with it, with the status 401, which says what is wrong with the token and nothing of any other
 * @see https://www.rfc-editor.org/rfc/rfc6750
 */
export function clientOf({
  token: ownersToken,
  tokens,
  openReads,
}: {
  readonly token: string
  readonly tokens?: Pick<TokenStore, 'byDigest'>
  readonly openReads: boolean
}): ClientOf {
  const ownersDigest = Buffer.from(digestOf(ownersToken))
  return authorization => {
    if (authorization === null) {
      if (openReads) return ANONYMOUS_READER
      throw unauthenticated(
        `Reading takes a token here: send it as the header \`Authorization: Bearer TOKEN\`. ${MAKE_ONE}`,
      )
    }
    const [, sent] = /^Bearer +(\S+)$/i.exec(authorization) ?? []
    if (sent === undefined)
      throw unauthenticated(
        'The header `Authorization` is not of the form `Bearer TOKEN`: send the word Bearer, a space, and the token.',
        'invalid_token',
      )
    const digest = digestOf(sent)
    // Digests have one length: comparing them tells nothing of the token, not even how long it is.
    if (ownersToken !== '' && timingSafeEqual(Buffer.from(digest), ownersDigest)) return OWNER
    return after(tokens?.byDigest(digest) ?? null, token => holderOf(token, new Date()))
  }
}

function holderOf(token: TokenRecord | null, now: Date): Client {
  const complaint = complaintAbout(token, now)
  if (!token || complaint) throw unauthenticated(`${complaint}`, 'invalid_token')
  return { name: token.name, scopes: new Set(token.scopes.flatMap(scope => INCLUDED[scope])) }
}

function complaintAbout(token: TokenRecord | null, now: Date): string | null {
  if (!token) return `This token is not known here: see that it was copied whole, or ${ASK_FOR_ANOTHER}`
  if (token.revokedAt) return `This token was revoked on ${token.revokedAt.slice(0, 10)}: ${ASK_FOR_ANOTHER}`
  if (token.expiresOn && token.expiresOn < now.toISOString().slice(0, 10))
    return `This token expired at the end of ${token.expiresOn}: ${ASK_FOR_ANOTHER}`
  return null
}
