/**
 * What an archive costs as it grows: `node benchmarks/growth.ts --store lowdb --articles 1000 --articles 10000`. Articles are mixed from
 * real ones. For each size: articles imported in a second (saving alone), start-up and memory of a process of its own, the time to save one
 * more article, and how long reads take. All stores take turns at the operations, in one process.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import type { Article } from '@dateline/articles'
import { openLowdbStore } from '@dateline/store'
import { mixedArticle, realArticles } from './growth/mixed-articles.ts'
import { readsOf } from './growth/reads.ts'
import { median } from './rate.ts'
import { digits, renderTable } from './table.ts'

const TURNS = 100
const AT_ONCE = 64

type Opened = {
  readonly seconds: number
  /** What of that a processor worked: on a busy machine, the time that an idle one takes. */
  readonly worked: number
  readonly indexed: number
  readonly megabytes: number
  readonly indexedMegabytes: number
}

const { values } = parseArgs({
  options: {
    store: { type: 'string', default: 'lowdb' },
    articles: { type: 'string', multiple: true, default: ['100', '1000', '10000'] },
    open: { type: 'string' },
  },
})
if (values.open) await reportOpening(values.open)
else await compare(values.articles.map(Number))

async function compare(sizes: readonly number[]): Promise<void> {
  if (values.store !== 'lowdb') throw new Error(`--store ${values.store}: this measures lowdb.`)
  const root = await mkdtemp(join(tmpdir(), 'dateline-growth-'))
  try {
    const real = await realArticles()
    const folders = sizes.map(size => join(root, `${size}`))
    const importing: number[] = []
    for (const [index, folder] of folders.entries()) importing.push(await fill(folder, real, sizes[index] ?? 0))
    const opened: Opened[] = []
    for (const folder of folders) opened.push(await openElsewhere(folder))
    const rows = [
      ['imported, articles/s', ...importing.map(digits)],
      ['start-up, s', ...opened.map(({ seconds }) => digits(seconds))],
      ['start-up, s of a processor', ...opened.map(({ worked }) => digits(worked))],
      ['all texts indexed, s', ...opened.map(({ indexed }) => digits(indexed))],
      ['memory, MB', ...opened.map(({ megabytes }) => digits(megabytes))],
      ['memory, all texts indexed, MB', ...opened.map(({ indexedMegabytes }) => digits(indexedMegabytes))],
      ...(await operationRows(folders, real)),
    ]
    process.stdout.write(
      renderTable('The lowdb store; p50 and p99 in milliseconds', [['articles', ...sizes.map(String)], ...rows]),
    )
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

/** Saves articles as the command line does; answers with how many per second. */
async function fill(folder: string, real: readonly Article[], count: number): Promise<number> {
  const store = await openLowdbStore(folder)
  let seconds = 0
  for (let start = 0; start < count; start += AT_ONCE) {
    const articles = Array.from({ length: Math.min(AT_ONCE, count - start) }, (_, index) =>
      mixedArticle(real, start + index),
    )
    const begin = performance.now()
    await store.save(articles)
    seconds += (performance.now() - begin) / 1000
  }
  await store.close()
  return count / seconds
}

async function operationRows(folders: readonly string[], real: readonly Article[]): Promise<string[][]> {
  const stores = await Promise.all(folders.map(folder => openLowdbStore(folder)))
  const operations = await Promise.all(
    stores.map(async store => ({
      'save one article': (turn: number) => store.save([mixedArticle(real, 1_000_000 + turn)]),
      ...(await readsOf(store)),
    })),
  )
  const rows: string[][] = []
  for (const name of Object.keys(operations[0] ?? {})) {
    const times = stores.map((): number[] => [])
    for (let turn = -5; turn < TURNS; turn++)
      for (const [index, each] of operations.entries()) {
        const operation = Object.entries(each).find(([other]) => other === name)?.[1]
        const begin = performance.now()
        await operation?.(turn + 5)
        // The first turns warm up.
        if (turn >= 0) times[index]?.push(performance.now() - begin)
      }
    rows.push([`${name}, p50`, ...times.map(each => digits(median(each)))])
    rows.push([
      `${name}, p99`,
      ...times.map(each => digits(each.toSorted((a, b) => a - b)[Math.floor(each.length * 0.99)] ?? null)),
    ])
  }
  for (const store of stores) await store.close()
  return rows
}

/** Opens the store in a process of its own, so that its memory is measured alone. */
async function openElsewhere(folder: string): Promise<Opened> {
  const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(import.meta.url), '--open', folder])
  return JSON.parse(stdout)
}

async function reportOpening(folder: string): Promise<void> {
  const before = process.cpuUsage()
  const begin = performance.now()
  const store = await openLowdbStore(folder)
  const seconds = (performance.now() - begin) / 1000
  const { user, system } = process.cpuUsage(before)
  const megabytes = process.memoryUsage().rss / 1e6
  await store.articles.search([{ filter: { query: 'government' }, first: 10 }])
  const indexed = (performance.now() - begin) / 1000 - seconds
  const indexedMegabytes = process.memoryUsage().rss / 1e6
  process.stdout.write(JSON.stringify({ seconds, worked: (user + system) / 1e6, indexed, megabytes, indexedMegabytes }))
  await store.close()
}
