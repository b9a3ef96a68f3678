/**
 * Importing the 840 articles of PolNeAR through the command line, in line and with more and more threads, next to reading and annotating
 * them without storing; the same import again; how long `serve` takes to its first answer with them and without; and how late a service is
 * while articles are sent to it, in line and with a thread: `node benchmarks/import.ts`.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { annotate, readSource } from '@dateline/articles'
import { sharedFile } from './gold.ts'
import { digits, renderTable } from './table.ts'

const COMMAND = fileURLToPath(new URL('../packages/api/cli/dateline.ts', import.meta.url))
const PEAK_MEMORY = new URL('peak-memory.ts', import.meta.url).href

/** How many articles are sent to a service, and how many of them at a time. */
const SENT = 200
const SENT_AT_ONCE = 4

const source = sharedFile('articles/polnear-train.jsonl')
const articles = (await readFile(source, 'utf8')).split('\n').filter(line => line !== '').length
const folder = await mkdtemp(join(tmpdir(), 'dateline-benchmark-'))
try {
  const empty = join(folder, 'empty')
  const loaded = join(folder, 'loaded')
  const alone = await measureReading()
  const inLine = await measureImport(loaded, 0)
  const threads = Array.from({ length: Math.min(8, availableParallelism()) }, (_, index) => index + 1)
  const threaded: string[][] = []
  for (const count of threads)
    threaded.push(rowOf(`import, ${count} threads`, await measureImport(join(folder, `${count}`), count), alone, true))
  const again = await measureImport(loaded, 0)
  // The first start builds the reader page when it is missing.
  await measureStart(empty, 0)
  const withNone = await measureStart(empty, 0)
  const withAll = await measureStart(loaded, articles)
  console.log(
    renderTable(`${articles} articles through the command line`, [
      ['', 'seconds', 'articles/s', 'peak MiB', 'ratio'],
      rowOf('read and annotate, nothing stored', alone, alone, true),
      rowOf('import, in line', inLine, alone, true),
      ...threaded,
      rowOf('import again, nothing changed', again, alone, true),
      rowOf('serve, first answer, no articles', withNone, withNone, false),
      rowOf('serve, first answer, all articles', withAll, withNone, false),
    ]),
  )
  console.log(
    renderTable(`A service to which ${SENT} articles are sent, ${SENT_AT_ONCE} at a time`, [
      ['', 'articles/s', 'turn late, p99 ms', 'latest, ms', 'answer, p99 ms', 'peak MiB'],
      await lateness('in line', 0),
      await lateness('one thread', 1),
    ]),
  )
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** How late a service's turns are, and its answers to a small query, while articles are sent to it. */
async function lateness(what: string, threads: number): Promise<string[]> {
  const port = await freePort()
  const authorization = 'Bearer benchmark'
  const data = join(folder, `service-${threads}`)
  const { child, peakMiB } = dateline(['serve', '--data', data, '--port', `${port}`, '--workers', `${threads}`], {
    DATELINE_TOKEN: 'benchmark',
  })
  await firstAnswer(port, child)
  const lines = (await readFile(source, 'utf8')).split('\n').slice(0, SENT + SENT_AT_ONCE)
  const send = (content: string): Promise<Response> =>
    fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({
        query: 'mutation($input: ImportArticleInput!) { importArticle(input: $input) { __typename } }',
        variables: { input: { content } },
      }),
    })
  // The first ones start the threads.
  await Promise.all(lines.splice(0, SENT_AT_ONCE).map(send))
  const lag = async (): Promise<string> =>
    (await fetch(`http://127.0.0.1:${port}/metrics`, { headers: { authorization } })).text()
  await lag()
  const answers: number[] = []
  let isSending = true
  const asking = (async () => {
    while (isSending) {
      const start = performance.now()
      await (await fetch(`http://127.0.0.1:${port}/graphql?query={archive{version}}`)).text()
      answers.push(performance.now() - start)
      await new Promise(resolve => setTimeout(resolve, 5))
    }
  })()
  const start = performance.now()
  const sender = async (): Promise<void> => {
    for (let line = lines.pop(); line !== undefined; line = lines.pop()) await (await send(line)).text()
  }
  await Promise.all(Array.from({ length: SENT_AT_ONCE }, sender))
  const seconds = (performance.now() - start) / 1000
  isSending = false
  await asking
  const metrics = await lag()
  const of = (name: string): number => Number(new RegExp(`^${name} (.*)$`, 'm').exec(metrics)?.[1]) * 1000
  child.kill('SIGTERM')
  await once(child, 'exit')
  const slowest = answers.toSorted((a, b) => a - b)[Math.floor(answers.length * 0.99)] ?? Number.NaN
  return [
    what,
    digits(SENT / seconds),
    digits(of('nodejs_eventloop_lag_p99_seconds')),
    digits(of('nodejs_eventloop_lag_max_seconds')),
    digits(slowest),
    digits(await peakMiB()),
  ]
}

type Measured = { readonly seconds: number; readonly peakMiB: number }

/** `ratio` is how many times as long as `base` it took. */
function rowOf(what: string, { seconds, peakMiB }: Measured, base: Measured, perArticle: boolean): string[] {
  const rate = perArticle ? digits(articles / seconds) : ''
  return [what, digits(seconds), rate, digits(peakMiB), digits(seconds / base.seconds)]
}

/** In this process. */
async function measureReading(): Promise<Measured> {
  const content = await readFile(source)
  const start = performance.now()
  for (const { article } of readSource({ name: 'articles', content, format: 'JSON_LINES' }))
    if (article) annotate(article)
  return { seconds: (performance.now() - start) / 1000, peakMiB: process.resourceUsage().maxRSS / 1024 }
}

async function measureImport(data: string, threads: number): Promise<Measured> {
  const start = performance.now()
  const { child, peakMiB } = dateline(['import', source, '--data', data, '--workers', `${threads}`])
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`dateline import ended with ${code}.`)
  return { seconds: (performance.now() - start) / 1000, peakMiB: await peakMiB() }
}

/** Until the service answers how many articles it has; then it is stopped. */
async function measureStart(data: string, expected: number): Promise<Measured> {
  const port = await freePort()
  const start = performance.now()
  const { child, peakMiB } = dateline(['serve', '--data', data, '--port', `${port}`])
  const found = await firstAnswer(port, child)
  const seconds = (performance.now() - start) / 1000
  child.kill('SIGTERM')
  await once(child, 'exit')
  if (found !== expected) throw new Error(`The service has ${found} articles instead of ${expected}.`)
  return { seconds, peakMiB: await peakMiB() }
}

function dateline(
  words: readonly string[],
  own: Record<string, string> = {},
): { child: ChildProcess; peakMiB: () => Promise<number> } {
  const report = join(folder, 'peak-memory')
  const child = spawn(process.execPath, ['--import', PEAK_MEMORY, COMMAND, ...words], {
    env: { ...process.env, DATELINE_LOG_LEVEL: 'error', ...own, PEAK_MEMORY: report },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return { child, peakMiB: async () => Number(await readFile(report, 'utf8')) / 1024 }
}

async function firstAnswer(port: number, child: ChildProcess): Promise<number> {
  while (child.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ articles(first: 1) { totalCount } }' }),
    }).catch(() => null)
    if (answer?.ok) {
      const { data } = (await answer.json()) as { data: { articles: { totalCount: number } } }
      return data.articles.totalCount
    }
    await new Promise(resolve => setTimeout(resolve, 10))
  }
  throw new Error(`dateline serve ended with ${child.exitCode} before it answered.`)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('This machine has no free port.')
  return address.port
}
