/**
 * What an archive in PostgreSQL costs as it grows: `DATABASE_URL=… node benchmarks/growth/postgres.ts --articles 1000 --articles 20000`. Articles
 * are mixed from real ones. For each size a database `growth_1000` is made beside the one that is named, filled, and left; one that is there is
 * used as it stands, `--anew` makes it anew. What is more than 20,000 is made of copies of these, by the database alone: see
 * `copied-articles.ts`. Reads take turns at all sizes, in one process; p50 and p99, and p50 beside that of the first size.
 */
import { parseArgs } from 'node:util'
import type { ArticleStore } from '@dateline/store'
import { openPostgresStore } from '@dateline/store/postgres'
import { inDatabase } from '@dateline/store/postgres-for-test'
import { digits, renderTable } from '../table.ts'
import { copyArticles } from './copied-articles.ts'
import { realArticles } from './mixed-articles.ts'
import { fill, operationRows } from './timed.ts'

/** So many articles are saved at most. */
const SAVED = 20_000

const { values } = parseArgs({
  options: {
    articles: { type: 'string', multiple: true, default: ['1000', '20000'] },
    anew: { type: 'boolean', default: false },
  },
})
const url = process.env['DATABASE_URL']
if (!url) {
  console.error(
    'Name a database of a server on which others can be made: DATABASE_URL=postgres://user:password@host/name',
  )
  process.exit(1)
}
await compare(url, values.articles.map(Number))

async function compare(server: string, sizes: readonly number[]): Promise<void> {
  const real = await realArticles()
  const stores: ArticleStore[] = []
  const saving: string[] = []
  const starting: string[] = []
  for (const size of sizes) {
    const database = new URL(`growth_${size}`, server).href
    const isThere = await made(server, `growth_${size}`)
    if (isThere) saving.push('–')
    else {
      const times = Math.ceil(size / SAVED)
      const store = await openPostgresStore(database)
      saving.push(digits(await fill(store, real, Math.ceil(size / times))))
      await store.close()
      await inDatabase(database, async client => {
        if (times > 1) await copyArticles(client, times)
        // What the server does from time to time by itself, so that its plans rest on what there is.
        await client.query('vacuum analyze')
      })
    }
    const begin = performance.now()
    stores.push(await openPostgresStore(database))
    starting.push(digits((performance.now() - begin) / 1000))
  }
  const rows = [['saved, articles/s', ...saving], ['start-up, s', ...starting], ...(await operationRows(stores, real))]
  const heads = ['articles', ...sizes.flatMap((size, index) => (index === 0 ? [`${size}`] : [`${size}`, 'ratio']))]
  process.stdout.write(renderTable('The PostgreSQL store; p50 and p99 in milliseconds', [heads, ...spread(rows)]))
  for (const store of stores) await store.close()
}

/** Whether a database is there; else it is made. */
async function made(server: string, name: string): Promise<boolean> {
  return inDatabase(server, async client => {
    if (values.anew) await client.query(`drop database if exists ${name}`)
    const { rows } = await client.query('select from pg_database where datname = $1', [name])
    if (rows.length === 0) await client.query(`create database ${name} encoding 'UTF8' template template0`)
    return rows.length > 0
  })
}

/** Rows with a ratio to the first size behind each other one. */
function spread(rows: readonly (readonly string[])[]): string[][] {
  return rows.map(([name = '', first = '', ...others]) => [
    name,
    first,
    ...others.flatMap(value => [value, name.endsWith('p50') ? digits(Number(value) / Number(first)) : '']),
  ])
}
