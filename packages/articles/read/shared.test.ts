import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { evaluateExtraction, extractedText } from '../evaluate/evaluate-extraction.ts'
import { evaluateStructure } from '../evaluate/evaluate-structure.ts'
import { parseGold } from '../evaluate/gold.ts'
import { scoreOf } from '../evaluate/tally.ts'
import { breachesOf } from '../model/invariant.ts'
import { readSource } from './read.ts'

/** Texts and gold data that are not part of the repository. */
const shared = new URL('../../../../shared/', import.meta.url)

describe.skipIf(!existsSync(new URL('gold/seed.json', shared)))('with ../shared beside the checkout', () => {
  test('the structure of the article that was annotated by hand is read exactly', () => {
    const [gold] = parseGold('seed.json', readFileSync(new URL('gold/seed.json', shared), 'utf8'))
    if (gold?.kind !== 'ARTICLE') throw new Error('seed.json is no annotated article')
    const name = gold.gold.article
    const [result] = readSource({ name, content: readFileSync(new URL(`articles/${name}`, shared)) })
    if (!result?.article) throw new Error(result?.refusal.message)
    const tally = evaluateStructure(gold.gold, { ...result.article, annotations: null })
    expect({ missed: tally.missed, wrong: tally.wrong }).toEqual({ missed: [], wrong: [] })
    expect(scoreOf(tally).f1).toBe(1)
  })

  test('all 840 lines of PolNeAR are read as sound articles that hold their text as it was given', () => {
    const content = readFileSync(new URL('articles/polnear-train.jsonl', shared))
    const records = content.toString('utf8').trim().split('\n')
    const results = [...readSource({ name: 'polnear-train.jsonl', content })]
    expect(results).toHaveLength(840)
    for (const [index, { article, refusal }] of results.entries()) {
      if (!article) throw new Error(refusal.message)
      const { text }: { text: string } = JSON.parse(records[index] ?? '')
      expect(article.text.includes(text.normalize('NFC')), article.headline.exact).toBe(true)
      expect(breachesOf({ ...article, annotations: null })).toEqual([])
    }
    expect(new Set(results.map(({ article }) => article?.id)).size).toBe(840)
  })
})

describe.skipIf(!existsSync(new URL('gold/html-dev/ground-truth.json', shared)))('with pages in ../shared', () => {
  test('the text of articles is found with an F1 of at least 0.970 over shingles of four tokens', () => {
    const folder = new URL('gold/html-dev/', shared)
    const truth: Record<string, { articleBody: string }> = JSON.parse(
      readFileSync(new URL('ground-truth.json', folder), 'utf8'),
    )
    const scores = Object.entries(truth).map(([name, { articleBody }]) => {
      const content = gunzipSync(readFileSync(new URL(`${name}.html.gz`, folder)))
      const [result] = readSource({ name, content, format: 'HTML', defaults: { publishedOn: '1970-01-01' } })
      if (result?.article) expect(breachesOf({ ...result.article, annotations: null })).toEqual([])
      return evaluateExtraction(articleBody, result?.article ? extractedText(result.article) : '').f1
    })
    expect(scores.reduce((sum, f1) => sum + f1, 0) / scores.length).toBeGreaterThanOrEqual(0.97)
  })
})
