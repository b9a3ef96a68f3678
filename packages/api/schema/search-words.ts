import { z } from 'zod'

const MOST_CHARACTERS = 1000
const MOST_WORDS = 32

/** What every description of a search says of the words that it takes. */
export const SEARCH_WORDS =
  'Words that must all be there, in any order, without regard to case and accents; `"an exact phrase"`; `begin*`; `-without`, which must not be there.'

/** The words of a search, for the argument or field `name`: so few that it is answered soon, however common they are. */
export function searchWords(name: string) {
  return z
    .string()
    .max(MOST_CHARACTERS, {
      error: ({ input }) => `\`${name}\` takes ${MOST_CHARACTERS} characters at most, not ${lengthOf(input)}.`,
      abort: true,
    })
    .refine(words => countOf(words) <= MOST_WORDS, {
      error: ({ input }) => `\`${name}\` takes ${MOST_WORDS} words at most, not ${countOf(`${input}`)}.`,
    })
}

function lengthOf(input: unknown): number {
  return `${input}`.length
}

function countOf(words: string): number {
  return words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}
