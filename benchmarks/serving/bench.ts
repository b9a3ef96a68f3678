/**
 * What a request costs Dateline beside other servers, with archives of several sizes, and over PostgreSQL; and how fast it imports: `pnpm
 * bench`. It writes `docs/performance.md`. With names of contestants behind it, it compares these alone and writes nothing.
 */
import { writeFile } from 'node:fs/promises'
import { digits, renderTable } from '../table.ts'
import { figuresOfSize, SIZES, type SizeFigures } from './archive-size.ts'
import { isContestant } from './contestant.ts'
import { type Costs, costsOf, EVERYBODY } from './costs.ts'
import { importRates } from './import-rate.ts'
import { type Figures, IMPORTED, performancePage } from './performance-page.ts'
import { postgresFigures } from './postgres/figures.ts'
import { prepared } from './prepared.ts'

const ARTICLES = 1000
const TURNS = { rounds: 9, warmUp: 3, milliseconds: 200 }
/** How often each way of importing is measured. */
const IMPORTS = 3

const some = process.argv.slice(2).filter(isContestant)
const names = some.length > 0 ? some : EVERYBODY
const given = await prepared(ARTICLES)
const costs = await costsOf(names, given, TURNS)
console.log(renderTable('Microseconds of processor time for each request', tableOf(costs)))

if (some.length === 0) {
  const figures: Figures = { names, costs, sizes: new Map(), postgres: new Map(), imports: new Map() }
  await write(figures)
  const sizes = new Map<number, SizeFigures>()
  for (const articles of SIZES) {
    sizes.set(articles, await figuresOfSize(articles, TURNS))
    await write({ ...figures, sizes })
  }
  const postgres = await postgresFigures(given, TURNS)
  await write({ ...figures, sizes, postgres })
  await write({ ...figures, sizes, postgres, imports: await importRates(IMPORTED, IMPORTS) })
}

/** Writes what has been measured so far. */
async function write(figures: Figures): Promise<void> {
  await writeFile(new URL('../../docs/performance.md', import.meta.url), performancePage(figures))
}

function tableOf(all: readonly Costs[]): string[][] {
  return [
    ['', ...all.map(({ question, bytes }) => `${question.name}, ${digits(bytes / 1000)} kB`)],
    ...names.map(name => [name, ...all.map(({ costs: of }) => digits(of.get(name) ?? null))]),
  ]
}
