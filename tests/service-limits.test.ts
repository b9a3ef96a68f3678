import { readdir, readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { DEFAULT_LIMITS, type Limits } from '@dateline/api'
import { openMemoryStore } from '@dateline/store'
import { getIntrospectionQuery } from 'graphql'
import { afterEach, describe, expect, it } from 'vitest'
import { archive } from './service/archive.ts'
import { type EventStream, eventStream } from './service/event-stream.ts'
import { type Listening, listening, TOKEN } from './service/listening.ts'
import { before } from './service/store.ts'

const COUNT = '{ archive { articleCount } }'
const WATCH = 'subscription { archiveChanged { articleId } }'

let service: Listening

afterEach(() => service.close())

/** An answer as the GraphQL media type gives it: its status, and which limit its error names. */
async function answerTo(query: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    body: JSON.stringify({ query }),
  })
  const { errors: [error] = [] } = (await response.json()) as { errors?: { message: string; extensions: Refusal }[] }
  const { code, limit } = error?.extensions ?? {}
  return { status: response.status, code, limit, message: error?.message, wait: response.headers.get('retry-after') }
}

type Refusal = { readonly code: string; readonly limit?: string }

/** 2^20 fields in 21 lines: each fragment spreads the next one twice. */
const FRAGMENT_BOMB = [
  '{ ...f0 }',
  ...Array.from({ length: 20 }, (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`),
  'fragment f20 on Query { archive { articleCount } }',
].join('\n')

/** The bomb again, with another name for each fragment's field, so that no two of them are the same. */
const ALIAS_BOMB = [
  '{ archive { __typename } ...f0 }',
  ...Array.from(
    { length: 20 },
    (_, i) => `fragment f${i} on Query { a${i}: archive { __typename } ...f${i + 1} ...f${i + 1} }`,
  ),
  'fragment f20 on Query { archive { articleCount } }',
].join('\n')

describe('a document is refused, before it is looked at any further,', () => {
  const cases: [keyof Limits, string, string][] = [
    ['documentLength', 'that is long', `{ archive { articleCount } } #${'x'.repeat(100_000)}`],
    [
      'tokens',
      'of 20,000 aliases',
      `{ ${Array.from({ length: 20_000 }, (_, i) => `a${i}: __typename`).join(' ')} }`.slice(0, 99_000),
    ],
    ['depth', '1,600 levels deep', `${'{a'.repeat(1_600)}${'}'.repeat(1_600)}`],
    ['depth', 'with lists in lists in an argument', `{ nodes(ids: ${'['.repeat(2_400)}${']'.repeat(2_400)}) { id } }`],
    ['fields', 'whose fragments unfold', FRAGMENT_BOMB],
    ['fields', 'whose fragments unfold under other names', ALIAS_BOMB],
    [
      'aliases',
      'of 300 aliases',
      `{ ${Array.from({ length: 300 }, (_, i) => `a${i}: archive { articleCount }`).join(' ')} }`,
    ],
    ['directives', 'of 150 directives', `{ archive { articleCount ${'@include(if: true) '.repeat(150)} } }`],
    ['duplicates', 'that selects a field 1,000 times', `{ ${'archive { articleCount } '.repeat(1_000)} }`],
    [
      'duplicates',
      'that spreads a fragment 1,000 times',
      `{ ${'...f '.repeat(1_000)} } fragment f on Query { archive { articleCount } }`,
    ],
    ['duplicates', 'of 1,000 inline fragments', `{ ${'... { __typename } '.repeat(1_000)} }`],
    [
      'cost',
      'with pages within pages',
      '{ articles(first: 100) { nodes { mentions { entity { articles(first: 100) { nodes { mentions { id } } } } } } } }',
    ],
    [
      'cost',
      'with pages within pages by fragments',
      '{ ...q } fragment q on Query { articles(first: 100) { ...c } } fragment c on ArticleConnection { edges { node { mentions { entity { articles(last: 100) { edges { node { mentions { id span { exact } } } } } } } } } }',
    ],
    [
      'cost',
      'that makes the store read many articles many times',
      `{ ${Array.from({ length: 120 }, (_, i) => `a${i}: figureHistory(measure: KILLED) { totalCount }`).join(' ')} }`,
    ],
  ]
  it.each(cases)('by the limit of %s: one %s', async (limit, _, query) => {
    let reads = 0
    const store = before(openMemoryStore(), () => {
      reads += 1
    })
    service = await listening([], { store })
    reads = 0
    const { message, ...answer } = await answerTo(query)
    expect(answer).toEqual({ status: 400, code: 'LIMIT_EXCEEDED', limit, wait: null })
    expect(message).toContain(String(DEFAULT_LIMITS[limit]))
    expect([reads, service.logged]).toEqual([0, []])
  })

  it('by its cost as its variables make it', async () => {
    service = await listening(archive(), { limits: { cost: 300 } })
    const query = 'query Q($first: Int = 100) { articles(first: $first) { nodes { id headline publishedOn } } }'
    const ask = async (variables: object) => JSON.stringify((await service.post({ query, variables })).body)
    expect(await ask({})).toContain('up to 300, and this one may cost 302')
    expect(await ask({ first: 100 })).toContain('"limit":"cost"')
    expect(await ask({ first: 99 })).toContain('"data"')
  })

  it('by the length of a list that its variables ask for', async () => {
    service = await listening(archive(), { limits: { cost: 2_000 } })
    const query =
      'query Q($first: Int!) { articles { facets { entities(first: $first) { count value { id name } } } } }'
    const ask = async (first: number) => JSON.stringify((await service.post({ query, variables: { first } })).body)
    expect(await ask(1000)).toContain('"limit":"cost"')
    expect(await ask(400)).toContain('"data"')
  })
})

describe('the limits leave room for honest questions:', () => {
  it('those of the SDK, of GraphiQL and of tests/operations pass at a third of each limit on documents', async () => {
    const third = (limit: keyof Limits) => Math.floor(DEFAULT_LIMITS[limit] / 3)
    const limits = {
      tokens: third('tokens'),
      fields: third('fields'),
      aliases: third('aliases'),
      directives: third('directives'),
      duplicates: third('duplicates'),
    }
    service = await listening(archive(), { limits })
    for (const query of await honestDocuments()) {
      const response = await fetch(`${service.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      })
      expect(await response.text()).not.toContain('LIMIT_EXCEEDED')
    }
  })
})

/** What our own clients ask. A document with several operations needs no name: its size is looked at first. */
async function honestDocuments(): Promise<string[]> {
  const sdk: unknown = JSON.parse(await readFile('packages/api/documents.json', 'utf8'))
  const folder = 'tests/operations'
  const files = await readdir(folder)
  const written = await Promise.all(files.map(file => readFile(`${folder}/${file}`, 'utf8')))
  const documents = [...Object.values(sdk as Record<string, string>), ...written, getIntrospectionQuery()]
  return documents.filter(document => !document.startsWith('subscription'))
}

describe('requests', () => {
  it('of one address are counted, others are not touched, and the answer says when to come again', async () => {
    service = await listening([], { limits: { requestsPerSecond: 0.001 * 1000 } })
    const from = (address: string) => answerTo(COUNT, { 'x-forwarded-for': `203.0.113.1, ${address}` })
    const answers = await Promise.all(Array.from({ length: 40 }, () => from('198.51.100.7')))
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused.length).toBeGreaterThan(0)
    expect(refused[0]).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 'requestsPerSecond', wait: '1' })
    expect((await from('198.51.100.8')).status).toBe(200)
    expect((await answerTo(COUNT)).status).toBe(200)
  })

  it('with tokens that are tried out are not looked at any more, not even with the right one', async () => {
    service = await listening([])
    const from = (token: string, address: string) =>
      answerTo(COUNT, { authorization: `Bearer ${token}`, 'x-forwarded-for': address })
    const statuses: number[] = []
    for (let index = 0; index < 12; index += 1) statuses.push((await from(`guess-${index}`, '198.51.100.7')).status)
    expect([statuses[0], statuses.at(-1)]).toEqual([401, 429])
    expect(await from(TOKEN, '198.51.100.7')).toMatchObject({ status: 429, limit: 'wrongTokensPerMinute' })
    expect((await from(TOKEN, '198.51.100.8')).status).toBe(200)
    expect((await answerTo(COUNT, { 'x-forwarded-for': '198.51.100.7' })).status).toBe(200)
  })

  it('in a batch are refused', async () => {
    service = await listening([])
    const { body } = await service.post(Array.from({ length: 1000 }, () => ({ query: COUNT })))
    expect(body).toMatchObject({ errors: [{ message: 'Batching is not supported.' }] })
  })

  it.each(['gzip', 'deflate', 'br', 'zstd'])(
    'that are compressed as %s are refused without being unfolded',
    async encoding => {
      service = await listening([])
      const response = await fetch(`${service.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-encoding': encoding },
        body: gzipSync(Buffer.alloc(64 * 1024 * 1024)),
      })
      expect(response.status).toBe(415)
      const body = await response.text()
      expect([body.includes('Content-Encoding'), body.length < 500]).toEqual([true, true])
    },
  )

  it('with an address or headers of more than 16 kB are refused, and told what to do', async () => {
    service = await listening([])
    for (const [path, headers] of [
      [`/graphql?query=${'x'.repeat(17_000)}`, {}],
      ['/graphql', { 'x-filler': 'x'.repeat(17_000) }],
    ] as const) {
      const response = await fetch(`${service.url}${path}`, { headers })
      expect([response.status, await response.text()]).toEqual([431, expect.stringContaining('16384 bytes')])
    }
  })

  it('that are sent a byte at a time are cut off, headers and bodies alike', async () => {
    service = await listening([], { limits: { headerTime: 200, requestTime: 400 } })
    expect(await trickle('GET /health HTTP/1.1\r\nhost: localhost\r\nx-slow: ')).toMatch(
      /^HTTP\/1.1 408 .*within 0.4 seconds/s,
    )
    const head =
      'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 100000\r\n\r\n'
    expect(await trickle(head)).toMatch(/^HTTP\/1.1 408 /)
  })

  it('whose answer takes too long are answered so, and the store is asked nothing more', async () => {
    const reads: string[] = []
    const released = Promise.withResolvers<void>()
    const memory = openMemoryStore()
    await memory.save(archive())
    const store = before(memory, read => {
      reads.push(read)
      return released.promise
    })
    service = await listening([], { store, limits: { answerTime: 50 } })
    const answer = await answerTo('{ articles { nodes { mentions { entity { articles { totalCount } } } } } }')
    expect(answer).toMatchObject({ status: 503, code: 'LIMIT_EXCEEDED', limit: 'answerTime', wait: '1' })
    const asked = [...reads]
    released.resolve()
    await fetch(`${service.url}/health`)
    expect(reads).toEqual([...asked, 'summary'])
  })
})

describe('subscriptions', () => {
  const watch = (address: string) => eventStream(service.url, WATCH, {}, { 'x-forwarded-for': address })
  const firstTold = async (stream: EventStream) => JSON.stringify((await stream.next())?.data)

  it('of one client are counted while they are open', async () => {
    service = await listening([], { limits: { subscriptionsPerClient: 2 } })
    const first = await watch('198.51.100.7')
    await watch('198.51.100.7')
    expect(await firstTold(await watch('198.51.100.7'))).toContain('"limit":"subscriptionsPerClient"')
    first.leave()
    // The service learns a little later that a client has left.
    const articles = archive()
    const again = async (): Promise<string> => {
      const stream = await watch('198.51.100.7')
      await service.store.save(articles.splice(0, 1))
      const told = await firstTold(stream)
      stream.leave()
      return told
    }
    await expect.poll(again, { timeout: 5000 }).toContain('"articleId"')
  })

  it('are counted in all, and those that broke off are not', async () => {
    service = await listening([], { limits: { subscriptions: 1 } })
    const open = await watch('198.51.100.7')
    expect(await firstTold(await watch('198.51.100.8'))).toContain('"limit":"subscriptions"')
    open.leave()
  })
})

/** Sends the beginning of a request and then a byte now and then, until the service ends the connection; what it said. */
async function trickle(beginning: string): Promise<string> {
  const { port } = new URL(service.url)
  const socket = connect(Number(port), '127.0.0.1')
  socket.write(beginning)
  const timer = setInterval(() => socket.writable && socket.write('x'), 20)
  socket.on('error', () => {})
  const answer = await text(socket).catch(() => '')
  clearInterval(timer)
  return answer
}
