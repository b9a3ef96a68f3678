/**
 * What the embedded store costs with few and with many articles: `node benchmarks/store.ts`. Articles are made, as long and as dense as
 * news is; each figure is the median of many turns, taken with few and with many articles in turn.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { entityKey } from '@dateline/articles'
import { type ArticleStore, openLowdbStore } from '@dateline/store'
import { median } from './rate.ts'
import { reportArticle } from './report-article.ts'
import { digits, renderTable } from './table.ts'

const FEW = 100
const MANY = 10_000
const TURNS = 100
const PUBLISHER = entityKey('ORGANIZATION', 'Evening Post')
const AT_ONCE = 200

type Opened = { readonly seconds: number; readonly searchSeconds: number; readonly megabytes: number }

const OPERATIONS: Readonly<Record<string, (store: ArticleStore, turn: number) => unknown>> = {
  'save one article': (store, turn) => store.save([reportArticle(1_000_000 + turn)]),
  'revise one article': (store, turn) => store.save([reportArticle(turn % FEW, turn + 2)]),
  'one article by id': store => store.articles.byId(['report-1']),
  'first page of a publisher': store =>
    store.articles.pages([{ filter: { publishers: [PUBLISHER] }, orderBy: 'PUBLISHED_DESC', first: 20 }]),
  'first page of those with a word': store =>
    store.articles.pages([{ filter: { text: 'harbour' }, orderBy: 'PUBLISHED_DESC', first: 20 }]),
  'entities by mentions': store => store.entities.pages([{ filter: {}, orderBy: 'MENTIONS_DESC', first: 20 }]),
  'search of two words': store => store.articles.search([{ filter: { query: 'harbour council' }, first: 20 }]),
  'search of a misspelt name': store => store.articles.search([{ filter: { query: 'harbuor' }, first: 20 }]),
  'facets of a month': store =>
    store.articles.facets([
      {
        filter: { publishedOn: { from: '2024-03-01', to: '2024-03-31' } },
        entities: { kinds: null, first: 20 },
      },
    ]),
}

const [folder] = process.argv.slice(2)
if (folder) await reportOpening(folder)
else await compare()

async function compare(): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'dateline-benchmark-'))
  try {
    const [few, many] = [join(root, 'few'), join(root, 'many')]
    const importing = [await fill(few, FEW), await fill(many, MANY)]
    const opened = [await openElsewhere(few), await openElsewhere(many)]
    const rows = [
      ['import, articles/s', ...importing.map(digits), ''],
      ['start-up, s', ...opened.map(({ seconds }) => digits(seconds)), ''],
      ['first search after start-up, s', ...opened.map(({ searchSeconds }) => digits(searchSeconds)), ''],
      ['memory, MB', ...opened.map(({ megabytes }) => digits(megabytes)), ''],
      ...(await operationRows(few, many)),
    ]
    const head = ['', `${FEW} articles`, `${MANY} articles`, 'ratio']
    process.stdout.write(renderTable('The lowdb store; operations in milliseconds', [head, ...rows]))
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

/** Imports articles as the command line does; answers with how many per second. */
async function fill(path: string, count: number): Promise<number> {
  const store = await openLowdbStore(path)
  let seconds = 0
  for (let start = 0; start < count; start += AT_ONCE) {
    const articles = Array.from({ length: Math.min(AT_ONCE, count - start) }, (_, index) =>
      reportArticle(start + index),
    )
    const begin = performance.now()
    await store.save(articles)
    seconds += (performance.now() - begin) / 1000
  }
  await store.close()
  return count / seconds
}

async function operationRows(few: string, many: string): Promise<string[][]> {
  const stores = [await openLowdbStore(few), await openLowdbStore(many)]
  const rows: string[][] = []
  for (const [name, operation] of Object.entries(OPERATIONS)) {
    const times: [number[], number[]] = [[], []]
    for (let turn = 0; turn < TURNS; turn++)
      for (const [index, store] of turn % 2 === 0 ? [...stores.entries()] : [...stores.entries()].reverse()) {
        const begin = performance.now()
        await operation(store, turn)
        times[index]?.push(performance.now() - begin)
      }
    const [one, other] = times.map(median)
    rows.push([name, digits(one ?? null), digits(other ?? null), digits((other ?? 0) / (one ?? 1))])
  }
  for (const store of stores) await store.close()
  return rows
}

/** Opens the store in a process of its own, so that its memory is measured alone. */
async function openElsewhere(path: string): Promise<Opened> {
  const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(import.meta.url), path])
  return JSON.parse(stdout)
}

async function reportOpening(path: string): Promise<void> {
  const begin = performance.now()
  const store = await openLowdbStore(path)
  const seconds = (performance.now() - begin) / 1000
  await store.articles.search([{ filter: { query: 'harbour' }, first: 20 }])
  const searchSeconds = (performance.now() - begin) / 1000 - seconds
  process.stdout.write(JSON.stringify({ seconds, searchSeconds, megabytes: process.memoryUsage().rss / 1e6 }))
  await store.close()
}
