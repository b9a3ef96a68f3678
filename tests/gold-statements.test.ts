import { existsSync, readFileSync } from 'node:fs'
import { annotate, readSource } from '@dateline/articles'
import { addAll, evaluate, parseGold, scoreOf, type Tallies } from '@dateline/articles/evaluate'
import { expect, test } from 'vitest'

const shared = new URL('../../shared/', import.meta.url)
const here = existsSync(shared)

/** Reads a source and compares each of its articles with the gold of the same number. */
function evaluated(gold: string, source: string): Tallies {
  const golds = parseGold(gold, readFileSync(new URL(`gold/${gold}`, shared), 'utf8'))
  const tallies: Tallies[] = []
  for (const { article } of readSource({ name: source, content: readFileSync(new URL(source, shared)) })) {
    const next = golds[tallies.length]
    if (next && article) tallies.push(evaluate(next, annotate(article)))
  }
  expect(tallies).toHaveLength(golds.length)
  return addAll(tallies)
}

test.skipIf(!here)(
  'of 100 statements 95 are found in the first article, and their speakers (needs ../shared beside the checkout)',
  () => {
    const { statements, speakers } = evaluated(
      'seed.json',
      'articles/russia-led-troops-start-withdrawing-from-kazakhstan.txt',
    )
    expect(statements && scoreOf(statements).f1).toBeGreaterThanOrEqual(0.95)
    expect(speakers && scoreOf(speakers).f1).toBeGreaterThanOrEqual(0.95)
  },
)

test.skipIf(!here)(
  'attributions are found in other news about as well as measured (needs ../shared beside the checkout)',
  () => {
    const tallies = evaluated('polnear-dev.jsonl', 'gold/polnear-dev.jsonl')
    const quoted = tallies['quoted attributions']
    const { attributions } = tallies
    expect(quoted && scoreOf(quoted).f1).toBeGreaterThan(0.88)
    expect(attributions && scoreOf(attributions).f1).toBeGreaterThan(0.65)
  },
  60_000,
)
