import { median } from '../rate.ts'
import { CONTESTANTS, type Contestant, EACH_ANOTHER } from './contestant.ts'
import type { Prepared } from './prepared.ts'
import { bodyOf, otherBodyOf, QUESTIONS, type Question } from './question.ts'
import { type Server, startServer } from './server.ts'

/** How often each is asked, and for how many milliseconds at a time. The first rounds warm up. */
export type Turns = { readonly rounds: number; readonly warmUp: number; readonly milliseconds: number }

/** Processor time for each request in microseconds, by contestant, for one question. */
export type Costs = {
  readonly question: Question
  readonly bytes: number
  readonly costs: ReadonlyMap<Contestant, number>
}

/**
 * What each request costs each contestant. They run at the same time and are asked in turn, a short while each, so that whatever else the
 * machine does hits all of them alike; the median counts. All must give the same data.
 */
export async function costsOf(
  names: readonly Contestant[],
  prepared: Prepared,
  { rounds, warmUp, milliseconds }: Turns,
): Promise<readonly Costs[]> {
  const servers = new Map<Contestant, Server>()
  try {
    for (const name of names) servers.set(name, await startServer(name, prepared))
    const all: Costs[] = []
    for (const [index, question] of QUESTIONS.entries()) {
      const body = bodyOf(question)
      const expected = JSON.stringify({ data: prepared.answers[index] })
      const slices = new Map<Contestant, number[]>()
      for (const [name, server] of servers)
        if ((await server.answer(body)).trim() !== expected)
          throw new Error(`${name} answers otherwise: ${question.name}.`)
      let number = 0
      for (let round = 0; round < warmUp + rounds; round++)
        for (const [name, server] of servers) {
          const { requests, microseconds } = await server.slice(
            name === EACH_ANOTHER ? () => otherBodyOf(question, number++, prepared.articles) : () => body,
            milliseconds,
          )
          if (round >= warmUp) slices.set(name, [...(slices.get(name) ?? []), microseconds / requests])
        }
      const costs = new Map(Array.from(slices, ([name, values]) => [name, median(values)] as const))
      all.push({ question, bytes: Buffer.byteLength(expected), costs })
    }
    return all
  } finally {
    for (const server of servers.values()) await server.close()
  }
}

/** All of them. */
export const EVERYBODY = Object.keys(CONTESTANTS) as Contestant[]
