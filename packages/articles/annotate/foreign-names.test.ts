import { describe, expect, test } from 'vitest'
import { breachesOf } from '../model/invariant.ts'
import { ANNOTATOR, annotate } from './annotate.ts'
import type { Name } from './name/name.ts'
import { sampleArticle } from './time/time-sample.ts'

const article = sampleArticle(
  '“The quay is closed,” Zyx Qwv said on Tuesday. Qwv is mayor of Fjordheim. At least 12 boats sank in Fjordheim.',
)
const named = (words: string, kind: Name['kind'], from = 0): Name => {
  const start = article.text.indexOf(words, from)
  return { start, end: start + words.length, kind }
}
const mayor = named('Zyx Qwv', 'PERSON')
const town = named('Fjordheim', 'PLACE')

describe('names that another annotator found', () => {
  test('are the mentions of the article, and make its entities and speakers', () => {
    const annotated = annotate(article, {
      annotator: 'other-2',
      names: [town, mayor, named('Qwv', 'PERSON', mayor.end)],
    })
    const { mentions = [], entities = [], statements = [] } = annotated.annotations ?? {}
    expect(mentions.map(({ span }) => span.exact)).toEqual(['Zyx Qwv', 'Qwv', 'Fjordheim'])
    expect(entities.map(({ name }) => name)).toEqual(['Zyx Qwv', 'Fjordheim'])
    expect(statements[0]?.speaker).toBe(entities[0]?.key)
    expect(breachesOf(annotated)).toEqual([])
  })

  test('leave nothing of the names that would have been found, even when there are none', () => {
    expect(annotate(article, { annotator: 'other-2', names: [] }).annotations?.entities).toEqual([])
  })

  test('are told by the annotator that the article carries', () => {
    expect(annotate(article, { annotator: 'other-2', names: [] }).annotations?.annotator).toBe(`${ANNOTATOR}+other-2`)
    expect(annotate(article).annotations?.annotator).toBe(ANNOTATOR)
  })

  test.each<[string, Name[], string]>([
    [
      'overlap',
      [mayor, { ...mayor, start: mayor.start + 4 }],
      'The name "Qwv" of other-2 (34 to 37) overlaps the one from 30 to 37',
    ],
    ['lie between passages', [{ start: 4, end: 12, kind: 'PLACE' }], '(4 to 12) lies outside the article'],
    ['lie behind the text', [{ start: 5000, end: 5004, kind: 'PLACE' }], '(5000 to 5004) lies outside'],
    ['are empty', [{ start: 9, end: 9, kind: 'PLACE' }], '(9 to 9) lies outside'],
    ['have no position', [{ start: Number.NaN, end: 9, kind: 'PLACE' }], 'lies outside'],
  ])('are refused when they %s, with the one that does', (_, names, message) => {
    expect(() => annotate(article, { annotator: 'other-2', names })).toThrow(RangeError)
    expect(() => annotate(article, { annotator: 'other-2', names })).toThrow(message)
  })

  test.each(['', 'two words', 'a+b'])('are refused from an annotator called %j', annotator => {
    expect(() => annotate(article, { annotator, names: [] })).toThrow('names no annotator')
  })
})
