/**
 * What an archive in a folder costs as it grows: `node benchmarks/growth.ts --articles 1000 --articles 10000`. Articles are mixed from
 * real ones. For each size: articles imported in a second (saving alone), start-up and memory of a process of its own, the time to save one
 * more article, and how long reads take. All stores take turns at the operations, in one process.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { openLowdbStore } from '@dateline/store'
import { realArticles } from './growth/mixed-articles.ts'
import { fill, operationRows } from './growth/timed.ts'
import { digits, renderTable } from './table.ts'

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
    articles: { type: 'string', multiple: true, default: ['100', '1000', '10000'] },
    open: { type: 'string' },
  },
})
if (values.open) await reportOpening(values.open)
else await compare(values.articles.map(Number))

async function compare(sizes: readonly number[]): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'dateline-growth-'))
  try {
    const real = await realArticles()
    const folders = sizes.map(size => join(root, `${size}`))
    const importing: number[] = []
    for (const [index, folder] of folders.entries()) {
      const store = await openLowdbStore(folder)
      importing.push(await fill(store, real, sizes[index] ?? 0))
      await store.close()
    }
    const opened: Opened[] = []
    for (const folder of folders) opened.push(await openElsewhere(folder))
    const stores = await Promise.all(folders.map(folder => openLowdbStore(folder)))
    const rows = [
      ['imported, articles/s', ...importing.map(digits)],
      ['start-up, s', ...opened.map(({ seconds }) => digits(seconds))],
      ['start-up, s of a processor', ...opened.map(({ worked }) => digits(worked))],
      ['all texts indexed, s', ...opened.map(({ indexed }) => digits(indexed))],
      ['memory, MB', ...opened.map(({ megabytes }) => digits(megabytes))],
      ['memory, all texts indexed, MB', ...opened.map(({ indexedMegabytes }) => digits(indexedMegabytes))],
      ...(await operationRows(stores, real)),
    ]
    for (const store of stores) await store.close()
    process.stdout.write(
      renderTable('The lowdb store; p50 and p99 in milliseconds', [['articles', ...sizes.map(String)], ...rows]),
    )
  } finally {
    await rm(root, { recursive: true, force: true })
  }
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
