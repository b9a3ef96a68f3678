import { type ExecutionArgs, getOperationAST } from 'graphql'
import type { Plugin, YogaInitialContext } from 'graphql-yoga'
import { limitError } from './limit-error.ts'
import type { Limits } from './limits.ts'

/** What Yoga's executor takes beside what graphql-js knows. */
type Stoppable = ExecutionArgs & { readonly signal: AbortSignal }

/**
 * Stops the execution of queries whose answer takes too long, or whose client has gone away: what the store has not been asked for by then
 * it is not asked for. What a mutation began it ends, so that nothing is half done.
 *
 * Between two fields only: a store in memory answers at once, and nothing can come between. There, the limit of cost bounds the time.
 */
export function useTimeLimit({ answerTime }: Limits): Plugin<YogaInitialContext> {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      if (getOperationAST(args.document, args.operationName)?.operation !== 'query') return
      setExecuteFn(async args => {
        const stop = new AbortController()
        const leave = (): void => stop.abort()
        const timer = setTimeout(() => stop.abort(tooLate(answerTime)), answerTime)
        const { signal } = args.contextValue.request
        signal.addEventListener('abort', leave, { once: true })
        const stoppable: Stoppable = { ...args, signal: stop.signal }
        try {
          return await executeFn(stoppable)
        } finally {
          clearTimeout(timer)
          signal.removeEventListener('abort', leave)
        }
      })
    },
  }
}

function tooLate(answerTime: number) {
  const message = `An answer is there within ${answerTime / 1000} seconds, and this one was not: ask for less, or try again.`
  return limitError('answerTime', message, 503, 1)
}
