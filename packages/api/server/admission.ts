import type { IncomingMessage } from 'node:http'
import type { Client } from '../schema/context.ts'
import type { ClientOf } from './client-of.ts'

/**
 * Lets requests in: finds out who sent one, and counts it among those of its client. Each is let in, or refused, once, whichever ways it
 * takes until it is answered.
 *
 * @param count counts a request; it throws when its client sends too many
 */
export function admission(
  clientOf: ClientOf,
  count: (client: Client, request: IncomingMessage | undefined) => void,
): ClientOf {
  const clients = new WeakMap<IncomingMessage, Promise<Client>>()
  return (authorization, incoming) => {
    const known = incoming && clients.get(incoming)
    if (known) return known
    const client = clientOf(authorization, incoming).then(found => {
      count(found, incoming)
      return found
    })
    if (incoming) clients.set(incoming, client)
    return client
  }
}
