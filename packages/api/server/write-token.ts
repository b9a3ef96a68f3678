import { createHash, timingSafeEqual } from 'node:crypto'
import type { Scope } from '../schema/context.ts'

const NOTHING: ReadonlySet<Scope> = new Set()
const WRITE: ReadonlySet<Scope> = new Set(['write'])

/**
 * Tells from the header `Authorization` what the sender of a request may do: to write with the token, to read without.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6750#section-2.1
 */
export function scopesOf(token: string): (authorization: string | null) => ReadonlySet<Scope> {
  const expected = digest(token)
  return authorization => {
    const [, sent] = /^Bearer +(\S+)$/i.exec(authorization ?? '') ?? []
    return token !== '' && sent !== undefined && timingSafeEqual(digest(sent), expected) ? WRITE : NOTHING
  }
}

/** Digests have one length: comparing them tells nothing of the token, not even how long it is. */
function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
