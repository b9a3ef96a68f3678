import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { EACH_ANOTHER } from '../benchmarks/serving/contestant.ts'
import { costsOf, EVERYBODY } from '../benchmarks/serving/costs.ts'
import { performancePage } from '../benchmarks/serving/performance-page.ts'
import { postgresFigures } from '../benchmarks/serving/postgres/figures.ts'
import { prepared } from '../benchmarks/serving/prepared.ts'
import { QUESTIONS } from '../benchmarks/serving/question.ts'

describe('docs/performance.md', () => {
  it('has the form that `pnpm bench` gives it', async () => {
    const costs = QUESTIONS.map(question => ({
      question,
      bytes: 0,
      costs: new Map(EVERYBODY.map(name => [name, 1] as const)),
    }))
    const page = performancePage({
      names: EVERYBODY,
      costs,
      sizes: new Map(),
      postgres: new Map(),
      imports: new Map(),
    })
    const written = await readFile(new URL('../docs/performance.md', import.meta.url), 'utf8')
    expect(withoutFigures(written)).toBe(withoutFigures(page))
  })
})

describe('`pnpm bench`', () => {
  it('compares servers that all answer what graphql-js answers', async () => {
    const names = ['node:http with `JSON.stringify`', EACH_ANOTHER, 'Dateline', 'Mercurius with JIT'] as const
    const costs = await costsOf(names, await prepared(60), { rounds: 1, warmUp: 1, milliseconds: 50 })
    expect(costs.map(({ question }) => question)).toEqual(QUESTIONS)
    for (const { costs: of } of costs) for (const name of names) expect(of.get(name)).toBeGreaterThan(0)
    // It starts four processes.
  }, 180_000)

  it('compares, over PostgreSQL, what gives the same answers, and Dateline by one round trip for each level at most', async () => {
    const figures = await postgresFigures(await prepared(60), { rounds: 1, warmUp: 1, milliseconds: 50 })
    expect([...figures.keys()]).toEqual(QUESTIONS)
    for (const of of figures.values()) {
      expect(of.get('SQL by hand')?.statements).toBe(1)
      // Articles, and the entities that they name; every ten seconds it looks for changes as well.
      expect(of.get('Dateline')?.statements).toBeLessThan(3)
    }
  }, 180_000)
})

/** Numbers in cells are figures; so is where there is none. */
function withoutFigures(page: string): string {
  return page.replace(/ (?:[\d.,]+|–)(?= \||,? kB)/g, ' N')
}
