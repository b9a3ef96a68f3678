import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Topic } from '../../model/topic.ts'
import { readSource } from '../../read/read.ts'
import { analyse } from '../analysis.ts'
import { annotate } from '../annotate.ts'
import { resolveEntities } from '../entity/entity.ts'
import type { Name } from '../name/name.ts'
import { sampleAnalysis } from '../time/time-sample.ts'
import { findTopics } from './topic.ts'

const REPORT = `Rail strike enters third week
8 March 2024

The rail strike in Norway enters its third week on Monday, and commuter trains stand still.

Drivers began the rail strike over night shifts. The night shift was made longer in January, Minister Ingrid Solberg said.

The government may declare a state of emergency. A state of emergency would end the walkout by law.

Solberg told the drivers to accept longer night shifts. Commuter trains have been empty, and a commuter train to Oslo was cancelled.
`

describe('the topics of an article', () => {
  const article = [...readSource({ name: 'strike.txt', content: Buffer.from(REPORT) })].flatMap(
    ({ article }) => article ?? [],
  )[0]
  if (!article) throw new Error('The report was refused.')
  const analysis = analyse(article)
  const names = ['Norway', 'Ingrid Solberg', 'Solberg', 'Oslo'].flatMap(words =>
    [...article.text.matchAll(new RegExp(words, 'g'))].map(
      ({ index }): Name => ({
        start: index,
        end: index + words.length,
        kind: words.endsWith('Solberg') ? 'PERSON' : 'PLACE',
      }),
    ),
  )
  const found = findTopics(analysis, resolveEntities(analysis, names.slice(0, 3).concat(names.slice(4))))
  const topic = (phrase: string): Topic | undefined => found.find(each => each.phrase === phrase)

  test('are what it comes back to, with the headline’s first', () => {
    expect(found[0]?.phrase).toBe('rail strike')
    expect(found.map(({ phrase }) => phrase)).toEqual(
      expect.arrayContaining(['night shifts', 'commuter trains', 'state of emergency']),
    )
    expect(found.length).toBeLessThanOrEqual(10)
  })

  test('stand where they say, singular and plural together', () => {
    expect(topic('night shifts')?.spans.map(({ exact }) => exact)).toEqual([
      'night shifts',
      'night shift',
      'night shifts',
    ])
    expect(topic('commuter trains')?.spans).toHaveLength(3)
    for (const { spans } of found)
      for (const { start, end, exact } of spans) expect(article.text.slice(start, end)).toBe(exact)
  })

  test('have a salience that falls from 1', () => {
    const saliences = found.map(({ salience }) => salience)
    expect(saliences[0]).toBe(1)
    expect(saliences).toEqual(saliences.toSorted((one, other) => other - one))
  })

  test('are neither entities, nor titles before their names, nor what is said once', () => {
    const phrases = found.map(({ phrase }) => phrase.toLowerCase())
    for (const none of ['norway', 'solberg', 'ingrid solberg', 'minister', 'walkout'])
      expect(phrases).not.toContain(none)
  })

  test('do not say the same twice', () => {
    for (const one of found)
      for (const other of found) if (one !== other) expect(` ${one.phrase} `).not.toContain(` ${other.phrase} `)
  })
})

test.each([
  [
    'a verb behind a pronoun, or before a determiner, is no topic',
    'They vote on Monday. Members vote the law down. They vote again.',
    'vote',
  ],
  [
    'days, numbers and other general words are no topics',
    'Two weeks passed. Many people came. Two weeks later people left.',
    'people',
  ],
])('%s', (_, paragraph, word) => {
  const topics = findTopics(sampleAnalysis(paragraph), { entities: [], mentions: [] })
  expect(topics.map(({ phrase }) => phrase)).not.toContain(word)
})

test('a common word that opens sentences is written small, a name keeps its capital letters', () => {
  const phrases = (paragraph: string): string[] =>
    findTopics(sampleAnalysis(paragraph), { entities: [], mentions: [] }).map(({ phrase }) => phrase)
  expect(phrases('Bread prices rose. Bread prices fell.')).toEqual(['bread prices'])
  expect(phrases('The Clean Water Act passed. Nobody read the Clean Water Act.')).toEqual(['Clean Water Act'])
})

test('any text has topics that slice to their words, the same each time', () => {
  const word = fc.constantFrom(
    'tax',
    'taxes',
    'the',
    'of',
    'Oslo',
    'to',
    'vote',
    '’s',
    '.',
    '\n',
    'über',
    '🚢',
    'state',
    'e\u0301',
    '-',
    'anti-tax',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.array(word).map(words => words.join(' ')),
      ),
      paragraph => {
        fc.pre(paragraph.trim() !== '')
        const analysis = sampleAnalysis(paragraph)
        const names = [...paragraph.matchAll(/Oslo/g)].map(
          ({ index }): Name => ({ start: index + 8, end: index + 12, kind: 'PLACE' }),
        )
        const context = resolveEntities(analysis, names)
        const topics = findTopics(analysis, context)
        expect(findTopics(analysis, context)).toEqual(topics)
        for (const { spans, phrase, salience } of topics) {
          expect(phrase).not.toBe('')
          expect(salience).toBeGreaterThan(0)
          expect(salience).toBeLessThanOrEqual(1)
          expect(spans.length).toBeGreaterThan(0)
          for (const { start, end, exact } of spans) expect(analysis.text.slice(start, end)).toBe(exact)
        }
      },
    ),
  )
})

test('annotated articles have their topics', () => {
  const [read] = readSource({ name: 'strike.txt', content: Buffer.from(REPORT) })
  const annotated = read?.article && annotate(read.article)
  expect(annotated?.annotations?.topics[0]?.phrase).toBe('rail strike')
})
