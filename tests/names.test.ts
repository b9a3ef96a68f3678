import { existsSync, readFileSync } from 'node:fs'
import { annotate, breachesOf, readSource } from '@dateline/articles'
import { addAll, evaluate, parseGold, scoreOf, type Tallies } from '@dateline/articles/evaluate'
import { expect, test } from 'vitest'

const gold = new URL('../../shared/gold/', import.meta.url)
const seed = new URL('../../shared/articles/', import.meta.url)

const skip = !existsSync(gold)

test.skipIf(skip)(
  'names of the development articles agree with those of Stanford CoreNLP as the documentation says (needs ../shared/gold)',
  () => {
    const file = readFileSync(new URL('polnear-dev.jsonl', gold), 'utf8')
    const lines = file.split('\n').filter(line => line !== '')
    const tallies: Tallies[] = []
    for (const [index, each] of parseGold('polnear-dev.jsonl', file).entries())
      for (const { article } of readSource({ name: each.id, content: Buffer.from(lines[index] ?? '') })) {
        if (!article) throw new Error(`${each.id} was refused.`)
        const annotated = annotate(article)
        expect(breachesOf(annotated)).toEqual([])
        tallies.push(evaluate(each, annotated))
      }
    const { persons, places, organizations } = addAll(tallies)
    expect(persons && scoreOf(persons).f1).toBeGreaterThan(0.92)
    expect(places && scoreOf(places).f1).toBeGreaterThan(0.91)
    expect(organizations && scoreOf(organizations).f1).toBeGreaterThan(0.78)
  },
)

test.skipIf(skip)('names and entities of the first article are right (needs ../shared/gold)', () => {
  const [first] = parseGold('seed.json', readFileSync(new URL('seed.json', gold), 'utf8'))
  if (first?.kind !== 'ARTICLE') throw new Error('seed.json holds no article.')
  const content = readFileSync(new URL(first.gold.article, seed))
  for (const { article } of readSource({ name: first.id, content })) {
    if (!article) throw new Error('the first article was refused.')
    const { mentions, entities } = evaluate(first, annotate(article))
    expect(mentions && scoreOf(mentions).f1).toBeGreaterThanOrEqual(0.97)
    expect(entities && scoreOf(entities).f1).toBe(1)
  }
})
