import type { IncomingMessage } from 'node:http'
import { isLoopback } from '../loopback.ts'

/**
 * The address from which a request was sent; null for one of this machine's own programs. A proxy on this machine tells in
 * `X-Forwarded-For` from where it was asked: the last address is its own word, those before it are what the client said. The same header
 * from elsewhere is nobody's word.
 */
export function senderAddress({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): string | null {
  const address = (socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  if (!isLoopback(address)) return address
  const forwarded = headers['x-forwarded-for']
  if (forwarded === undefined) return null
  return [forwarded].flat().join(',').split(',').at(-1)?.trim() || null
}
