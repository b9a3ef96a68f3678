import { digits } from '../../table.ts'
import { markdownTable } from '../markdown-table.ts'
import { QUESTIONS } from '../question.ts'
import { ALL_OVER_POSTGRES } from './contestant.ts'
import type { PostgresCosts } from './figures.ts'

/** What requests take over PostgreSQL, as a section of the page. */
export function postgresSection(all: PostgresCosts): readonly string[] {
  return [
    '## On PostgreSQL',
    'The same questions, each of another article or up to another day, over a PostgreSQL on the same machine, with 1,000 articles, five connections and 32 clients. “SQL by hand” is a server without GraphQL: one prepared statement over the same tables makes the whole answer in the database, and is passed on as it is. Requests a second, microseconds of processor time of the server’s own process, and round trips to the database for each request; × is how many times as many requests a second are answered by hand.',
    markdownTable([
      ['question', 'server', 'requests a second', '×', 'microseconds', 'round trips'],
      ...QUESTIONS.flatMap(question => {
        const figures = all.get(question)
        const byHand = figures?.get('SQL by hand')?.perSecond ?? Number.NaN
        return ALL_OVER_POSTGRES.map(name => {
          const {
            perSecond = Number.NaN,
            microseconds = Number.NaN,
            statements = Number.NaN,
          } = figures?.get(name) ?? {}
          return [question.name, name, ...[perSecond, byHand / perSecond, microseconds, statements].map(digits)]
        })
      }),
    ]),
    'A question takes a round trip for each level at which something has to be looked up: articles, then the entities that they name.',
  ]
}
