import type { IncomingMessage, ServerResponse } from 'node:http'
import { GraphQLError } from 'graphql'
import { isAsyncIterable, type Plugin } from 'graphql-yoga'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Extraction } from '../extraction/extraction.ts'
import type { ClientOf } from './client-of.ts'
import { statusOf } from './error-text.ts'
import { plainAnswer } from './page-files.ts'
import { entryOf, type OnRequestEnd, type RequestEntry } from './request-entry.ts'
import { requestTally } from './request-tally.ts'
import type { OnStoreCall } from './timed-store.ts'

/** The metrics of one service. */
export type ServiceMetrics = {
  readonly register: Registry
  /** Counts a request to the GraphQL endpoint. */
  readonly countRequest: OnRequestEnd
  readonly countStoreCall: OnStoreCall
  /** Counts open subscriptions. */
  readonly plugin: Plugin<{ readonly req?: IncomingMessage }>
}

/**
 * The metrics of one service. Names of operations are those of known documents: anybody could make up any number of others, which are
 * counted as `other`. Of a client, its token's name is told, and no address.
 *
 * @param operations the names in known documents
 * @see https://prometheus.io/docs/practices/naming/
 */
export function serviceMetrics(operations: ReadonlySet<string>, extraction: Extraction): ServiceMetrics {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const registers = [register]
  const requests = new Counter({
    name: 'dateline_requests_total',
    help: 'Requests to the GraphQL endpoint, by operation, client and status.',
    labelNames: ['operation', 'client', 'status'],
    registers,
    // It is the first that is asked when metrics are: durations are told with it.
    collect: () => tally.flush(),
  })
  const durations = new Histogram({
    name: 'dateline_request_duration_seconds',
    help: 'How long they took. A subscription counts until it has begun.',
    labelNames: ['operation'],
    registers,
  })
  const errors = new Counter({
    name: 'dateline_errors_total',
    help: 'Errors in answers, by their code.',
    labelNames: ['code'],
    registers,
  })
  const limits = new Counter({
    name: 'dateline_limits_met_total',
    help: 'Requests that met a limit, by the limit.',
    labelNames: ['limit'],
    registers,
  })
  const storeCalls = new Histogram({
    name: 'dateline_store_duration_seconds',
    help: 'How long calls of the store took that were waited for, by call: what a folder has to write, and all that a database answers.',
    labelNames: ['call'],
    registers,
  })
  const storeErrors = new Counter({
    name: 'dateline_store_errors_total',
    help: 'Calls of the store that failed, by call.',
    labelNames: ['call'],
    registers,
  })
  const ways = new Counter({
    name: 'dateline_answers_total',
    help: 'Answers of the GraphQL endpoint, by the way on which they were made: kept, short, or long.',
    labelNames: ['way'],
    registers,
  })
  const subscriptions = new Gauge({ name: 'dateline_subscriptions', help: 'Subscriptions that are open.', registers })
  new Gauge({
    name: 'dateline_extraction_waiting',
    help: 'Articles that were sent and wait for a thread to read or annotate them.',
    registers,
    collect() {
      this.set(extraction.waiting())
    },
  })
  const tally = requestTally(({ labels, durations: all }) => {
    requests.inc(labels, all.length)
    for (const duration of all) durations.observe({ operation: labels.operation }, duration)
  })
  /** Those that were counted when they had begun. */
  const begun = new WeakSet<RequestEntry>()

  function countAnswer({ operation, client }: RequestEntry, status: number, duration: number): void {
    const label = operation === null ? 'none' : operations.has(operation) ? operation : 'other'
    tally.count({ operation: label, client: client ?? 'unknown', status }, duration / 1000)
  }

  return {
    register,
    countRequest(entry, { status, duration }) {
      if (!begun.has(entry)) countAnswer(entry, status, duration)
      ways.inc({ way: entry.way })
      for (const code of entry.codes) errors.inc({ code })
      for (const limit of entry.limits) limits.inc({ limit })
    },
    countStoreCall(call, since, hasFailed) {
      storeCalls.observe({ call }, (performance.now() - since) / 1000)
      if (hasFailed) storeErrors.inc({ call })
    },
    plugin: {
      onSubscribe: ({ args: { contextValue } }) => ({
        onSubscribeResult({ result }) {
          if (!isAsyncIterable(result)) return undefined
          const entry = entryOf(contextValue.req)
          if (entry) {
            begun.add(entry)
            countAnswer(entry, 200, performance.now() - entry.since)
          }
          subscriptions.inc()
          return { onEnd: () => subscriptions.dec() }
        },
      }),
    },
  }
}

/** Answers with metrics in the format of Prometheus, to a client with the scope `admin`: they tell the names of clients. */
export async function answerMetrics(
  register: Registry,
  clientOf: ClientOf,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const { scopes } = await clientOf(request.headers.authorization ?? null, request)
    if (!scopes.has('admin')) {
      response.setHeader('www-authenticate', 'Bearer realm="Dateline", scope="admin"')
      plainAnswer(response, request.headers.authorization ? 403 : 401, 'Metrics take a token with the scope `admin`.')
    } else {
      const body = await register.metrics()
      response.writeHead(200, { 'content-type': register.contentType, 'cache-control': 'no-store' }).end(body)
    }
  } catch (error) {
    if (error instanceof GraphQLError) plainAnswer(response, statusOf([error]), error.message)
    else plainAnswer(response, 500, 'Metrics cannot be told now.')
  }
}
