import { median } from '../rate.ts'
import { EACH_ANOTHER } from './contestant.ts'
import { otherBodyOf, QUESTIONS } from './question.ts'
import { startServer } from './server.ts'

/** What Dateline takes with an archive of a size. */
export type SizeFigures = {
  readonly articles: number
  /** Microseconds of processor time for each request, by question. */
  readonly costs: readonly number[]
  /** Bytes of memory before the first question, and after the last. */
  readonly atRest: number
  readonly underLoad: number
}

/** Asks archives of several sizes questions of which no two are the same, one archive after the other. */
export async function figuresBySize(
  sizes: readonly number[],
  { rounds, milliseconds }: { readonly rounds: number; readonly milliseconds: number },
): Promise<readonly SizeFigures[]> {
  const figures: SizeFigures[] = []
  for (const articles of sizes) {
    const server = await startServer(EACH_ANOTHER, { articles, answers: [] })
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
    figures.push({ articles, costs, atRest, underLoad: await server.memory() })
    await server.close()
  }
  return figures
}
