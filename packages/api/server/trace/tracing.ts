import type { IncomingMessage } from 'node:http'
import type { OnRequestEnd } from '../request-entry.ts'
import type { OnStoreCall } from '../timed-store.ts'

/** Traces requests, and the calls of the store that each of them waits for. */
export type Tracing = {
  /** Answers a request that has an entry: what is called in it, now and later, belongs to its trace. */
  within(request: IncomingMessage, answer: () => void): void
  readonly onRequestEnd: OnRequestEnd
  readonly onStoreCall: OnStoreCall
  /** Sends what was traced and not sent yet. */
  close(): Promise<void>
}
