/**
 * What recording usage costs a request: `node benchmarks/usage.ts`. One process serves the same articles three times, once with the recorder and
 * twice without; another one asks them in turns and reads how much processor time their thread took. How the two without it differ is noise.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { schema, startService } from '@dateline/api'
import { openMemoryStore, openUsageFolder } from '@dateline/store'
import { parse } from 'graphql'
import sdkDocuments from '../packages/api/documents.json' with { type: 'json' }
import { UsageCounts } from '../packages/api/server/usage/usage-counts.ts'
import { median } from './rate.ts'
import { reportArticle } from './report-article.ts'
import { digits, renderTable } from './table.ts'

const ARTICLES = 200
const TURNS = 300
/** Requests in a turn, and how many of them are under way at a time. */
const REQUESTS = 10
const AT_ONCE = 2

const OPERATIONS = {
  'the smallest': { query: '{ archive { cursor } }', variables: {} },
  'a page of 10, with a filter': {
    query: documentOf('Articles'),
    variables: { first: 10, filter: { text: 'harbour', publishedOn: { from: '2000-01-01' }, languages: ['en'] } },
  },
  'an article in full': { query: documentOf('ArticlesInFull'), variables: { first: 1 } },
}

/** Of a turn: the processor time of the service's thread and the time that passed, in microseconds per request. */
type Cost = { readonly processor: number; readonly passed: number }

type Contestant = 'without' | 'without, again' | 'with'

if (process.send) await serve()
else await compare()

async function serve(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-benchmark-'))
  const store = openMemoryStore()
  await store.save(Array.from({ length: ARTICLES }, (_, index) => reportArticle(index)))
  const options = { store, token: '', port: 0 }
  const services = [
    await startService(options),
    await startService({ ...options, usage: openUsageFolder(folder) }),
    await startService(options),
  ]
  process.on('message', async message => {
    if (message === 'end') {
      for (const service of services) await service.close()
      await rm(folder, { recursive: true })
      process.disconnect?.()
    } else send(process.threadCpuUsage())
  })
  send(services.map(({ url }) => url))
}

function send(message: unknown): void {
  process.send?.(message)
}

async function compare(): Promise<void> {
  const service = fork(fileURLToPath(import.meta.url))
  const [[without = '', recording = '', again = '']] = (await once(service, 'message')) as [string[]]
  const contestants: [Contestant, string][] = [
    ['without', without],
    ['without, again', again],
    ['with', recording],
  ]
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  const rows: string[][] = []
  for (const [name, operation] of Object.entries(OPERATIONS)) {
    const turns: Record<Contestant, Cost>[] = []
    for (let turn = -30; turn < TURNS; turn++) {
      const costs = new Map<Contestant, Cost>()
      // Each is the first as often as the others.
      for (let place = 0; place < contestants.length; place++) {
        const [contestant, url] = contestants[(place + turn + 30) % contestants.length] ?? ['without', without]
        costs.set(contestant, await ask(url, JSON.stringify(operation)))
      }
      if (turn >= 0) turns.push(Object.fromEntries(costs) as Record<Contestant, Cost>)
    }
    const typical = (of: Contestant, what: keyof Cost): number => lowerQuartile(turns.map(turn => turn[of][what]))
    const more = (of: Contestant, what: keyof Cost): string => percent(typical(of, what) / typical('without', what) - 1)
    const request = typical('without', 'processor')
    const counting = countingAlone(operation)
    rows.push([
      name,
      digits(request),
      more('with', 'processor'),
      more('without, again', 'processor'),
      more('with', 'passed'),
      more('without, again', 'passed'),
      digits(counting),
      percent(counting / request),
    ])
  }
  console.log(
    renderTable(`What recording usage costs, ${TURNS} turns of ${REQUESTS} requests`, [
      ['', 'µs/request', 'with: µs', 'noise', 'with: time', 'noise', 'counting alone, µs', 'of a request'],
      ...rows,
    ]),
  )
  agent.destroy()
  service.send('end')

  /** Sends the requests of a turn. */
  async function ask(url: string, body: string): Promise<Cost> {
    const before = await used()
    const start = performance.now()
    let left = REQUESTS
    const worker = async (): Promise<void> => {
      while (left-- > 0) await post(url, body)
    }
    await Promise.all(Array.from({ length: AT_ONCE }, worker))
    const passed = ((performance.now() - start) * 1000) / REQUESTS
    return { processor: ((await used()) - before) / REQUESTS, passed }
  }

  async function used(): Promise<number> {
    service.send('used')
    const [{ user, system }] = (await once(service, 'message')) as [NodeJS.CpuUsage]
    return user + system
  }

  function post(url: string, body: string): Promise<void> {
    const headers = {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      'graphql-client-name': 'benchmark',
      'graphql-client-version': '1.0',
    }
    return new Promise((resolve, reject) => {
      const sent = request(`${url}/graphql`, { method: 'POST', agent, headers }, response => {
        if (response.statusCode !== 200) reject(new Error(`The service answered ${response.statusCode}.`))
        response.resume().on('end', resolve)
      })
      sent.on('error', reject).end(body)
    })
  }
}

/** Microseconds that counting one request takes, apart from any service. */
function countingAlone({ query, variables }: { readonly query: string; readonly variables: object }): number {
  const counts = new UsageCounts(schema)
  const executed = { document: parse(query), operationName: null, variables: { ...variables } }
  const times = 20_000
  const rounds = Array.from({ length: 9 }, () => {
    const start = performance.now()
    for (let time = 0; time < times; time++) counts.count({ client: 'benchmark', version: '1.0' }, executed, Date.now())
    return ((performance.now() - start) * 1000) / times
  })
  return median(rounds)
}

/** Whatever else a machine does only ever adds to what a turn takes: the lower quartile has less of it than the median. */
function lowerQuartile(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 2] ?? Number.NaN
}

/** A document of the SDK's, by the name of its query. */
function documentOf(name: string): string {
  return Object.values(sdkDocuments).find(text => text.startsWith(`query ${name}(`)) ?? ''
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
