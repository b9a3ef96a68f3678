import type { IncomingMessage } from 'node:http'
import { GraphQLError } from 'graphql'
import { isAsyncIterable, type Plugin, type YogaInitialContext } from 'graphql-yoga'
import type { Client } from '../schema/context.ts'
import type { ClientOf } from './client-of.ts'

/** What Node's server hands on. */
type ServerContext = { readonly req?: IncomingMessage }

/** Knows the senders of requests. */
export type Authentication = {
  /**
   * Answers a request with 401 before anything of it is read, when its sender is not known. A subscription is asked again with each
   * event: it outlives its token by none.
   */
  readonly plugin: Plugin<YogaInitialContext & ServerContext, ServerContext>
  /** Who sent a request that was let in. */
  clientOf(request: Request): Client
}

/** @param letIn finds out who sent a request that is to be answered; `clientOf`, who sends one that was let in before */
export function authentication(letIn: ClientOf, clientOf: ClientOf): Authentication {
  const clients = new WeakMap<Request, Client>()
  return {
    plugin: {
      async onRequestParse({ request, serverContext }) {
        clients.set(request, await letIn(request.headers.get('authorization'), serverContext.req))
      },
      onSubscribe: ({ args: { contextValue } }) => ({
        onSubscribeResult({ result: events }) {
          if (!isAsyncIterable(events)) return undefined
          const iterator = events[Symbol.asyncIterator]()
          return {
            async onNext({ setResult }) {
              const { request, req } = contextValue
              try {
                await clientOf(request.headers.get('authorization'), req)
              } catch (error) {
                if (!(error instanceof GraphQLError)) throw error
                setResult({ errors: [error] })
                iterator.return?.()
              }
            },
          }
        },
      }),
    },
    clientOf(request) {
      const client = clients.get(request)
      if (!client) throw new Error('A request was not asked who sent it.')
      return client
    },
  }
}
