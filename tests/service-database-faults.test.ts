import { setTimeout } from 'node:timers/promises'
import { openPostgresStore, openPostgresTokens } from '@dateline/store/postgres'
import { type FaultyPostgres, inDatabase, startFaultyPostgres } from '@dateline/store/postgres-server'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { digestOf } from '../packages/api/server/token.ts'
import { type EventStream, eventStream } from './service/event-stream.ts'
import { type Listening, listening } from './service/listening.ts'

const COUNT = '{ archive { articleCount } }'
const WATCH = 'subscription { archiveChanged { article { headline } } }'
const IMPORT = 'mutation Import($input: ImportArticleInput!) { importArticle(input: $input) { __typename } }'
const WRITER = { authorization: 'Bearer a-writer' }

/** Short, so that a test need not wait long for what hangs. */
const DATABASE = { connectTimeout: 300, statementTimeout: 500 }
const LIMITS = { answerTime: 1_000, requestsPerSecond: 0 }

let server: FaultyPostgres
let url: string
let service: Listening
let watching: EventStream
let closeTokens: () => Promise<void>

beforeAll(async () => {
  server = await startFaultyPostgres()
})

afterAll(() => server?.stop())

/** A service over a database, with a token in it, an article, and somebody who watches. */
beforeEach(async () => {
  url = await server.database()
  const store = await openPostgresStore(url, DATABASE)
  const tokens = await openPostgresTokens(url, DATABASE)
  closeTokens = () => tokens.close()
  const writer = { name: 'writer', digest: digestOf('a-writer'), scopes: ['write'] } as const
  await tokens.add({ ...writer, createdAt: '2024-05-06T09:00:00Z', expiresOn: null, revokedAt: null })
  service = await listening([], { store, tokens, limits: LIMITS })
  watching = await eventStream(service.url, WATCH)
  expect(await sent('Before')).toMatchObject({ status: 200 })
  expect(await heard()).toBe('Before')
})

afterEach(async () => {
  watching.leave()
  await service.close()
  await closeTokens()
})

async function told(body: object, headers: Record<string, string> = {}) {
  const response = await fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  return { status: response.status, retryAfter: response.headers.get('retry-after'), body: await response.text() }
}

/** Imports a short article, as the holder of a token does. */
async function sent(headline: string) {
  const text = `${headline}, the harbour of Northport was open, the mayor said.`
  const content = JSON.stringify({ headline, publishedOn: '2024-05-06', publisher: 'Tests', text })
  return told({ query: IMPORT, variables: { input: { content } } }, WRITER)
}

/** The headline of the next change. */
async function heard(): Promise<unknown> {
  const told = (await watching.next())?.data as { data: { archiveChanged: { article: { headline: string } } } }
  return told.data.archiveChanged.article.headline
}

async function statusOf(path: string): Promise<number> {
  return (await fetch(`${service.url}${path}`)).status
}

const UNAVAILABLE = { status: 503, retryAfter: expect.stringMatching(/^\d+$/) }

describe.each([
  ['hangs, and goes on', () => server.signal('SIGSTOP'), () => server.signal('SIGCONT')],
  ['is killed, and started again', () => server.signal('SIGKILL'), () => server.restart()],
] as const)('when the database %s', (_, fail, recover) => {
  it('requests are answered with 503 meanwhile; then all goes on by itself, with nothing lost that was acknowledged', async () => {
    await fail()
    const answers = [told({ query: COUNT }), told({ query: COUNT }, WRITER), sent('Meanwhile')]
    for (const answer of await Promise.all(answers)) expect(answer).toMatchObject(UNAVAILABLE)
    expect(await statusOf('/ready')).toBe(503)
    expect(await statusOf('/health')).toBe(200)
    await recover()
    while ((await statusOf('/ready')) !== 200) await setTimeout(50)
    expect(await sent('Behind')).toMatchObject({ status: 200, body: expect.stringContaining('ImportArticleSuccess') })
    expect(await told({ query: '{ articles { nodes { headline } } }' })).toMatchObject({
      status: 200,
      body: expect.stringMatching(/"Before".*"Behind"|"Behind".*"Before"/),
    })
    // What was not acknowledged may have come to pass.
    while ((await heard()) !== 'Behind');
  })
})

it('when all connections are broken again and again, each request is answered, or told to come again', async () => {
  let isBreaking = true
  const statuses = new Set<number>()
  const asking = Array.from({ length: 4 }, async (_, index) => {
    while (isBreaking) {
      const answer = await (index === 0 ? sent(`Amid ${statuses.size}`) : told({ query: COUNT }))
      statuses.add(answer.status)
      if (answer.status !== 200) expect(answer).toMatchObject(UNAVAILABLE)
    }
  })
  for (let round = 0; round < 10; round++) {
    await inDatabase(url, client =>
      client.query(
        "select pg_terminate_backend(pid, 10000) from pg_stat_activity where application_name = 'dateline' and datname = current_database()",
      ),
    )
    await setTimeout(50)
  }
  isBreaking = false
  await Promise.all(asking)
  expect(statuses).toContain(200)
  expect(await sent('Behind')).toMatchObject({ status: 200 })
  while ((await heard()) !== 'Behind');
})
