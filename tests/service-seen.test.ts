import { readFileSync } from 'node:fs'
import { openMemoryStore } from '@dateline/store'
import { afterEach, describe, expect, it } from 'vitest'
import { digestOf } from '../packages/api/server/token.ts'
import { archive } from './service/archive.ts'
import { eventStream } from './service/event-stream.ts'
import { type Listening, listening, TOKEN } from './service/listening.ts'
import { before } from './service/store.ts'

const OWNER = { authorization: `Bearer ${TOKEN}` }

const DASHBOARD = expressionsIn(readFileSync(new URL('../docs/grafana-dashboard.json', import.meta.url), 'utf8'))
/** The names in the table of metrics. */
const TOLD = [...readFileSync(new URL('../docs/operations.md', import.meta.url), 'utf8').matchAll(/^\| `(\w+)` \|/gm)]
  .map(([, name]) => name)
  .join(' ')

let service: Listening

afterEach(() => service.close())

describe('/ready', () => {
  const ready = async () => {
    const response = await fetch(`${service.url}/ready`)
    return { status: response.status, retryAfter: response.headers.get('retry-after'), body: await response.json() }
  }

  it('says yes when the store answers', async () => {
    service = await listening([])
    expect(await ready()).toEqual({ status: 200, retryAfter: null, body: { status: 'ready' } })
  })

  it.each([
    ['fails', () => Promise.reject(new Error('the disk is on fire'))],
    ['stalls', () => new Promise<void>(() => {})],
  ])('says no, and when to ask again, when the store %s, and yes when it has recovered', async (_, trouble) => {
    let isWell = false
    const store = before(openMemoryStore(), read => (isWell || read !== 'summary' ? undefined : trouble()))
    service = await listening([], { store })
    expect(await ready()).toEqual({ status: 503, retryAfter: '5', body: { status: 'unavailable' } })
    expect(service.logged).toMatchObject([{ id: 'ready' }])
    isWell = true
    expect((await ready()).status).toBe(200)
  })
})

describe('/metrics', () => {
  const metrics = async (headers: Record<string, string> = OWNER) => {
    const response = await fetch(`${service.url}/metrics`, { headers })
    return { status: response.status, text: await response.text() }
  }

  it('are told to the owner, and to nobody without the scope admin', async () => {
    service = await listening([])
    expect((await metrics()).status).toBe(200)
    expect((await metrics({})).status).toBe(401)
    expect((await metrics({ authorization: 'Bearer wrong' })).status).toBe(401)
  })

  it('are refused with 403 to a token without the scope admin', async () => {
    const writer = { name: 'newsroom', digest: digestOf('a-writer'), scopes: ['write'] } as const
    const record = { ...writer, createdAt: '2024-05-06T09:00:00Z', expiresOn: null, revokedAt: null }
    const tokens = { byDigest: async (digest: string) => (digest === record.digest ? record : null) }
    service = await listening([], { tokens })
    expect(await metrics({ authorization: 'Bearer a-writer' })).toEqual({
      status: 403,
      text: 'Metrics take a token with the scope `admin`.\n',
    })
  })

  it('time the calls of the store that are waited for, and count those that fail', async () => {
    const store = before(openMemoryStore(), async read => {
      if (read === 'articles.pages') throw new Error('the disk is on fire')
    })
    service = await listening(archive(), { store })
    await service.post({ query: '{ articles { totalCount } }' })
    const { text } = await metrics()
    expect(text).toMatch(/dateline_store_duration_seconds_count\{call="articles.pages"\} 1/)
    expect(text).toContain('dateline_store_errors_total{call="articles.pages"} 1')
    expect(text).toContain('dateline_extraction_waiting 0')
  })

  it('are what the dashboard for Grafana shows and docs/operations.md tells: all of our own, and of others no more than there are', async () => {
    service = await listening(archive())
    const { text } = await metrics()
    const there = [...text.matchAll(/^# TYPE (\w+)/gm)].map(([, name = '']) => name)
    const ours = there.filter(name => name.startsWith('dateline_')).sort()
    const isOurs = (name: string): boolean => name.startsWith('dateline_')
    expect(ours.length).toBeGreaterThan(5)
    for (const shown of [metricsIn(DASHBOARD), metricsIn(TOLD)]) {
      expect(shown.filter(isOurs)).toEqual(ours)
      expect(shown.filter(name => !isOurs(name) && !there.includes(name))).toEqual([])
    }
  })

  it('count requests by operation and client, errors by code, limits and open subscriptions', async () => {
    service = await listening(archive())
    await service.post({ query: 'query Articles { articles { totalCount } }', operationName: 'Articles' })
    await service.post({ query: 'query MadeUp { articles { totalCount } }', operationName: 'MadeUp' }, OWNER)
    await service.post({ query: '{ nothing }' })
    await service.post({ query: `{ ${'archive { version } '.repeat(200)} }` })
    const watching = await eventStream(service.url, 'subscription { archiveChanged { articleId } }')
    const { text } = await metrics()
    expect(text).toContain('dateline_requests_total{operation="Articles",client="anonymous",status="200"} 1')
    expect(text).toContain('dateline_requests_total{operation="other",client="owner",status="200"} 1')
    expect(text).toContain('dateline_errors_total{code="GRAPHQL_VALIDATION_FAILED"} 1')
    expect(text).toContain('dateline_limits_met_total{limit="duplicates"} 1')
    expect(text).toContain('dateline_subscriptions 1')
    expect(text).toMatch(/dateline_request_duration_seconds_count\{operation="other"\} \d/)
    expect(text).toContain('nodejs_eventloop_lag_seconds')
    expect(text).not.toContain('MadeUp')
    watching.leave()
  })

  it('count requests that were refused before they were read', async () => {
    service = await listening([])
    await service.post({ query: '{ __typename }' }, { authorization: 'Bearer wrong' })
    expect((await metrics()).text).toContain('{operation="none",client="unknown",status="401"} 1')
  })
})

/** What the panels of a dashboard ask Prometheus. */
function expressionsIn(dashboard: string): string {
  const { panels } = JSON.parse(dashboard) as { panels: { targets: { expr: string }[] }[] }
  return panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)).join('\n')
}

/** The metrics of which a text speaks, each once. */
function metricsIn(text: string): string[] {
  const names = [...text.matchAll(/\b(?:dateline|nodejs|process)_\w+/g)].map(([name]) => name.replace(/_bucket$/, ''))
  return [...new Set(names)].sort()
}
