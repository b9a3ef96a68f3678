/**
 * Imports that are killed at random moments and started again on the same archive, with both stores: `node benchmarks/crash.ts --rounds 200`.
 * `--store lowdb` or `postgres` takes one of them, `--seed N` the moments of an earlier run. After each round everything that was
 * acknowledged must be there, whole and found; it ends with an error when not.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startPostgresServer } from '@dateline/store/postgres-server'
import { type CrashRound, crashRounds } from './crash/crash-rounds.ts'
import { randomFrom } from './random.ts'
import { digits, renderTable } from './table.ts'

const ARTICLES = 256

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '200' }, seed: { type: 'string' }, store: { type: 'string' } },
})
const rounds = Number(values.rounds)
const seed = Number(values.seed ?? Date.now() % 1_000_000)
console.log(`The seed is ${seed}.`)
const rows: string[][] = []
if (values.store !== 'postgres') {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-crash-'))
  try {
    rows.push(await measure('lowdb', folder))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
if (values.store !== 'lowdb') {
  const server = await startPostgresServer()
  try {
    rows.push(await measure('PostgreSQL', await server.database()))
  } finally {
    await server.stop()
  }
}
const head = [
  '',
  'rounds',
  'killed between saves',
  'before the first',
  'behind the last',
  'acknowledged',
  'versions',
  'minutes',
]
process.stdout.write(
  renderTable(`Imports of ${ARTICLES} articles, killed; nothing lost, nothing half there`, [head, ...rows]),
)

async function measure(name: string, place: string): Promise<string[]> {
  const start = performance.now()
  const done: CrashRound[] = []
  for await (const round of crashRounds({ place, rounds, articles: ARTICLES, random: randomFrom(seed) })) {
    done.push(round)
    if (done.length % 20 === 0) console.log(`${name}: ${done.length} rounds`)
  }
  const behind = done.filter(({ isDone }) => isDone).length
  const before = done.filter(({ acknowledged, isDone }) => acknowledged === 0 && !isDone).length
  return [
    name,
    `${done.length}`,
    `${done.length - behind - before}`,
    `${before}`,
    `${behind}`,
    `${done.reduce((sum, { acknowledged }) => sum + acknowledged, 0)}`,
    `${done.at(-1)?.version}`,
    digits((performance.now() - start) / 60_000),
  ]
}
