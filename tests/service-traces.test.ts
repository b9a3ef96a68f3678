import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { openMemoryStore } from '@dateline/store'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTracing } from '../packages/api/server/trace/open-tracing.ts'
import type { Tracing } from '../packages/api/server/trace/tracing.ts'
import { archive } from './service/archive.ts'
import { type Listening, listening, TOKEN } from './service/listening.ts'
import { before } from './service/store.ts'

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736'
const PARENT = '00f067aa0ba902b7'

type Attribute = { readonly key: string; readonly value: Readonly<Record<string, unknown>> }
type Span = {
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly name: string
  readonly attributes: readonly Attribute[]
  readonly status: { readonly code?: number }
}

let collector: Server
let received = ''
let service: Listening
let tracing: Tracing

/** A collector that takes traces by OTLP over HTTP, as JSON. */
beforeEach(async () => {
  received = ''
  collector = createServer(async (request, response) => {
    received += `${await text(request)}\n`
    response.setHeader('content-type', 'application/json').end('{}')
  }).listen(0, '127.0.0.1')
  await once(collector, 'listening')
  const { port } = collector.address() as AddressInfo
  tracing = openTracing(`http://127.0.0.1:${port}/v1/traces`)
})

afterEach(() => collector.close())

/** The spans of a service that answers at its leisure, when it has ended. */
async function spansOf(ask: () => Promise<unknown>, fails = false): Promise<readonly Span[]> {
  const store = before(openMemoryStore(), async read => {
    await new Promise(setImmediate)
    if (fails && read === 'articles.pages') throw new Error('the disk is on fire')
  })
  service = await listening(archive(), { store, tracing })
  await ask()
  await service.close()
  await tracing.close()
  return received
    .split('\n')
    .filter(line => line !== '')
    .flatMap(line => JSON.parse(line).resourceSpans)
    .flatMap(({ scopeSpans }) => scopeSpans)
    .flatMap(({ spans }) => spans)
}

const attributeOf = ({ attributes }: Span, name: string): unknown =>
  Object.values(attributes.find(({ key }) => key === name)?.value ?? {})[0]

it('a request is a span in the trace of its sender, with the calls of the store that it waited for', async () => {
  const spans = await spansOf(() =>
    service.post(
      { query: 'query Newest { articles(first: 1) { nodes { headline } } }' },
      { traceparent: `00-${TRACE}-${PARENT}-01`, 'x-request-id': 'mine', authorization: `Bearer ${TOKEN}` },
    ),
  )
  const asked = spans.find(({ parentSpanId }) => parentSpanId === PARENT)
  if (!asked) throw new Error(`No span of the request in ${JSON.stringify(spans)}`)
  expect(asked).toMatchObject({ traceId: TRACE, name: 'query Newest' })
  expect(attributeOf(asked, 'http.response.status_code')).toBe(200)
  expect(attributeOf(asked, 'graphql.operation.name')).toBe('Newest')
  expect(attributeOf(asked, 'dateline.request')).toBe('mine')
  expect(attributeOf(asked, 'dateline.client')).toBe('owner')
  const calls = spans.filter(({ parentSpanId }) => parentSpanId === asked.spanId)
  expect(calls.map(({ name, traceId }) => [name, traceId])).toContainEqual(['store articles.pages', TRACE])
})

it('a request that failed is marked, and the call of the store that failed', async () => {
  const spans = await spansOf(() => service.post({ query: '{ articles { totalCount } }' }), true)
  const failed = spans.filter(({ status }) => status.code === 2).map(({ name }) => name)
  expect(failed.sort()).toEqual(['query', 'store articles.pages'])
})

it('traces tell no document, no variables, no tokens and no words of articles', async () => {
  await spansOf(async () => {
    await service.post(
      { query: 'query A($q: String!) { search(query: $q) { nodes { text } } }', variables: { q: 'lighthouse' } },
      { authorization: `Bearer ${TOKEN}` },
    )
    await service.post({ query: '{ search(query: "hunter2", nonsense: 1) { totalCount } }' })
    await fetch(`${service.url}/graphql?query=${encodeURIComponent('{ search(query: "hunter2") { totalCount } }')}`)
  })
  expect(received).toContain('query A')
  for (const secret of ['lighthouse', 'hunter2', 'totalCount', TOKEN, 'Northport'])
    expect(received).not.toContain(secret)
})
