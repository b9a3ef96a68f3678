import { createHash, randomBytes } from 'node:crypto'

/** Random bytes in a token: as many as nobody guesses. */
const BYTES = 32

/** A new token. Scanners for secrets that were committed by mistake find it by its first letters. */
export function newToken(): string {
  return `dl_${randomBytes(BYTES).toString('base64url')}`
}

/** What is kept of a token: its SHA-256, in hexadecimal. */
export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
