import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createClient } from 'graphql-sse'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { archive } from './service/archive.ts'
import { type Listening, listening, TOKEN } from './service/listening.ts'

const WATCH = 'subscription { archiveChanged { kind article { headline } } }'
const [first, second] = archive()
if (!first || !second) throw new Error('The archive has too few articles.')
const TOLD = { data: { archiveChanged: { kind: 'IMPORTED', article: { headline: first.headline.exact } } } }

let service: Listening

beforeEach(async () => {
  service = await listening([])
})

afterEach(() => service.close())

/** In Chromium, `browser/graphiql.test.ts` does the same with the same client. */
describe('a subscription', () => {
  it("is streamed to graphql-sse's client in Node, and completed when the service ends", async () => {
    const client = createClient({ url: `${service.url}/graphql`, retryAttempts: 0 })
    onTestFinished(() => client.dispose())
    const events = client.iterate({ query: WATCH })
    const next = events.next()
    await untilSubscribed()
    await service.store.save([first])
    expect((await next).value).toEqual(TOLD)
    const end = events.next()
    await service.close()
    expect((await end).done).toBe(true)
  })

  it('is refused to that client with the reason when it is not valid', async () => {
    const client = createClient({ url: `${service.url}/graphql`, retryAttempts: 0 })
    onTestFinished(() => client.dispose())
    const { value } = await client.iterate({ query: 'subscription { nothing }' }).next()
    expect(JSON.stringify(value)).toContain('Cannot query field')
  })

  it.skipIf(spawnSync('curl', ['--version']).error)('is streamed to curl', async () => {
    const curl = spawn('curl', [
      ...['-sN', `${service.url}/graphql`, '-H', 'content-type: application/json', '-H', 'accept: text/event-stream'],
      ...['-d', JSON.stringify({ query: WATCH })],
    ])
    let printed = ''
    curl.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      printed += chunk
    })
    const ended = once(curl, 'close')
    await untilSubscribed()
    await service.store.save([first])
    while (!printed.includes('event: next')) await new Promise(setImmediate)
    await service.close()
    expect(await ended).toEqual([0, null])
    expect(printed).toContain(`event: next\ndata: ${JSON.stringify(TOLD)}\n`)
    expect(printed).toMatch(/event: complete\ndata:[^\n]*\n\n$/)
  })
})

describe('an answer comes in one piece', () => {
  it.each(['{ ... @defer { archive { articleCount } } }', '{ articles { nodes @stream { id } } }'])(
    'and a document that asks for parts of it is refused: %s',
    async query => {
      const { body } = await service.post({ query })
      expect(JSON.stringify(body)).toMatch(/Unknown directive \\"@(defer|stream)\\"/)
    },
  )
})

/** The service tells how many subscriptions are open. */
async function untilSubscribed(): Promise<void> {
  const headers = { authorization: `Bearer ${TOKEN}` }
  const open = async (): Promise<boolean> =>
    (await (await fetch(`${service.url}/metrics`, { headers })).text()).includes('dateline_subscriptions 1')
  while (!(await open())) await new Promise(setImmediate)
}
