import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { annotate, readSource } from '@dateline/articles'
import { addAll, evaluate, type Gold, parseGold, scoreOf, type Tallies } from '@dateline/articles/evaluate'
import { expect, test } from 'vitest'

const folder = new URL('gold/', import.meta.url)
const articles = new URL('../../shared/articles/polnear-train.jsonl', import.meta.url)
const golds = readdirSync(folder)
  .filter(name => name.endsWith('.json'))
  .flatMap(name => parseGold(name, readFileSync(new URL(name, folder), 'utf8')))

test('the gold of figures and events is eighteen articles, in order, without a word of their text', () => {
  expect(golds).toHaveLength(18)
  for (const { kind, gold } of golds) {
    if (kind !== 'FIGURES') throw new Error(`tests/gold holds a file of the kind ${kind}.`)
    expect(Object.keys(gold)).not.toContain('text')
    for (const list of [gold.figures, gold.events])
      for (const [index, { start, end }] of list.entries()) {
        expect(start).toBeGreaterThanOrEqual(list[index - 1]?.start ?? 0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(gold.length)
      }
  }
})

test.skipIf(!existsSync(articles))(
  'of what people found in them, nine figures in ten and four events in five are found (needs ../shared/articles beside the checkout)',
  () => {
    const lines = readFileSync(articles, 'utf8').split('\n')
    const { figures, events } = addAll(golds.map(gold => evaluated(gold, lines)))
    expect(figures && scoreOf(figures).f1).toBeGreaterThan(0.9)
    expect(events && scoreOf(events).f1).toBeGreaterThan(0.8)
  },
)

function evaluated(gold: Gold, lines: readonly string[]): Tallies {
  const line = lines.find(each => each.includes(`"${gold.id}"`))
  if (line === undefined) throw new Error(`polnear-train.jsonl has no line with the id ${gold.id}.`)
  for (const { article } of readSource({ name: gold.id, content: Buffer.from(line) }))
    if (article) return evaluate(gold, annotate(article))
  throw new Error(`${gold.id} was refused.`)
}
