import { expect, test } from 'vitest'
import { findPhrases, subjectBefore } from './attribution-phrase.ts'
import { NOWHERE } from './attribution-surroundings.ts'
import { TAGS } from './attribution-tag.ts'
import type { Word } from './attribution-word.ts'

const NUMBERS = new Map<string, number>(TAGS.map((tag, number) => [tag, number]))

/** Words with their parts of speech, written `word/TAG`. */
function wordsOf(written: string): Word[] {
  return written.split(' ').map(each => {
    const [text = '', tag = ''] = each.split('/')
    return { ...NOWHERE, text, lower: text.toLowerCase(), tag: NUMBERS.get(tag) ?? 0 }
  })
}

const SENTENCE =
  'Critics/NOUN of/ADP the/DET new/ADJ dam/NOUN told/VERB reporters/NOUN the/DET mayor/NOUN ’s/PART plan/NOUN failed/VERB'

test('noun phrases end before an article, and go on behind a possessive ending', () => {
  const words = wordsOf(SENTENCE)
  findPhrases(words)
  const phrases = words
    .filter(({ first }, i) => first === i)
    .map(({ first, last }) => words.slice(first, last + 1).map(({ text }) => text))
  expect(phrases.map(each => each.join(' '))).toEqual([
    'Critics',
    'of',
    'the new dam',
    'told',
    'reporters',
    'the mayor ’s plan',
    'failed',
  ])
})

test('the subject of a verb is the noun before it that no preposition governs', () => {
  const words = wordsOf(SENTENCE)
  findPhrases(words)
  expect(words[subjectBefore(words, 5)]?.text).toBe('Critics')
  expect(words[subjectBefore(words, 11)]?.text).toBe('plan')
  expect(subjectBefore(words, 0)).toBe(-1)
})
