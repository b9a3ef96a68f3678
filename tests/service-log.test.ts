import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { request } from 'node:http'
import { Writable } from 'node:stream'
import { jsonLog, type LogOptions, textLog } from '@dateline/api'
import { openMemoryStore } from '@dateline/store'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { archive } from './service/archive.ts'
import { eventStream } from './service/event-stream.ts'
import { type Listening, listening, TOKEN } from './service/listening.ts'
import { before } from './service/store.ts'

const COUNT = 'query Count { archive { articleCount } }'
const OWNER = { authorization: `Bearer ${TOKEN}` }
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

type Entry = Readonly<Record<string, unknown>>

let service: Listening
let written = ''

afterEach(() => service.close())

/** A service that logs into `written`. */
async function logging(options: Partial<LogOptions> = {}, form = jsonLog, store = openMemoryStore()): Promise<void> {
  written = ''
  const to = new Writable({
    write(chunk, _, done) {
      written += chunk
      done()
    },
  })
  service = await listening(archive(), { store, ...form(to, { level: 'info', slowQuery: 0, ...options }) })
}

/** The lines of the log once `count` requests have ended: each must be JSON. */
async function entries(count: number): Promise<readonly Entry[]> {
  const lines = (): Entry[] =>
    written
      .split('\n')
      .slice(0, -1)
      .map(line => JSON.parse(line))
  while (lines().filter(({ msg }) => msg === 'request').length < count) await new Promise(setImmediate)
  return lines()
}

async function told(headers: Record<string, string>): Promise<string | null> {
  return (await fetch(`${service.url}/health`, { headers })).headers.get('x-request-id')
}

describe('the log has', () => {
  it('one entry for each request: what was asked by whom, how it was answered, how long it took', async () => {
    await logging()
    await service.post({ query: COUNT }, OWNER)
    await service.post({ query: '{ archive { articleCoun } }' })
    await service.post({ query: COUNT }, { authorization: 'Bearer wrong' })
    await fetch(`${service.url}/health?token=${TOKEN}`)
    const [asked, wrong, refused, health] = await entries(4)
    const common = { level: 'info', msg: 'request', request: expect.stringMatching(UUID), time: expect.any(String) }
    const sizes = { duration: expect.any(Number), bytes: expect.any(Number) }
    const question = { ...common, ...sizes, method: 'POST', path: '/graphql' }
    expect(asked).toEqual({ ...question, status: 200, client: 'owner', operation: 'Count' })
    expect(wrong).toEqual({ ...question, status: 200, client: 'anonymous' })
    expect(refused).toEqual({ ...question, status: 401 })
    expect(health).toEqual({ ...common, ...sizes, method: 'GET', path: '/health', status: 200 })
  })

  it('the limits that a request met', async () => {
    await logging()
    await service.post({ query: `{ ${'archive { version } '.repeat(200)} }` })
    expect(await entries(1)).toMatchObject([{ limits: ['duplicates'] }])
  })

  it('an error under the id that its client was told, and that stands with its request, too', async () => {
    const store = before(openMemoryStore(), read => {
      if (read === 'summary') throw Object.assign(new Error('no'), { detail: 'the words of an article' })
    })
    await logging({}, jsonLog, store)
    const { body } = await service.post({ query: COUNT })
    const { errors } = body as { errors: [{ extensions: { id: string } }] }
    const [error, asked] = await entries(1)
    const { id } = errors[0].extensions
    expect(error).toMatchObject({ level: 'error', id, error: { name: 'Error', message: 'no' } })
    expect(asked).toMatchObject({ status: 200, operation: 'Count', errors: [id] })
    expect(written).not.toContain('the words of an article')
  })

  it('no more than its level tells', async () => {
    await logging({ level: 'warn' })
    await service.post({ query: COUNT })
    await service.close()
    expect(written).toBe('')
  })
})

describe('the id of a request', () => {
  it.each(['4bf92f3577b34da6a3ce929d0e0e4736', 'Root=1-67891233-abcdef012345678912345678', '01J9ZK.7:a/b+c'])(
    'is the one that its sender or a proxy gave it: %s',
    async id => {
      await logging()
      expect(await told({ 'x-request-id': id })).toBe(id)
      expect(await entries(1)).toMatchObject([{ request: id }])
    },
  )

  it.each(['', 'two words', '"quoted"', '{"level":"error"}', 'a'.repeat(129), 'ü'])(
    'is made when that one is not well-formed: %s',
    async id => {
      await logging()
      expect(await told({ 'x-request-id': id })).toMatch(UUID)
    },
  )
})

describe('slow queries', () => {
  const SLOW = { level: 'warn', slowQuery: 1 } as const

  /** A store that takes its time. */
  const slow = () =>
    before(openMemoryStore(), read => (read === 'summary' ? new Promise(resolve => setTimeout(resolve, 5)) : undefined))

  it('are told of by the hash by which a document is known, its name, cost and duration, with the request', async () => {
    await logging(SLOW, jsonLog, slow())
    await service.post({ query: COUNT }, { 'x-request-id': 'mine' })
    await service.close()
    const document = `sha256:${createHash('sha256').update(COUNT).digest('hex')}`
    expect(JSON.parse(written)).toMatchObject({
      level: 'warn',
      msg: 'slow query',
      request: 'mine',
      client: 'anonymous',
      operation: 'Count',
      document,
      cost: 2,
      duration: expect.any(Number),
    })
  })

  it('are no subscriptions, however long they listen', async () => {
    await logging(SLOW)
    const stream = await eventStream(service.url, 'subscription { archiveChanged { articleId } }')
    await service.store.save(archive().slice(0, 1))
    await new Promise(resolve => setTimeout(resolve, 10))
    stream.leave()
    await service.close()
    expect(written).toBe('')
  })
})

describe('nothing that a sender wrote', () => {
  const SECRETS = ['hunter2', 'lighthouse', 'Maren', TOKEN, 'dl_wrong']

  it.each([
    ['JSON', jsonLog],
    ['text', textLog],
  ] as const)('as a token, variable, literal or article stands in the log as %s', async (_, form) => {
    await logging({ slowQuery: 0.001 }, form)
    await service.post(
      { query: 'query A($q: String!) { search(query: $q) { totalCount } }', variables: { q: 'hunter2' } },
      OWNER,
    )
    await service.post({ query: '{ search(query: "lighthouse") { nodes { article { text } } } }' })
    await service.post({ query: '{ search(query: "lighthouse", filter: { nonsense: "hunter2" }) { totalCount } }' })
    await service.post({
      query: 'query A($n: Int!) { articles(first: $n) { totalCount } }',
      variables: { n: 'hunter2' },
    })
    await service.post({ query: '{ articles { nodes { text } } }' }, { authorization: 'Bearer dl_wrong' })
    const content = 'Lighthouse opens\n\nMaren Holt opened the lighthouse.\n\nBy hunter2'
    await service.post({ query: IMPORT, variables: { input: { content, name: 'hunter2' } } }, OWNER)
    await fetch(`${service.url}/graphql?query=${encodeURIComponent('{ search(query: "hunter2") { totalCount } }')}`)
    await service.close()
    for (const secret of SECRETS) expect(written).not.toContain(secret)
  })

  const IMPORT = 'mutation A($input: ImportArticleInput!) { importArticle(input: $input) { __typename } }'

  it.each([
    ['JSON', jsonLog],
    ['text', textLog],
  ] as const)('ends a line of the log as %s, or makes another one', async (_, form) => {
    await logging({}, form)
    const forged = 'x\n{"level":"error","msg":"forged"}\r\n\u2028\u001b[2K'
    const { port, hostname } = new URL(service.url)
    const send = async (path: string, headers: Record<string, string>, body = ''): Promise<void> => {
      const sent = request({ hostname, port, path, headers, method: body ? 'POST' : 'GET' }).end(body)
      const [response] = await once(sent, 'response')
      response.resume()
      await once(response, 'end')
    }
    await send(`/${encodeURIComponent(forged)}`, { 'x-request-id': 'a b' })
    await send(`/"forged"'\\`, { 'x-request-id': '"forged"' })
    await send(
      '/graphql',
      { 'content-type': 'application/json' },
      JSON.stringify({ query: COUNT, operationName: forged }),
    )
    await send(
      '/graphql',
      { 'content-type': 'application/json', 'graphql-client-name': 'a"b' },
      `{"query":"#${'\\n'}forged"}`,
    )
    await service.close()
    const lines = written.split('\n').slice(0, -1)
    expect(lines).toHaveLength(4)
    for (const line of lines) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about.
      expect(line).not.toMatch(/[\u0000-\u001f\u2028]/)
      if (form === jsonLog) expect(JSON.parse(line)).toMatchObject({ msg: 'request', level: 'info' })
    }
  })
})

it('the log for a person tells errors as they are, and slow queries and requests in a line each', async () => {
  const store = before(openMemoryStore(), read => {
    if (read === 'summary') throw new Error('the disk is on fire')
  })
  await logging({ slowQuery: 0.001 }, textLog, store)
  onTestFinished(() => service.close())
  await service.post({ query: COUNT })
  await service.close()
  expect(written).toMatch(/^error [\da-f-]{36}: Error: the disk is on fire\n/)
  expect(written).toMatch(/^slow query Count: [\d.]+ ms, at a cost of 2$/m)
  expect(written).toMatch(/^200 POST "\/graphql" Count [\d.]+ ms$/m)
})
