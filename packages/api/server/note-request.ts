import type { IncomingMessage } from 'node:http'
import { type ExecutionArgs, getOperationAST } from 'graphql'
import { isAsyncIterable, type Plugin } from 'graphql-yoga'
import { after } from '../schema/awaitable.ts'
import type { ClientOf } from './client-of.ts'
import { entryOf, noteErrors, noteOperation, type RequestEntry } from './request-entry.ts'

/** What Node's server hands on. */
type ServerContext = { readonly req?: IncomingMessage }

/** Notes in a request's entry who sent it. */
export function withClientNoted(clientOf: ClientOf): ClientOf {
  return (authorization, incoming) =>
    after(clientOf(authorization, incoming), client => {
      const entry = entryOf(incoming)
      if (entry) entry.client = client.name
      return client
    })
}

/** Notes in a request's entry what it asks, and what is wrong with its answer. It comes before those plugins that refuse requests. */
export function useRequestEntry(): Plugin<ServerContext, ServerContext> {
  return {
    onParams({ params: { operationName }, context }) {
      const entry = entryOf(context.req)
      if (entry) noteOperation(entry, operationName)
    },
    onExecute({ args }) {
      const entry = entryOf(args.contextValue.req)
      if (entry) noteQuestion(entry, args)
    },
    onSubscribe({ args }) {
      const entry = entryOf(args.contextValue.req)
      if (!entry) return undefined
      noteQuestion(entry, args)
      return {
        onSubscribeResult: ({ result }) =>
          isAsyncIterable(result)
            ? { onNext: ({ result: event }) => noteErrors(entry, ('errors' in event && event.errors) || []) }
            : undefined,
      }
    },
    onResultProcess({ result, serverContext }) {
      const entry = entryOf(serverContext.req)
      for (const each of entry ? [result].flat() : [])
        if (entry && 'errors' in each) noteErrors(entry, each.errors ?? [])
    },
  }
}

/** Notes what is executed. */
export function noteQuestion(
  entry: RequestEntry,
  { schema, document, operationName, variableValues }: ExecutionArgs,
): void {
  entry.question = { schema, document, operationName: operationName ?? null, variables: variableValues ?? {} }
  noteOperation(entry, operationName ?? getOperationAST(document, operationName)?.name?.value)
}
