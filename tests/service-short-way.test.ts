import { type IncomingHttpHeaders, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { openMemoryStore } from '@dateline/store'
import { print } from 'graphql'
import { auditServer } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import sdkDocuments from '../packages/api/documents.json' with { type: 'json' }
import { archive } from './service/archive.ts'
import { type Listening, listening, TOKEN } from './service/listening.ts'
import { QUERIES, variablesIn } from './service/operations.ts'
import { before } from './service/store.ts'

type Asked = { readonly method?: string; readonly path?: string; readonly headers?: object; readonly body?: string }

type Answer = { readonly status: number | undefined; readonly headers: IncomingHttpHeaders; readonly body: string }

let service: Listening
/** A service over the same store that keeps no answers. */
let forgetful: Listening

beforeAll(async () => {
  service = await listening(archive())
  forgetful = await listening([], { store: service.store, limits: { keptAnswerBytes: 0 } })
})

afterAll(async () => {
  await service?.close()
  await forgetful?.close()
})

/** Sends a request as it stands. */
function send(to: Listening, { method = 'POST', path = '/graphql', headers = {}, body = '' }: Asked): Promise<Answer> {
  const length =
    method === 'POST' ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } : {}
  const { hostname, port } = new URL(to.url)
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method, headers: { ...length, ...headers } }, async response => {
      resolve({ status: response.statusCode, headers: response.headers, body: await text(response) })
    })
      .on('error', reject)
      .end(body)
  })
}

/** The same, but for a word in `Accept` that only Yoga understands. */
function longWay(to: Listening, asked: Asked): Promise<Answer> {
  const { accept = '*/*', ...headers } = { ...asked.headers } as { accept?: string }
  return send(to, { ...asked, headers: { ...headers, accept: `${accept};q=0.99` } })
}

const ID = /[\da-f]{8}-[\da-f-]{27}/g

/** An answer without what is another for each request, and without the tag that the short way alone knows. */
function comparable({ status, headers: { date, 'x-request-id': id, etag, ...headers }, body }: Answer): unknown {
  return { status, headers, body: body.replace(ID, 'an id'), hasDate: date !== undefined, hasId: id !== undefined }
}

/** How many answers were made on each way so far. */
async function ways(of: Listening): Promise<Record<string, number>> {
  const { body } = await send(of, { method: 'GET', path: '/metrics', headers: { authorization: `Bearer ${TOKEN}` } })
  const counts = body.matchAll(/^dateline_answers_total\{way="(\w+)"\} (\d+)$/gm)
  return Object.fromEntries(Array.from(counts, ([, way = '', count]) => [way, Number(count)]))
}

/** On which way an answer is made. */
async function wayOf(to: Listening, asked: Asked): Promise<string | undefined> {
  const earlier = await ways(to)
  await send(to, asked)
  const later = await ways(to)
  return Object.keys(later).find(way => later[way] !== earlier[way])
}

describe('the short way', () => {
  it.each(QUERIES)('answers %s as the long way does: status, headers and every byte', async (name, document) => {
    const variables = (await variablesIn(service))[name] ?? { first: 10 }
    const body = JSON.stringify({ query: print(document), variables })
    for (const headers of [{}, { accept: 'application/graphql-response+json', authorization: `Bearer ${TOKEN}` }])
      for (const to of [service, forgetful]) {
        const expected = await longWay(to, { body, headers })
        const answers = [await send(to, { body, headers }), await send(to, { body, headers })]
        expect(answers.map(comparable)).toEqual([comparable(expected), comparable(expected)])
        if ('errors' in JSON.parse(expected.body)) continue
        expect(await wayOf(to, { body, headers })).toBe(to === service ? 'kept' : 'short')
      }
  })

  it.each(Object.entries(sdkDocuments).filter(([, document]) => document.startsWith('query')))(
    'answers the known document %s by GET as the long way does',
    async (id, document) => {
      const name = /^query (\w+)/.exec(document)?.[1] ?? ''
      const variables = (await variablesIn(service))[name] ?? { first: 10 }
      const path = `/graphql?${new URLSearchParams({ documentId: id, variables: JSON.stringify(variables) })}`
      const expected = await longWay(service, { method: 'GET', path })
      for (let time = 0; time < 2; time++)
        expect(comparable(await send(service, { method: 'GET', path }))).toEqual(comparable(expected))
      expect(await wayOf(service, { method: 'GET', path })).toBe('kept')
    },
  )

  it.each([
    '*/*',
    'application/json',
    'application/json, text/plain, */*',
    'application/json, application/graphql-response+json',
    'application/graphql-response+json',
    'application/graphql-response+json, application/json',
    'application/graphql-response+json, application/json;q=0.9',
    'application/graphql-response+json,application/json;q=0.9',
  ])('answers who accepts %s in the type that the long way takes', async accept => {
    const asked = { body: JSON.stringify({ query: '{ archive { articleCount } }' }), headers: { accept } }
    const expected = await longWay(service, asked)
    for (let time = 0; time < 2; time++) expect(comparable(await send(service, asked))).toEqual(comparable(expected))
    expect(await wayOf(service, asked)).toBe('kept')
  })

  it('keeps an answer when its question comes again, and none whose question came once', async () => {
    const asked = (text: string) => ({
      body: JSON.stringify({ query: '{ archive { version } }', variables: { text } }),
    })
    await send(service, asked('first'))
    const ways: unknown[] = []
    for (const text of ['once', 'twice', 'twice', 'twice']) ways.push(await wayOf(service, asked(text)))
    expect(ways).toEqual(['short', 'short', 'short', 'kept'])
  })

  it('speaks GraphQL over HTTP to the letter, when all documents have come before', async () => {
    const audited = async () =>
      (await auditServer({ url: `${service.url}/graphql` })).map(({ id, status }) => [id, status])
    const first = await audited()
    const { short = 0, kept = 0 } = await ways(service)
    expect(await audited()).toEqual(first)
    expect(first.filter(([, status]) => status !== 'ok')).toEqual([])
    const later = await ways(service)
    expect((later['short'] ?? 0) + (later['kept'] ?? 0)).toBeGreaterThan(short + kept)
  })

  const QUERY = '{ archive { articleCount } }'
  it.each<[string, Asked]>([
    ['that are no JSON', { body: '{ "query": ' }],
    ['that are a list', { body: JSON.stringify([{ query: QUERY }]) }],
    ['with a parameter that nobody knows', { body: JSON.stringify({ query: QUERY, other: 1 }) }],
    ['with extensions', { body: JSON.stringify({ query: QUERY, extensions: { a: 1 } }) }],
    ['with variables that are a list', { body: JSON.stringify({ query: QUERY, variables: [] }) }],
    ['with an operation that is not there', { body: JSON.stringify({ query: QUERY, operationName: 'Other' }) }],
    ['with an operation without a name', { body: JSON.stringify({ query: QUERY, operationName: '' }) }],
    ['with a number for a query', { body: JSON.stringify({ query: 7 }) }],
    ['with a query and a known document', { body: JSON.stringify({ query: QUERY, documentId: 'sha256:0' }) }],
    ['with a document that is not known', { body: JSON.stringify({ documentId: 'sha256:0' }) }],
    ['without anything', { body: '{}' }],
    ['whose variables are none of the document', { body: JSON.stringify({ query: QUERY, variables: { a: 1 } }) }],
    ['whose arguments are refused', { body: JSON.stringify({ query: '{ articles(first: 0) { totalCount } }' }) }],
    ['of syntax errors', { body: JSON.stringify({ query: '{ archive' }) }],
    ['of unknown fields', { body: JSON.stringify({ query: '{ nothing }' }) }],
    [
      'that cost too much',
      {
        body: JSON.stringify({
          query:
            '{ articles(first: 100) { nodes { entities { entity { articles(first: 100) { nodes { entities { entity { name } } } } } } } } }',
        }),
      },
    ],
    ['of a wrong token', { body: JSON.stringify({ query: QUERY }), headers: { authorization: 'Bearer wrong' } }],
    ['in a form', { body: `query=${QUERY}`, headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
    [
      'of mutations',
      { body: JSON.stringify({ query: 'mutation { removeArticle(input: { id: "Article:x" }) { __typename } }' }) },
    ],
    ['of mutations by GET', { method: 'GET', path: `/graphql?query=${encodeURIComponent('mutation { a }')}` }],
    [
      'by GET with a parameter twice',
      {
        method: 'GET',
        path: `/graphql?query=${encodeURIComponent(QUERY)}&query=${encodeURIComponent('{ __typename }')}`,
      },
    ],
    [
      'by GET with variables that are no JSON',
      { method: 'GET', path: `/graphql?query=${encodeURIComponent(QUERY)}&variables={` },
    ],
    [
      'by GET in a format',
      { method: 'GET', path: `/graphql?format=csv&query=${encodeURIComponent('{ articles { nodes { id } } }')}` },
    ],
    ['by HEAD', { method: 'HEAD', path: `/graphql?query=${encodeURIComponent(QUERY)}` }],
    ['of nothing by GET', { method: 'GET', path: '/graphql' }],
  ])('leaves requests to the long way %s', async (_, asked) => {
    const expected = await longWay(service, asked)
    for (let time = 0; time < 3; time++) expect(comparable(await send(service, asked))).toEqual(comparable(expected))
  })

  it('answers bodies that come in pieces, and connections that are used again', async () => {
    const body = JSON.stringify({ query: QUERY, variables: {}, operationName: null })
    const { hostname, port } = new URL(service.url)
    for (let time = 0; time < 3; time++) {
      const answer = await new Promise<string>((resolve, reject) => {
        const sent = request(
          {
            hostname,
            port,
            path: '/graphql',
            method: 'POST',
            headers: { 'content-type': 'application/json', 'content-length': body.length },
          },
          response => text(response).then(resolve),
        )
        sent.on('error', reject)
        sent.write(body.slice(0, 9))
        setImmediate(() => sent.end(body.slice(9)))
      })
      expect(answer).toBe('{"data":{"archive":{"articleCount":45}}}')
    }
  })
})

describe('what holds on the long way', () => {
  it('holds on the short one: a document that is known to one by its text is refused where only known ones are answered', async () => {
    const trusting = await listening([], { store: service.store, trustedDocuments: true })
    const [[id, query] = ['', '']] = Object.entries(sdkDocuments).filter(([, document]) =>
      document.includes('query ArchiveCursor'),
    )
    const known = { body: JSON.stringify({ documentId: id }) }
    for (let time = 0; time < 2; time++) expect((await send(trusting, known)).status).toBe(200)
    expect(await wayOf(trusting, known)).toBe('kept')
    expect((await send(trusting, { body: JSON.stringify({ query }) })).body).toContain('PERSISTED_DOCUMENT_REQUIRED')
    await trusting.close()
  })

  it('holds on the short one: who may not read is answered nothing that was kept for others', async () => {
    const closed = await listening([], { store: service.store, openReads: false })
    const body = JSON.stringify({ query: '{ archive { articleCount } }' })
    const headers = { authorization: `Bearer ${TOKEN}` }
    for (let time = 0; time < 2; time++) expect((await send(closed, { body, headers })).status).toBe(200)
    expect(await wayOf(closed, { body, headers })).toBe('kept')
    expect((await send(closed, { body })).status).toBe(401)
    await closed.close()
  })

  it('holds on the short one: a request is counted once, on whichever ways it goes', async () => {
    // There is room for one, and for the next in ten seconds.
    const counting = await listening([], { store: service.store, limits: { requestsPerSecond: 0.1 } })
    const asked = {
      headers: { 'x-forwarded-for': '198.51.100.7' },
      body: JSON.stringify({ query: '{ archive { articleCount } }' }),
    }
    expect((await send(counting, asked)).status).toBe(200)
    expect((await send(counting, asked)).status).toBe(429)
    await counting.close()
  })

  it('holds on the short one: an answer that takes too long is told so, once, and the store is asked nothing more', async () => {
    const reads: string[] = []
    let isSlow = false
    const store = before(openMemoryStore(), read => {
      reads.push(read)
      return isSlow ? new Promise<void>(resolve => setTimeout(resolve, 150)) : Promise.resolve()
    })
    const slow = await listening([], { store, limits: { answerTime: 100 } })
    const body = JSON.stringify({
      query: '{ archive { articleCount } articles { nodes { related { article { id } } } } }',
    })
    for (let time = 0; time < 2; time++) expect((await send(slow, { body })).status).toBe(200)
    expect(await wayOf(slow, { body })).toBe('short')
    isSlow = true
    reads.length = 0
    const answer = await send(slow, { body })
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '1'])
    expect(answer.body).toContain('"limit":"answerTime"')
    expect(reads.filter(read => read === 'summary')).toHaveLength(1)
    await slow.close()
  })
})
