/**
 * Importing the 840 articles of PolNeAR through the command line, next to reading and annotating them without storing; the same
 * import again; and how long `serve` takes to its first answer with them and without: `node benchmarks/import.ts`.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { annotate, readSource } from '@dateline/articles'
import { sharedFile } from './gold.ts'
import { digits, renderTable } from './table.ts'

const COMMAND = fileURLToPath(new URL('../packages/api/cli/dateline.ts', import.meta.url))
const PEAK_MEMORY = new URL('peak-memory.ts', import.meta.url).href

const source = sharedFile('articles/polnear-train.jsonl')
const articles = (await readFile(source, 'utf8')).split('\n').filter(line => line !== '').length
const folder = await mkdtemp(join(tmpdir(), 'dateline-benchmark-'))
try {
  const empty = join(folder, 'empty')
  const loaded = join(folder, 'loaded')
  const alone = await measureReading()
  const first = await measureImport(loaded)
  const again = await measureImport(loaded)
  // The first start builds the reader page when it is missing.
  await measureStart(empty, 0)
  const withNone = await measureStart(empty, 0)
  const withAll = await measureStart(loaded, articles)
  console.log(
    renderTable(`${articles} articles through the command line`, [
      ['', 'seconds', 'articles/s', 'peak MiB', 'ratio'],
      rowOf('read and annotate, nothing stored', alone, alone, true),
      rowOf('import', first, alone, true),
      rowOf('import again, nothing changed', again, alone, true),
      rowOf('serve, first answer, no articles', withNone, withNone, false),
      rowOf('serve, first answer, all articles', withAll, withNone, false),
    ]),
  )
} finally {
  await rm(folder, { recursive: true, force: true })
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

async function measureImport(data: string): Promise<Measured> {
  const start = performance.now()
  const { child, peakMiB } = dateline(['import', source, '--data', data])
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

function dateline(words: readonly string[]): { child: ChildProcess; peakMiB: () => Promise<number> } {
  const report = join(folder, 'peak-memory')
  const child = spawn(process.execPath, ['--import', PEAK_MEMORY, COMMAND, ...words], {
    env: { ...process.env, PEAK_MEMORY: report },
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
