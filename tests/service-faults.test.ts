import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FolderError, openLowdbStore, openMemoryStore } from '@dateline/store'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { folderIsReady } from '../packages/api/cli/folder-is-ready.ts'
import { digestOf } from '../packages/api/server/token.ts'
import { archive } from './service/archive.ts'
import { type EventStream, eventStream } from './service/event-stream.ts'
import { type Listening, listening, TOKEN } from './service/listening.ts'
import { before } from './service/store.ts'

const COUNT = '{ archive { articleCount } }'
const OWNER = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' }
const CONTENT =
  '{ "headline": "Harbour reopens", "publishedOn": "2024-05-06", "publisher": "Tests", "text": "It reopened." }'
const IMPORT = `mutation { importArticle(input: { content: ${JSON.stringify(CONTENT)} }) { __typename } }`

let service: Listening

afterEach(() => service.close())

async function told(query: string) {
  const response = await fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: OWNER,
    body: JSON.stringify({ query }),
  })
  return { status: response.status, retryAfter: response.headers.get('retry-after'), body: await response.text() }
}

const readiness = async (): Promise<number> => (await fetch(`${service.url}/ready`)).status

describe('a store that can be used no more, and then again,', () => {
  const GONE = Object.assign(new Error('write EIO'), { code: 'EIO', syscall: 'write' })

  it.each([
    ['says so by its own error', new FolderError('The folder /var/secret is full.')],
    ['is that of a database', Object.assign(new Error('The database secret is gone.'), { name: 'DatabaseError' })],
    ['meets an error of the system', GONE],
  ])('when it %s: is answered with 503, when to try again, and the id of a log entry', async (_, error) => {
    let isWell = false
    const store = before(openMemoryStore(), read => {
      if (!isWell && read === 'summary') throw error
    })
    service = await listening([], { store })
    const { status, retryAfter, body } = await told(COUNT)
    expect([status, retryAfter]).toEqual([503, '5'])
    expect(service.logged).toMatchObject([{ error }])
    expect(JSON.parse(body)).toMatchObject({
      errors: [{ extensions: { code: 'UNAVAILABLE', id: service.logged[0]?.id }, path: ['archive'] }],
    })
    expect(body).not.toContain('secret')
    isWell = true
    expect((await told(COUNT)).status).toBe(200)
  })

  it('and stalls is answered with 503, and when to try again', async () => {
    let isWell = false
    const store = before(openMemoryStore(), read =>
      !isWell && read === 'summary' ? new Promise<void>(() => {}) : undefined,
    )
    service = await listening([], { store, limits: { answerTime: 50 } })
    expect(await told(COUNT)).toMatchObject({ status: 503, retryAfter: '1' })
    isWell = true
    expect((await told(COUNT)).status).toBe(200)
  })

  it('as the disk of a folder was gone: takes nothing, is not ready, reads on, and takes articles when it is back', async () => {
    const parent = await mkdtemp(join(tmpdir(), 'dateline-'))
    onTestFinished(() => rm(parent, { recursive: true }))
    const [folder, elsewhere] = [join(parent, 'archive'), join(parent, 'unmounted')]
    const store = await openLowdbStore(folder)
    service = await listening(archive().slice(0, 3), { store, isReady: () => folderIsReady(folder) })
    expect(await readiness()).toBe(200)
    await rename(folder, elsewhere)
    expect(await told(IMPORT)).toMatchObject({ status: 503, retryAfter: '5' })
    expect(await readiness()).toBe(503)
    expect((await told(COUNT)).body).toContain('3')
    await rename(elsewhere, folder)
    expect(await readiness()).toBe(200)
    expect((await told(IMPORT)).body).toContain('ImportArticleSuccess')
    expect((await told(COUNT)).body).toContain('4')
  })
})

it('a clock that is set lets nobody ask more often; tokens go by its day', async () => {
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const record = {
    name: 'newsroom',
    digest: digestOf('a-reader'),
    scopes: ['read'],
    createdAt: '',
    revokedAt: null,
  } as const
  const tokens = { byDigest: async () => ({ ...record, expiresOn: '2024-05-06' }) }
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-05-06T12:00:00Z') })
  // One request more in some 17 minutes.
  service = await listening([], { tokens, limits: { requestsPerSecond: 0.001 } })
  const asked = async (): Promise<number> =>
    (await service.post({ query: COUNT }, { authorization: 'Bearer a-reader' })).status
  expect(await asked()).toBe(429)
  vi.setSystemTime('2024-05-06T23:00:00Z')
  expect(await asked()).toBe(429)
  vi.setSystemTime('2024-05-07T00:00:00Z')
  expect(await asked()).toBe(401)
  vi.setSystemTime('2024-05-06T00:00:00Z')
  expect(await asked()).toBe(429)
})

it('a clock that jumps by decades, there and back, changes no answer: keys are known, changes are told in their order, a subscription goes on', async () => {
  onTestFinished(() => {
    vi.useRealTimers()
  })
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-05-06T12:00:00Z') })
  service = await listening(archive().slice(0, 1))
  const stream = await eventStream(service.url, 'subscription { archiveChanged { kind article { headline } } }')
  const headlines = ['Now', 'Long ago', 'Far ahead', 'Back again']
  const days = ['2024-05-06', '1970-01-01', '2099-12-31', '2024-05-06']
  const send = (headline: string) =>
    service.post(
      {
        query:
          'mutation Import($content: String!) { importArticle(input: { content: $content }) { ... on ImportArticleSuccess { outcome } } }',
        variables: { content: CONTENT.replace('Harbour reopens', headline) },
      },
      { ...OWNER, 'idempotency-key': headline.replace(' ', '-') },
    )
  for (const [index, headline] of headlines.entries()) {
    vi.setSystemTime(`${days[index]}T12:00:00Z`)
    expect(await send(headline)).toEqual({ status: 200, body: { data: { importArticle: { outcome: 'IMPORTED' } } } })
    expect((await told(COUNT)).body).toBe(`{"data":{"archive":{"articleCount":${index + 2}}}}`)
    expect((await stream.next())?.data).toEqual({
      data: { archiveChanged: { kind: 'IMPORTED', article: { headline } } },
    })
    // What was sent before the clock was set is known.
    const first = await send('Now')
    expect(first).toEqual({ status: 200, body: { data: { importArticle: { outcome: 'IMPORTED' } } } })
    expect(await readiness()).toBe(200)
  }
  stream.leave()
  expect(service.logged).toEqual([])
})

it('1,000 subscriptions that wait each get a change, cost little, and all end with the service', async () => {
  service = await listening([], { limits: { subscriptions: 1_000 } })
  const streams: EventStream[] = []
  // As many at a time as wait to be accepted where the machine is slow.
  while (streams.length < 1_000) {
    const more = Array.from({ length: 100 }, () =>
      eventStream(service.url, 'subscription { archiveChanged { articleId } }'),
    )
    streams.push(...(await Promise.all(more)))
  }
  await service.store.save(archive().slice(0, 1))
  const changes = await Promise.all(streams.map(stream => stream.next()))
  expect(changes.filter(change => change?.event === 'next')).toHaveLength(1_000)
  expect(new Set(changes.map(change => JSON.stringify(change?.data))).size).toBe(1)
  const ends = Promise.all(streams.map(stream => stream.next()))
  await service.close()
  expect((await ends).filter(end => end?.event === 'complete')).toHaveLength(1_000)
})
