import type { IncomingMessage } from 'node:http'
import { type ExecutionArgs, type GraphQLError, getOperationAST } from 'graphql'
import type { Plugin, YogaInitialContext } from 'graphql-yoga'
import { limitError } from './limit-error.ts'
import type { Limits } from './limits.ts'

/** What Yoga's executor takes beside what graphql-js knows. */
type Stoppable = ExecutionArgs & { readonly signal: AbortSignal }

type ServerContext = { readonly req?: IncomingMessage }

/** When it was begun to answer requests, by `performance.now()`. */
const begun = new WeakMap<IncomingMessage, number>()

/** How many milliseconds are left until an answer has to be there. They begin when this is asked for the first time about a request. */
export function timeLeft(request: IncomingMessage | undefined, { answerTime }: Pick<Limits, 'answerTime'>): number {
  const now = performance.now()
  const since = (request && begun.get(request)) ?? now
  if (request) begun.set(request, since)
  return answerTime - (now - since)
}

/**
 * Stops the execution of queries whose answer takes too long, or whose client has gone away: what the store has not been asked for by then
 * it is not asked for. What a mutation began it ends, so that nothing is half done.
 *
 * Between two fields only: a store in memory answers at once, and nothing can come between. There, the limit of cost bounds the time.
 */
export function useTimeLimit(limits: Limits): Plugin<YogaInitialContext & ServerContext> {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      if (getOperationAST(args.document, args.operationName)?.operation !== 'query') return
      setExecuteFn(async args => {
        const { request, req } = args.contextValue
        const left = timeLeft(req, limits)
        if (left <= 0) return { errors: [tooLate(limits)] }
        const stop = new AbortController()
        const leave = (): void => stop.abort()
        const timer = setTimeout(() => stop.abort(tooLate(limits)), left)
        const { signal } = request
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

/** The error of an answer that is not there in time. */
export function tooLate({ answerTime }: Pick<Limits, 'answerTime'>): GraphQLError {
  const message = `An answer is there within ${answerTime / 1000} seconds, and this one was not: ask for less, or try again.`
  return limitError('answerTime', message, 503, 1)
}
