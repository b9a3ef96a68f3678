import type { IncomingMessage } from 'node:http'
import { isAsyncIterable, type Plugin, type YogaInitialContext } from 'graphql-yoga'
import type { SchemaContext } from '../../schema/context.ts'
import { limitError } from './limit-error.ts'
import type { Limits } from './limits.ts'
import { senderOf } from './request-rate.ts'

type Context = SchemaContext & YogaInitialContext & { readonly req?: IncomingMessage }

/** Counts the subscriptions that are open: those of each client, as its requests are counted, and all together. */
export function useSubscriptionLimit({ subscriptions, subscriptionsPerClient }: Limits): Plugin<Context> {
  const open = new Map<string, number>()
  let all = 0
  return {
    onSubscribe({ args: { contextValue }, setResultAndStopExecution }) {
      const sender = senderOf(contextValue.client, contextValue.req)
      const own = sender === null ? 0 : (open.get(sender) ?? 0)
      if (all >= subscriptions) setResultAndStopExecution({ errors: [noneLeft(subscriptions)] })
      else if (own >= subscriptionsPerClient) setResultAndStopExecution({ errors: [tooMany(subscriptionsPerClient)] })
      else return opened(sender)
      return undefined
    },
  }

  function opened(sender: string | null) {
    all += 1
    if (sender !== null) open.set(sender, (open.get(sender) ?? 0) + 1)
    let isOpen = true
    const end = (): void => {
      if (!isOpen) return
      isOpen = false
      all -= 1
      if (sender === null) return
      const left = (open.get(sender) ?? 1) - 1
      if (left > 0) open.set(sender, left)
      else open.delete(sender)
    }
    return {
      onSubscribeResult({ result }: { readonly result: unknown }) {
        if (!isAsyncIterable(result)) end()
        return { onEnd: end }
      },
      onSubscribeError: end,
    }
  }
}

function noneLeft(most: number) {
  return limitError('subscriptions', `All ${most} subscriptions of the service are taken: try again later.`, 503, 60)
}

function tooMany(most: number) {
  const message = `A client has up to ${most} subscriptions open, and this one has them: end one of them first.`
  return limitError('subscriptionsPerClient', message, 429, 60)
}
