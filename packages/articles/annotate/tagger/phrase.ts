import { hashOf } from '../gazetteer/hash.ts'
import { PHRASE, phraseBits } from '../gazetteer/lexicon.ts'
import type { Word } from './word.ts'

/** Where a token stands in a name of the gazetteers, above the bits of `PHRASE`: first, inside, last, or the only one. */
const POSITION = 1 << 10

/**
 * Finds the longest names of the gazetteers in a sentence, from left to right, and notes for each of their tokens what the name
 * can be and where in it the token stands. `phrases` is written from `from` on.
 */
export function markPhrases(sentence: readonly Word[], phrases: Int32Array, from: number): void {
  for (let i = 0; i < sentence.length; ) {
    const word = sentence[i]
    let longest = 1
    if (word?.kind === 'NAME') {
      let hash = hashOf(word.key)
      let bits = phraseBits(hash)
      let found = bits & ~PHRASE.PREFIX
      for (let length = 2; bits & PHRASE.PREFIX && i + length <= sentence.length; length++) {
        const next = sentence[i + length - 1]
        if (!next) break
        hash = hashOf(next.key, next.text === '.' ? hash : hashOf(' ', hash))
        bits = phraseBits(hash)
        // "St." of "St. Louis": the gazetteers keep the full stop with the word.
        if (next.text === '.') bits |= PHRASE.PREFIX
        if (bits & ~PHRASE.PREFIX && next.text !== '.') {
          found = bits & ~PHRASE.PREFIX
          longest = length
        }
        if (length === 7) break
      }
      if (found !== 0)
        for (let k = 0; k < longest; k++) {
          const position = longest === 1 ? 3 : k === 0 ? 0 : k === longest - 1 ? 2 : 1
          phrases[from + k + i] = found + position * POSITION
        }
    }
    i += longest
  }
}
