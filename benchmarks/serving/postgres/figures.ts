import { fileURLToPath } from 'node:url'
import { median } from '../../rate.ts'
import type { Turns } from '../costs.ts'
import type { Prepared } from '../prepared.ts'
import { bodyOf, otherBodyOf, QUESTIONS, type Question } from '../question.ts'
import { type Server, startServer } from '../server.ts'
import { ALL_OVER_POSTGRES, type OverPostgres } from './contestant.ts'
import { filledDatabase } from './database.ts'

const PROCESS = fileURLToPath(new URL('server-process.ts', import.meta.url))

/** What one contestant takes for one question. */
export type PostgresFigures = {
  readonly perSecond: number
  /** Microseconds of processor time of its own process for each request; the database's are not in it. */
  readonly microseconds: number
  /** Round trips to the database for each request. */
  readonly statements: number
}

/** By question, the figures of each contestant. */
export type PostgresCosts = ReadonlyMap<Question, ReadonlyMap<OverPostgres, PostgresFigures>>

/**
 * What requests take over a database, when each asks of another article, or of articles up to another day. Contestants are asked in turn, a
 * short while each; the medians count. All must give the same data as the others do from memory.
 */
export async function postgresFigures(
  { articles, answers }: Prepared,
  { rounds, warmUp, milliseconds }: Turns,
): Promise<PostgresCosts> {
  const database = await filledDatabase(articles)
  const servers = new Map<OverPostgres, Server>()
  try {
    for (const name of ALL_OVER_POSTGRES) servers.set(name, await startServer(name, database.url, PROCESS))
    const all = new Map<Question, Map<OverPostgres, PostgresFigures>>()
    for (const [index, question] of QUESTIONS.entries()) {
      for (const [name, server] of servers)
        if (compact(await server.answer(bodyOf(question))) !== JSON.stringify({ data: answers[index] }))
          throw new Error(`${name} over PostgreSQL answers otherwise: ${question.name}.`)
      const slices = new Map<OverPostgres, PostgresFigures[]>(ALL_OVER_POSTGRES.map(name => [name, []]))
      let number = 0
      for (let round = 0; round < warmUp + rounds; round++)
        for (const [name, server] of servers) {
          const { requests, ...used } = await server.slice(
            () => otherBodyOf(question, number++, articles),
            milliseconds,
          )
          const { seconds, microseconds, statements } = used
          const figures = {
            perSecond: requests / seconds,
            microseconds: microseconds / requests,
            statements: statements / requests,
          }
          if (round >= warmUp) slices.get(name)?.push(figures)
        }
      all.set(question, new Map(Array.from(slices, ([name, figures]) => [name, medians(figures)])))
    }
    return all
  } finally {
    for (const server of servers.values()) await server.close()
    await database.stop()
  }
}

/** Without the spaces that the database writes between values. */
function compact(json: string): string {
  return JSON.stringify(JSON.parse(json))
}

function medians(figures: readonly PostgresFigures[]): PostgresFigures {
  const of = (value: keyof PostgresFigures): number => median(figures.map(each => each[value]))
  return { perSecond: of('perSecond'), microseconds: of('microseconds'), statements: of('statements') }
}
