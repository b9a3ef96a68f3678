import type { DateTime, LocalDate } from '@dateline/articles'
import type { Awaitable } from './article-store.ts'

/** What a token lets its holder do: read, change articles, review annotations; `admin` is all of it. */
export const SCOPES = ['read', 'write', 'review', 'admin'] as const
export type Scope = (typeof SCOPES)[number]

/** What is kept of a token: never the token itself. */
export type TokenRecord = {
  /** Unique forever, as what was reviewed keeps the name of who reviewed it. */
  readonly name: string
  /**
   * The SHA-256 of the token, in hexadecimal. A slow hash is for passwords, which people choose and others guess; nobody guesses 256
   * random bits, however fast the hash is, and a service computes it for every request.
   */
  readonly digest: string
  readonly scopes: readonly Scope[]
  readonly createdAt: DateTime
  /** The last day (UTC) on which it is good; null when it does not expire. */
  readonly expiresOn: LocalDate | null
  readonly revokedAt: DateTime | null
}

/**
 * The port for tokens, apart from that for articles: tokens are made and revoked while a service has the articles for itself.
 * `lowdb/token-file.ts` keeps them in the data folder; a database keeps them in a table.
 */
export type TokenStore = {
  /** The token with this digest as it stands now; null when there is none. Asked with each request. */
  byDigest(digest: string): Awaitable<TokenRecord | null>
  /** All tokens in the order in which they were made, with those that are no longer good. */
  list(): Awaitable<readonly TokenRecord[]>
  /** @throws {TokenNameError} when there is, or was, a token with this name */
  add(token: TokenRecord): Promise<void>
  /** Revokes a token, and answers with it; one that is revoked stays as it is. Null when none has this name. */
  revoke(name: string, at: DateTime): Promise<TokenRecord | null>
}

/** A token's name has been used. */
export class TokenNameError extends Error {
  override readonly name = 'TokenNameError'
}
