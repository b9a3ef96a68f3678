import { digits } from '../table.ts'
import { SIZES, type SizeFigures } from './archive-size.ts'
import { type Contestant, EACH_ANOTHER } from './contestant.ts'
import type { Costs } from './costs.ts'
import { type ImportRates, importSection } from './import-rate.ts'
import { markdownTable } from './markdown-table.ts'
import type { PostgresCosts } from './postgres/figures.ts'
import { postgresSection } from './postgres/postgres-section.ts'

/** All that was measured. */
export type Figures = {
  readonly names: readonly Contestant[]
  readonly costs: readonly Costs[]
  /** By articles; those that were not measured yet are not there. */
  readonly sizes: ReadonlyMap<number, SizeFigures>
  readonly postgres: PostgresCosts
  readonly imports: ImportRates
}

/** How many articles are imported to see how fast that is. */
export const IMPORTED = 1000

const FIXED = 'node:http writing a fixed buffer'
const STRINGIFY = 'node:http with `JSON.stringify`'
const MERCURIUS = 'Mercurius with JIT'
const NOTHING_KEPT = 'Dateline, nothing kept'

/** The figures as a page of Markdown. */
export function performancePage({ names, costs, sizes, postgres, imports }: Figures): string {
  return `${[
    '# Performance',
    'Written by `pnpm bench`, which measures all of it in one run. Ratios are what to look at: times depend on the machine, and on what else it does.',
    '## A request, beside other servers',
    'Processor time of the server’s process for each request, in microseconds, and how many times that of a server by hand which writes data that is ready with `JSON.stringify`. Node 26, 32 connections that stay open, 1,000 articles in memory; everybody gives the same answers and is asked in turn, a fifth of a second each. Other servers have nothing to do but GraphQL: their data is ready. Dateline finds, counts and makes its own, with limits, tokens, request ids, the log, metrics and the record of what is used on.',
    markdownTable([
      ['server', ...costs.flatMap(({ question, bytes }) => [`${question.name}, ${digits(bytes / 1000)} kB`, '×'])],
      ...names.map(name => [
        name,
        ...costs.flatMap(({ costs: of }) => [digits(of.get(name) ?? null), ratio(of, name, STRINGIFY)]),
      ]),
    ]),
    '“Dateline” is asked the same over and over, and sends answers that it kept. “Each question another one” asks of another article, or of articles up to another day, each time: whole answers are of no use then, what was written of articles in them is. “Nothing kept” makes everything anew.',
    '## Against what was promised',
    markdownTable([
      ['what', 'promised', ...costs.map(({ question }) => question.name)],
      [
        'kept answers: rate, of that of a fixed buffer',
        '0.8 or more',
        ...costs.map(({ costs: of }) => ratio(of, FIXED, 'Dateline')),
      ],
      [
        'kept answers: time, of Mercurius’s',
        'less than 1',
        ...costs.map(({ costs: of }) => ratio(of, 'Dateline', MERCURIUS)),
      ],
      [
        'each question another one: time, of Mercurius’s',
        'less than 1',
        ...costs.map(({ costs: of }) => ratio(of, EACH_ANOTHER, MERCURIUS)),
      ],
      [
        'each question another one: time, of bare `JSON.stringify`’s',
        '1.5 or less',
        ...costs.map(({ costs: of }) => ratio(of, EACH_ANOTHER, STRINGIFY)),
      ],
      [
        'nothing kept: time, of Mercurius’s',
        'less than 1',
        ...costs.map(({ costs: of }) => ratio(of, NOTHING_KEPT, MERCURIUS)),
      ],
      [
        'nothing kept: time, of bare `JSON.stringify`’s',
        '1.5 or less',
        ...costs.map(({ costs: of }) => ratio(of, NOTHING_KEPT, STRINGIFY)),
      ],
    ]),
    '1.5 was promised for the second and the third question.',
    '## Against the size of the archive',
    'Microseconds for each request when each asks of another article and nothing is kept, so that each answer is made anew; memory in MB of a process that keeps answers, before the first question and after the last, which hangs on what it was asked; and seconds from start to first answer, with the articles in a folder.',
    markdownTable([
      ['articles', ...costs.map(({ question }) => question.name), 'memory at rest', 'under load', 'start'],
      ...SIZES.map(articles => {
        const { costs: of = costs.map(() => null), atRest, underLoad, start = null } = sizes.get(articles) ?? {}
        return [
          articles.toLocaleString('en'),
          ...of.map(digits),
          megabytes(atRest),
          megabytes(underLoad),
          digits(start),
        ]
      }),
    ]),
    ...postgresSection(postgres),
    ...importSection(IMPORTED, imports),
  ].join('\n\n')}\n`
}

function megabytes(bytes: number | undefined): string {
  return digits(bytes === undefined ? null : bytes / 1e6)
}

function ratio(costs: Costs['costs'], one: Contestant, other: Contestant): string {
  return ((costs.get(one) ?? Number.NaN) / (costs.get(other) ?? Number.NaN)).toFixed(2)
}
