import { isAsyncIterable, type Plugin } from 'graphql-yoga'

/** Ends all subscriptions, and their answers with them, when the service closes. */
export function useSubscriptionsUntil(closing: AbortSignal): Plugin {
  return {
    onSubscribe: () => ({
      onSubscribeResult({ result }) {
        if (!isAsyncIterable(result)) return undefined
        const iterator = result[Symbol.asyncIterator]()
        const end = (): void => {
          iterator.return?.()
        }
        closing.addEventListener('abort', end, { once: true })
        if (closing.aborted) end()
        return { onEnd: () => closing.removeEventListener('abort', end) }
      },
    }),
  }
}
