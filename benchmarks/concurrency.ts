/**
 * 8 writers that send texts of the same articles and 8 readers that walk through pages, at once: `node benchmarks/concurrency.ts --seconds 60`.
 * With the embedded store through one service, with PostgreSQL through two. It ends with an error when a text that was acknowledged
 * is lost, an entity is there twice, or a walk has a gap or a repeat. `--store lowdb` or `postgres` takes one of them.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startPostgresServer } from '@dateline/store/postgres-server'
import { concurrentRun } from './concurrency/concurrent-run.ts'
import { digits, renderTable } from './table.ts'

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string' }, store: { type: 'string' } },
})
const seconds = Number(values.seconds)
const seed = Number(values.seed ?? Date.now() % 1_000_000)
console.log(`The seed is ${seed}.`)
const rows: string[][] = []
if (values.store !== 'postgres') {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-concurrency-'))
  try {
    rows.push(await measure('lowdb', folder, 1))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
if (values.store !== 'lowdb') {
  const server = await startPostgresServer()
  try {
    rows.push(await measure('PostgreSQL', await server.database(), 2))
  } finally {
    await server.stop()
  }
}
const head = ['', 'services', 'seconds', 'writes', 'writes/s', 'walks', 'pages', 'pages/s', 'entities']
const title = '8 writers and 8 readers at once; no update lost, no entity twice, no walk with a gap or a repeat'
process.stdout.write(renderTable(title, [head, ...rows]))

async function measure(name: string, place: string, services: number): Promise<string[]> {
  const { writes, walks, pages, entities } = await concurrentRun({ place, services, seconds, seed })
  return [
    name,
    `${services}`,
    digits(seconds),
    `${writes}`,
    digits(writes / seconds),
    `${walks}`,
    `${pages}`,
    digits(pages / seconds),
    `${entities}`,
  ]
}
