import type { IncomingMessage } from 'node:http'
import { addDays } from '@dateline/articles'
import { summed, USES_KEPT_FOR, type UsageStore, type UseRecord } from '@dateline/store'
import { isAsyncIterable, type Plugin, type YogaInitialContext } from 'graphql-yoga'
import type { SchemaContext } from '../../schema/context.ts'
import { schema } from '../../schema/schema.ts'
import type { ErrorLog } from '../masked-error.ts'
import { senderOf } from './sender.ts'
import { type Executed, UsageCounts } from './usage-counts.ts'

/** What a request comes with. Node's own headers are read in no time, those of a Fetch API request in 2 µs each. */
type RequestContext = Pick<SchemaContext, 'client'> & { readonly req: Pick<IncomingMessage, 'headers'> }

/** How often counts are flushed, in milliseconds: what a crash loses at most. */
const FLUSH_EVERY = 60_000

/** Counts what clients use of the schema. */
export type UsageRecorder = {
  readonly plugin: Plugin<RequestContext & YogaInitialContext>
  /** Counts an operation that was executed for a request. */
  count(request: RequestContext, executed: Executed): void
  /** Writes what was counted so far. @throws when the store can't take it; it is tried again with the next flush */
  flush(): Promise<void>
  /** Ends the recording with a last flush. */
  close(): Promise<void>
}

/**
 * Counts which fields, arguments, input fields and enum values each client uses, day by day; never a value. Requests that were refused,
 * by validation or for their variables, count for nothing. With a request, it only counts that its document came once more, and looks
 * through its variables: documents are taken apart when counts are flushed, each once.
 */
export function usageRecorder(store: UsageStore, log: ErrorLog): UsageRecorder {
  const counts = new UsageCounts(schema)
  let waiting: readonly UseRecord[] = []
  let flushing = Promise.resolve()
  const count = ({ req, client }: RequestContext, executed: Executed): void =>
    counts.count(senderOf(req.headers, client.name), executed, Date.now())

  async function flushAll(): Promise<void> {
    waiting = summed([...waiting, ...counts.take()])
    const firstKept = addDays(new Date().toISOString().slice(0, 10), -USES_KEPT_FOR)
    // Day by day: what was written is not tried again because of another day.
    for (const [day, uses] of Map.groupBy(waiting, use => use.day)) {
      await store.add(uses, firstKept)
      waiting = waiting.filter(use => use.day !== day)
    }
  }

  function flush(): Promise<void> {
    const flushed = flushing.then(flushAll)
    flushing = flushed.catch(() => {})
    return flushed
  }

  const flushOrLog = (): Promise<void> => flush().catch(error => log('usage', error))
  const timer = setInterval(flushOrLog, FLUSH_EVERY).unref()
  return {
    plugin: {
      onExecute: ({ args: { document, operationName, variableValues, contextValue } }) => ({
        onExecuteDone({ result }) {
          const isExecuted = isAsyncIterable(result) || result.data !== undefined
          if (isExecuted) count(contextValue, { document, operationName, variables: variableValues ?? {} })
        },
      }),
      onSubscribe: ({ args: { document, operationName, variableValues, contextValue } }) => ({
        onSubscribeResult({ result }) {
          if (isAsyncIterable(result)) count(contextValue, { document, operationName, variables: variableValues ?? {} })
        },
      }),
    },
    count,
    flush,
    close() {
      clearInterval(timer)
      return flushOrLog()
    },
  }
}
