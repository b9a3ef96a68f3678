import type { Plugin } from 'graphql-yoga'
import type { Client } from '../schema/context.ts'
import type { ClientOf } from './client-of.ts'

/** Knows the senders of requests. */
export type Authentication = {
  /** Answers a request with 401 before anything of it is read, when its sender is not known. */
  readonly plugin: Plugin
  /** Who sent a request that was let in. */
  clientOf(request: Request): Client
}

export function authentication(clientOf: ClientOf): Authentication {
  const clients = new WeakMap<Request, Client>()
  return {
    plugin: {
      async onRequestParse({ request }) {
        clients.set(request, await clientOf(request.headers.get('authorization')))
      },
    },
    clientOf(request) {
      const client = clients.get(request)
      if (!client) throw new Error('A request was not asked who sent it.')
      return client
    },
  }
}
