import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { inspect } from 'node:util'
import { gzipSync } from 'node:zlib'
import { openMemoryStore } from '@dateline/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { archive } from './service/archive.ts'
import { type Listening, listening, TOKEN } from './service/listening.ts'
import { before } from './service/store.ts'

/**
 * What graphql-cop, the OWASP GraphQL cheat sheet and GraphQL Armor list, as armed requests. Those that overload a service by their size are
 * in `service-limits.test.ts`; forms, plain text, other origins and paths out of a folder in `service-http.test.ts`; formulas in
 * `service-csv.test.ts`; markup in articles in `browser/reader.test.ts`; what a guess of a token tells in `service-auth.test.ts`.
 */

const COUNT = '{ archive { articleCount } }'
const OWNER = { authorization: `Bearer ${TOKEN}` }
const IMPORT = 'mutation Import($input: ImportArticleInput!) { importArticle(input: $input) { __typename } }'

let service: Listening

beforeAll(async () => {
  service = await listening(archive())
})

afterAll(() => service.close())

/** Sends a request as it stands: `fetch` sets some headers itself. */
function send(
  path: string,
  headers: Record<string, string>,
  method = 'GET',
  body = '',
): Promise<{ status: number; body: string; headers: object }> {
  const { hostname, port } = new URL(service.url)
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method, headers }, async response =>
      resolve({ status: response.statusCode ?? 0, body: await text(response), headers: response.headers }),
    )
      .on('error', reject)
      .end(body)
  })
}

const told = async (query: string, variables: object = {}, headers: Record<string, string> = {}) =>
  JSON.stringify((await service.post({ query, variables }, headers)).body)

describe('questions about the schema', () => {
  it('that lead from types to their fields and back are refused', async () => {
    const deep =
      '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }'
    expect(await told(deep)).toContain('Maximum introspection depth exceeded')
  })

  it('by fragments that lead in a circle are refused, and by one that leads to itself', async () => {
    expect(await told('{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }')).toContain('within itself')
    expect(await told('{ ...a } fragment a on Query { ...a }')).toContain('within itself')
  })

  it('by names that are nearly right are told the right ones: the schema is public', async () => {
    expect(await told('{ archive { articleCoun } }')).toContain('Did you mean')
  })

  it('by names that are nearly right tell nothing where documents are known beforehand', async () => {
    const trusted = await listening([], { trustedDocuments: true })
    const { body } = await trusted.post({ query: '{ archive { articleCoun } }' })
    expect(JSON.stringify(body)).not.toContain('articleCount')
    await trusted.close()
  })
})

describe('a request for another host (DNS rebinding)', () => {
  it.each(['evil.example', 'evil.example:4000', '127.0.0.1.evil.example', 'localhost.evil.example', '169.254.169.254'])(
    'such as %j is not answered where reading is open on loopback alone',
    async host => {
      for (const path of [`/graphql?query=${encodeURIComponent(COUNT)}`, '/health', '/'])
        expect((await send(path, { host })).status, path).toBe(421)
    },
  )

  it.each(['localhost', 'LOCALHOST:4000', '127.0.0.1', '[::1]:4000', 'archive.localhost'])(
    'is one for us by the name %s',
    async host => {
      expect((await send(`/graphql?query=${encodeURIComponent(COUNT)}`, { host })).status).toBe(200)
    },
  )

  it('is one for us by a name that we go by, and where a token is asked for in any case', async () => {
    const named = await listening([], { allowedHosts: ['news.example'] })
    const closed = await listening([], { openReads: false })
    const ours = service
    service = named
    expect((await send('/health', { host: 'news.example' })).status).toBe(200)
    service = closed
    expect((await send('/health', { host: 'news.example' })).status).toBe(200)
    service = ours
    await Promise.all([named.close(), closed.close()])
  })
})

describe('what is sent in headers and bodies', () => {
  it('that are compressed and broken are answered in a sentence, with nothing of them', async () => {
    const broken = gzipSync(JSON.stringify({ query: COUNT, filler: 'hunter2'.repeat(20_000) })).subarray(0, 200)
    const response = await fetch(`${service.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: broken,
    })
    expect([response.status, (await response.text()).length < 500]).toEqual([415, true])
  })

  it('splits no answer into two: a line break in an address or a file name stays in it', async () => {
    const query = encodeURIComponent('query A { articles { nodes { id } } }')
    const { headers, body } = await send(
      `/graphql?format=csv&query=${query}&operationName=A%0d%0aset-cookie:%20a=b`,
      {},
    )
    expect(Object.keys(headers)).not.toContain('set-cookie')
    expect(body).not.toMatch(/^set-cookie/m)
  })

  it('puts nothing into the prototype of objects', async () => {
    const poison = '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}'
    const content = `{"@type": "NewsArticle", "headline": "A quiet day", "articleBody": "Nothing happened.\\n\\nNothing at all.", "__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}`
    await told(IMPORT, { input: { content } }, OWNER)
    await service.post(
      `{"query": ${JSON.stringify(COUNT)}, "variables": ${poison}, "extensions": ${poison}, "__proto__": {"polluted": true}}`,
    )
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'asks for no document by the name of what every object has: %s',
    async documentId => {
      expect(JSON.stringify((await service.post({ documentId })).body)).toContain('PERSISTED_DOCUMENT_NOT_FOUND')
      expect(JSON.stringify((await service.post({ query: COUNT, operationName: documentId })).body)).toContain('errors')
    },
  )
})

describe('errors', () => {
  it('show no stack and no file of the service, whatever is sent', async () => {
    for (const body of [
      '',
      'null',
      '[]',
      '{}',
      '{"query": 5}',
      '{"query": "{"}',
      '{"query": "{ a }", "variables": 7}',
      '{"query": "{ archive { articleCount } }", "variables": []}',
      '{"query":"query($a: [[[Int]]]) { __typename }","variables":{"a":{"b":1}}}',
    ]) {
      const { body: answer } = await send('/graphql', { 'content-type': 'application/json' }, 'POST', body)
      expect(answer).not.toMatch(/node_modules|\.ts\b|\.js\b| at \w|stack/)
    }
  })

  it('of variables nested 100,000 deep come in a sentence', async () => {
    const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const { body } = await service.post(
      `{"query": "query($ids: [ID!]!) { nodes(ids: $ids) { id } }", "variables": {"ids": ${nested}}}`,
    )
    expect(JSON.stringify(body).length).toBeLessThan(1000)
  })
})

describe('importing', () => {
  it('never asks for the address of an article, nor for those in it', async () => {
    const asked: string[] = []
    const trap = createServer((incoming, response) => {
      asked.push(incoming.url ?? '')
      response.end('caught')
    }).listen(0, '127.0.0.1')
    await new Promise(resolve => trap.once('listening', resolve))
    const { port } = trap.address() as AddressInfo
    const bait = (path: string) => `http://127.0.0.1:${port}/${path}`
    const html = `<!doctype html><html><head><title>Bait</title><link rel="canonical" href="${bait('canonical')}"><link rel="stylesheet" href="${bait('style')}"><base href="${bait('base')}"></head><body><article><h1>Harbour reopens</h1><p>The harbour reopened, said the mayor of the town.</p><img src="${bait('image')}"><iframe src="${bait('frame')}"></iframe><script src="${bait('script')}"></script><p>Ships came in again on Monday.</p></article></body></html>`
    const xml = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "${bait('entity')}">]><rss version="2.0"><channel><title>T</title><item><title>Harbour &x;</title><link>${bait('link')}</link><description>The harbour reopened on Monday.</description></item></channel></rss>`
    for (const content of [html, xml, 'Harbour reopens\n\nThe harbour reopened on Monday.'])
      await told(IMPORT, { input: { content, url: bait('url') } }, OWNER)
    await new Promise(resolve => trap.close(resolve))
    expect(asked).toEqual([])
  })
})

/** An article with a sentence of these words. */
function article(words: string): string {
  return `Harbour reopens\n\nBy Ida Sand\n\nThe harbour of Northport reopened on Monday, said the mayor.\n\n${words}\n`
}

describe('long words that are made to be slow', () => {
  it.each([
    ['spaces', ' '.repeat(50_000)],
    ['letters', 'a'.repeat(50_000)],
    ['quotes', '"'.repeat(50_000)],
    ['brackets', '(['.repeat(25_000)],
    ['accents', 'e\u0301'.repeat(25_000)],
    ['words', 'ab '.repeat(16_000)],
  ])('in a search are answered: %s', async (_, words) => {
    const { status } = await service.post({
      query: 'query($text: String!) { search(text: $text) { totalCount } }',
      variables: { text: words },
    })
    expect(status).toBe(200)
  })

  it.each([
    ['tags that are not closed', '<p>'.repeat(30_000)],
    ['comments that are not closed', `<html><body>${'<!--'.repeat(30_000)}`],
    ['brackets', `{"a":${'['.repeat(50_000)}`],
    ['one word', article('x'.repeat(200_000))],
    ['line breaks', article('A line\n'.repeat(20_000))],
    ['capital letters and full stops', article('A.'.repeat(50_000))],
    ['names', article('Ann Bell '.repeat(10_000))],
    ['quotes in quotes', article('“‘'.repeat(25_000))],
    ['numbers', article('1,'.repeat(50_000))],
    ['days', article('January 1, '.repeat(5_000))],
    ['spaces', article(`a${' '.repeat(100_000)}b`)],
    ['full stops', article('.'.repeat(300_000))],
    ['one sentence', article('Mr. '.repeat(20_000))],
    ['entities', `<html><body><p>${'&amp;'.repeat(40_000)}</p></body></html>`],
  ])('in an import are answered: %s', async (_, content) => {
    const input = { content, publishedOn: '2024-05-06', publisher: 'Harbour Gazette' }
    expect(await told(IMPORT, { input }, OWNER)).toMatch(/ImportArticleSuccess|RefusedError/)
  })
})

describe('the log', () => {
  it('has one entry for an error, with no word of its request that could forge another', async () => {
    const store = before(openMemoryStore(), read => {
      if (read === 'summary') throw new Error('no')
    })
    const broken = await listening([], { store })
    const query = 'query A {\n# error 1: forged\n archive { articleCount }\n}'
    await broken.post({ query, operationName: 'A' }, { 'graphql-client-name': 'forged', 'x-request-id': 'forged' })
    expect(broken.logged).toHaveLength(1)
    expect(inspect(broken.logged, { depth: 9 })).not.toContain('forged')
    await broken.close()
  })
})
