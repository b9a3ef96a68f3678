import type { IncomingMessage } from 'node:http'
import type { Awaitable } from '@dateline/store'
import { after } from '../schema/awaitable.ts'
import type { Client } from '../schema/context.ts'
import type { ClientOf } from './client-of.ts'
import { ServiceRequest } from './service-request.ts'

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
  const letIn: ClientOf = (authorization, incoming) =>
    after(clientOf(authorization, incoming), client => {
      count(client, incoming)
      return client
    })
  return (authorization, incoming) => {
    if (!(incoming instanceof ServiceRequest)) return letIn(authorization, incoming)
    incoming.sender ??= orRejected(() => letIn(authorization, incoming))
    return incoming.sender
  }
}

/** What is thrown at once is a rejection as well: a refusal is told to each who asks. */
function orRejected<Value>(run: () => Awaitable<Value>): Awaitable<Value> {
  try {
    return run()
  } catch (error) {
    return Promise.reject(error)
  }
}
