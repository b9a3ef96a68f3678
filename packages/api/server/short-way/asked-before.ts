import { crc32 } from 'node:zlib'

/** Of so many questions it is known that they came, in a quarter of a megabyte. */
const SLOTS = 2 ** 16

/**
 * Tells whether a question came before, so that nothing is kept for those that never come again. It remembers checksums alone, the last one of
 * each slot: rarely, it takes a new question for a known one, or forgets one.
 *
 * @returns what tells it of a question, and remembers that one
 */
export function askedBefore(): (question: string) => boolean {
  const sums = new Uint32Array(SLOTS)
  return question => {
    const sum = crc32(question)
    const slot = sum % SLOTS
    const isKnown = sums[slot] === sum
    sums[slot] = sum
    return isKnown
  }
}
