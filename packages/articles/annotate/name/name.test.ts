import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breachesOf } from '../../model/invariant.ts'
import { spanOf } from '../../model/text-span.ts'
import { analyse } from '../analysis.ts'
import { annotate } from '../annotate.ts'
import { findNames } from './name.ts'
import { sampleArticle } from './name-sample.ts'

/** The names of an article with these paragraphs, as `KIND words`; those of its headline left out. */
function namesIn(...paragraphs: string[]): string[] {
  const article = sampleArticle(paragraphs)
  return findNames(analyse(article))
    .filter(({ start }) => start >= article.headline.end)
    .map(({ kind, start, end }) => `${kind} ${article.text.slice(start, end)}`)
}

describe('a name is read without what stands around it', () => {
  test.each([
    ['a title before it', 'Deputy Health Minister Amina Otieno resigned on Monday.', ['PERSON Amina Otieno']],
    ['an abbreviated title', 'On Monday Gov. Peter Okafor met Mrs. Okafor.', ['PERSON Peter Okafor', 'PERSON Okafor']],
    ['a nationality', 'French President Jean Dupont resigned on Monday.', ['PERSON Jean Dupont']],
    [
      'a possessive ending',
      "He was a critic of Jean Dupont's government in Paris.",
      ['PERSON Jean Dupont', 'PLACE Paris'],
    ],
    ['a curly possessive ending', 'He spoke in Nairobi’s largest hospital.', ['PLACE Nairobi']],
    [
      'brackets',
      'The World Health Organization (WHO) sent doctors.',
      ['ORGANIZATION World Health Organization', 'ORGANIZATION WHO'],
    ],
  ])('%s', (_, sentence, names) => {
    expect(namesIn(sentence)).toEqual(names)
  })
})

test('adjectives and compounds made of places are no names', () => {
  expect(namesIn('Kenyan and Peruvian officials praised the Russian-led talks, and so did a Norwegian.')).toEqual([])
})

describe('names of any origin are found', () => {
  test.each([
    [
      'with particles',
      'He met Ursula von der Leyen and Muhammad bin Rashid al-Maktoum on Monday.',
      ['PERSON Ursula von der Leyen', 'PERSON Muhammad bin Rashid al-Maktoum'],
    ],
    [
      'with hyphens',
      'On Monday Anne-Marie Okafor-Smith spoke in Port-au-Prince.',
      ['PERSON Anne-Marie Okafor-Smith', 'PLACE Port-au-Prince'],
    ],
    [
      'with accents',
      'On Monday José Müller met Łukasz Nowak in São Paulo.',
      ['PERSON José Müller', 'PERSON Łukasz Nowak', 'PLACE São Paulo'],
    ],
  ])('%s', (_, sentence, names) => {
    expect(namesIn(sentence)).toEqual(names)
  })
})

test('a ministry is named with its country', () => {
  expect(namesIn("The report was denied by Kenya's Defense Ministry on Monday.")).toEqual([
    "ORGANIZATION Kenya's Defense Ministry",
  ])
})

test('the last name of a person who is named in full is found wherever it stands alone', () => {
  const names = namesIn(
    'Prime Minister Bakyt Ospanbekov resigned on Monday.',
    'Ospanbekov gave no reason. Long-time friends of the 71-year-old Ospanbekov were surprised.',
  )
  expect(names).toEqual(['PERSON Bakyt Ospanbekov', 'PERSON Ospanbekov', 'PERSON Ospanbekov'])
})

test('a name never runs over the end of a paragraph', () => {
  expect(namesIn('On Monday he met Muhammad', 'bin Rashid met Jean Dupont on Monday.')).toContain('PERSON Jean Dupont')
  for (const name of namesIn('On Monday he met Muhammad', 'bin Rashid and Jean Dupont', 'al-Maktoum left.'))
    expect(name).not.toContain('\n')
})

/** Texts of the letters, marks and words that names and their surroundings are made of, in any order. */
const anyText = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          'Kenya',
          'Mr.',
          'Jean',
          'Dupont',
          'of',
          'the',
          '(',
          ')',
          'WHO',
          "'s",
          '’s',
          ',',
          '.',
          '"',
          '“',
          'U.S.',
          '5th',
          'Ministry',
          'president',
          'The',
          'and',
          '\n',
          '-',
          'bin',
          'said',
          'NATO',
          'members',
          ':',
          'É',
          '北京',
          '😀',
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
    ),
    { maxLength: 60 },
  )
  .map(parts => parts.join(' '))

test('whatever stands in a text, names lie in it in order, none overlaps another, and the same text gives the same names', () => {
  fc.assert(
    fc.property(anyText, text => {
      const article = sampleArticle(text.normalize('NFC').split('\n'))
      const names = findNames(analyse(article))
      let end = 0
      for (const name of names) {
        expect(name.start).toBeGreaterThanOrEqual(end)
        expect(spanOf(article.text, name.start, name.end).exact).not.toMatch(/^\s|\s$/)
        end = name.end
      }
      expect(findNames(analyse(article))).toEqual(names)
    }),
    { numRuns: 300 },
  )
})

test('whatever stands in a text, what is made of its names is sound', () => {
  fc.assert(
    fc.property(anyText, text => {
      expect(breachesOf(annotate(sampleArticle(text.normalize('NFC').split('\n'))))).toEqual([])
    }),
    { numRuns: 200 },
  )
})

test('what was read before makes no difference, however much it was', () => {
  const article = analyse(sampleArticle(['Amina Otieno of the Lake Party met Jean Dupont in Nairobi, officials said.']))
  const first = findNames(article)
  const others = Array.from({ length: 300 }, (_, i) => Array.from({ length: 110 }, (_, k) => `Word${i}x${k}`).join(' '))
  for (let from = 0; from < others.length; from += 30)
    findNames(analyse(sampleArticle(others.slice(from, from + 30).map(words => `${words}.`))))
  expect(findNames(article)).toEqual(first)
  expect(
    findNames(analyse(sampleArticle(['Amina Otieno of the Lake Party met Jean Dupont in Nairobi, officials said.']))),
  ).toEqual(first)
})
