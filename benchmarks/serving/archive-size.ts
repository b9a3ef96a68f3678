import { median } from '../rate.ts'
import { coldStart } from './cold-start.ts'
import { type Contestant, EACH_ANOTHER } from './contestant.ts'
import { otherBodyOf, QUESTIONS } from './question.ts'
import { startServer } from './server.ts'

/** What Dateline takes with an archive of a size. */
export type SizeFigures = {
  /** Microseconds of processor time for each request, by question. */
  readonly costs: readonly number[]
  /** Bytes of memory before the first question, and after the last. */
  readonly atRest: number
  readonly underLoad: number
  /** Seconds from its start, with the articles in a folder, to its first answer. */
  readonly start: number
}

/** Of how many articles archives are. */
export const SIZES = [100, 1000, 10_000]

/**
 * Asks an archive of a size questions of which no two are the same: a service that keeps nothing for their costs, so that these hang on the
 * archive and not on how often an article is asked for again; and one as it comes for its memory.
 */
export async function figuresOfSize(articles: number, turns: SizeTurns): Promise<SizeFigures> {
  const { costs } = await asked('Dateline, nothing kept', articles, turns)
  const { atRest, underLoad } = await asked(EACH_ANOTHER, articles, turns)
  return { costs, atRest, underLoad, start: await coldStart(articles) }
}

type SizeTurns = { readonly rounds: number; readonly milliseconds: number }

async function asked(
  name: Contestant,
  articles: number,
  { rounds, milliseconds }: SizeTurns,
): Promise<Omit<SizeFigures, 'start'>> {
  const server = await startServer(name, { articles, answers: [] })
  try {
    const atRest = await server.memory()
    const costs: number[] = []
    for (const question of QUESTIONS) {
      let number = 0
      const next = () => otherBodyOf(question, number++, articles)
      await server.slice(next, milliseconds)
      const slices: number[] = []
      for (let round = 0; round < rounds; round++) {
        const { requests, microseconds } = await server.slice(next, milliseconds)
        slices.push(microseconds / requests)
      }
      costs.push(median(slices))
    }
    return { costs, atRest, underLoad: await server.memory() }
  } finally {
    await server.close()
  }
}
