/**
 * What a request costs Dateline beside other servers, and with archives of several sizes: `pnpm bench`. It writes `docs/performance.md`. With
 * names of contestants behind it, it compares these alone and writes nothing.
 */
import { writeFile } from 'node:fs/promises'
import { digits, renderTable } from '../table.ts'
import { figuresOfSize, SIZES, type SizeFigures } from './archive-size.ts'
import { isContestant } from './contestant.ts'
import { type Costs, costsOf, EVERYBODY } from './costs.ts'
import { performancePage } from './performance-page.ts'
import { prepared } from './prepared.ts'

const ARTICLES = 1000
const TURNS = { rounds: 9, warmUp: 3, milliseconds: 200 }

const some = process.argv.slice(2).filter(isContestant)
const names = some.length > 0 ? some : EVERYBODY
const costs = await costsOf(names, await prepared(ARTICLES), TURNS)
console.log(renderTable('Microseconds of processor time for each request', tableOf(costs)))

if (some.length === 0) {
  const sizes = new Map<number, SizeFigures>()
  await write(sizes)
  for (const articles of SIZES) {
    sizes.set(articles, await figuresOfSize(articles, TURNS))
    await write(sizes)
  }
}

/** Writes what has been measured so far. */
async function write(sizes: ReadonlyMap<number, SizeFigures>): Promise<void> {
  const page = performancePage({ names, costs, sizes })
  await writeFile(new URL('../../docs/performance.md', import.meta.url), page)
}

function tableOf(all: readonly Costs[]): string[][] {
  return [
    ['', ...all.map(({ question, bytes }) => `${question.name}, ${digits(bytes / 1000)} kB`)],
    ...names.map(name => [name, ...all.map(({ costs: of }) => digits(of.get(name) ?? null))]),
  ]
}
