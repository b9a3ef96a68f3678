import { hash } from 'node:crypto'

/**
 * What names an answer: its bytes, and the type that they were sent as.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-etag
 */
export function entityTagOf(digest: string, contentType: string): string {
  return `"${digest}-${contentType.slice(contentType.indexOf('/') + 1, contentType.indexOf(';'))}"`
}

/** A digest of an answer. */
export function digestOf(body: string | Buffer): string {
  return hash('sha1', body, 'base64url')
}

/** Whether a client has the answer with this tag, by its header `If-None-Match`. */
export function isHeld(ifNoneMatch: string | undefined, entityTag: string): boolean {
  return ifNoneMatch?.split(',').some(tag => tag.trim().replace(/^W\//, '') === entityTag) ?? false
}
