import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Passage } from '../model/passage.ts'
import { sentencesOf } from './sentence.ts'

function passageOf(text: string): Passage {
  return { role: 'PARAGRAPH', span: { start: 0, end: text.length, exact: text } }
}

it('a text without an end of a sentence is cut between words, and no character is lost or split', () => {
  const word = fc.constantFrom('dockers', 'Mr.', '🚢', '…', 'a'.repeat(12_000), '🚢'.repeat(6_001))
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), fc.nat(900), (words, times) => {
      const text = `${words.join(' ')}${' strike'.repeat(times * 4)}`
      const sentences = sentencesOf(text, [passageOf(text)])
      expect(sentences.every(({ start, end }) => end - start <= 10_000)).toBe(true)
      expect(
        sentences
          .map(sentence => sentence.text)
          .join('')
          .replace(/\s/g, ''),
      ).toBe(text.replace(/\s/g, ''))
      expect(sentences.every(sentence => sentence.text.isWellFormed())).toBe(true)
    }),
    { numRuns: 30 },
  )
})

it('a sentence as people write them is one, whatever stops stand in it', () => {
  const text = 'It was … over, he said... and the U.S. harbour reopened?! "Yes." They left.'
  expect(sentencesOf(text, [passageOf(text)]).map(({ text }) => text)).toEqual([
    'It was … over, he said... and the U.S. harbour reopened?!',
    '"Yes."',
    'They left.',
  ])
})
