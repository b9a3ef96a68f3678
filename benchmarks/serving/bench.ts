/**
 * What a request costs Dateline beside other servers, and with archives of several sizes: `pnpm bench`. It writes `docs/performance.md`. With
 * names of contestants behind it, it compares these alone and writes nothing.
 */
import { writeFile } from 'node:fs/promises'
import { digits, renderTable } from '../table.ts'
import { figuresBySize } from './archive-size.ts'
import { coldStart } from './cold-start.ts'
import { isContestant } from './contestant.ts'
import { type Costs, costsOf, EVERYBODY } from './costs.ts'
import { performancePage } from './performance-page.ts'
import { prepared } from './prepared.ts'

const ARTICLES = 1000
const SIZES = [100, 1000, 10_000]
const TURNS = { rounds: 15, warmUp: 5, milliseconds: 200 }

const some = process.argv.slice(2).filter(isContestant)
const names = some.length > 0 ? some : EVERYBODY
const costs = await costsOf(names, await prepared(ARTICLES), TURNS)
console.log(renderTable('Microseconds of processor time for each request', tableOf(costs)))

if (some.length === 0) {
  const sizes = await figuresBySize(SIZES, TURNS)
  const starts = new Map<number, number>()
  for (const articles of SIZES) starts.set(articles, await coldStart(articles))
  const page = performancePage({ names, costs, sizes, starts })
  await writeFile(new URL('../../docs/performance.md', import.meta.url), page)
  console.log(page)
}

function tableOf(all: readonly Costs[]): string[][] {
  return [
    ['', ...all.map(({ question, bytes }) => `${question.name}, ${digits(bytes / 1000)} kB`)],
    ...names.map(name => [name, ...all.map(({ costs: of }) => digits(of.get(name) ?? null))]),
  ]
}
