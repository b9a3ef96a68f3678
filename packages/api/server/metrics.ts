import type { IncomingMessage, ServerResponse } from 'node:http'
import { GraphQLError } from 'graphql'
import { isAsyncIterable, type Plugin } from 'graphql-yoga'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Client } from '../schema/context.ts'
import type { ClientOf } from './client-of.ts'
import { statusOf } from './error-text.ts'
import { plainAnswer } from './page-files.ts'

/**
 * The metrics of one service, and the plugin that counts what goes through its GraphQL endpoint. It comes before those plugins that refuse
 * requests. Names of operations are those of known documents: anybody could make up any number of others, which are
 * counted as `other`. Of a client, its token's name is told, and no address.
 *
 * @param operations the names in known documents
 * @param clientOf who asked; null when it was not found out
 * @see https://prometheus.io/docs/practices/naming/
 */
export function serviceMetrics(operations: ReadonlySet<string>, clientOf: (request: Request) => Client | null) {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const registers = [register]
  const requests = new Counter({
    name: 'dateline_requests_total',
    help: 'Requests to the GraphQL endpoint, by operation, client and status.',
    labelNames: ['operation', 'client', 'status'],
    registers,
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
  const subscriptions = new Gauge({ name: 'dateline_subscriptions', help: 'Subscriptions that are open.', registers })
  const running = new WeakMap<Request, { operation: string; readonly since: number }>()

  const plugin: Plugin = {
    onRequest({ request }) {
      running.set(request, { operation: 'none', since: performance.now() })
    },
    onParams({ request, params: { operationName } }) {
      const entry = running.get(request)
      if (entry) entry.operation = operationName && operations.has(operationName) ? operationName : 'other'
    },
    onSubscribe: () => ({
      onSubscribeResult({ result }) {
        if (!isAsyncIterable(result)) return undefined
        subscriptions.inc()
        return { onEnd: () => subscriptions.dec() }
      },
    }),
    onResultProcess({ result }) {
      for (const each of [result].flat())
        for (const { extensions: { code, limit } = {} } of 'errors' in each ? (each.errors ?? []) : []) {
          errors.inc({ code: typeof code === 'string' ? code : 'NONE' })
          if (typeof limit === 'string') limits.inc({ limit })
        }
    },
    onResponse({ request, response }) {
      const { operation = 'none', since = performance.now() } = running.get(request) ?? {}
      requests.inc({ operation, client: clientOf(request)?.name ?? 'unknown', status: response.status })
      durations.observe({ operation }, (performance.now() - since) / 1000)
    },
  }
  return { plugin, register }
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
