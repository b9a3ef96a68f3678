import type { Range } from '../model/text-span.ts'
import { type KnownWord, knownAs } from './remembered.ts'

/**
 * A word, a number or a mark of a text, and the same in lower case. `word` is its number among all different words of the text, `known`
 * that among the words that are remembered. Possessive endings ("’s") are tokens of their own; hyphenated words are one.
 */
export type Token = Range & KnownWord & { readonly lower: string; readonly word: number }

/** The different words of a text, each with its number: in the order in which they are met. */
export type Vocabulary = Map<string, Omit<Token, keyof Range>>

const TOKEN = new RegExp(
  [
    String.raw`(?:\p{Lu}\.){2,}`, // U.S., D.C.
    String.raw`['’]s(?!\p{L})`, // the possessive ending
    String.raw`\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th|s|bn|mn|m|k)?(?:-\p{L}[\p{L}\p{M}]*)*(?![\p{L}\p{N}])`, // 12,000, 1.5, 81-year-old
    String.raw`[\p{L}\p{M}\p{N}]+(?:(?:['’](?!s(?!\p{L}))|[-‑&])[\p{L}\p{M}\p{N}]+)*`, // words, O'Neill, Kassym-Jomart, AT&T
    String.raw`\[?\.{3}\]?|…|--+`,
    String.raw`\S`,
  ].join('|'),
  'uy',
)

/** The tokens of `text` between `start` and `end`, in order; positions are in `text`. Words that are new go into the vocabulary. */
export function tokensOf(text: string, start: number, end: number, vocabulary: Vocabulary = new Map()): Token[] {
  const tokens: Token[] = []
  const passage = text.slice(start, end)
  for (let from = behindSpace(passage, 0), to = 0; from < passage.length; from = behindSpace(passage, to)) {
    TOKEN.lastIndex = from
    if (!TOKEN.test(passage)) break
    to = TOKEN.lastIndex
    const found = passage.slice(from, to)
    let word = vocabulary.get(found)
    if (!word) {
      word = { text: found, lower: found.toLowerCase(), word: vocabulary.size, known: knownAs(found) }
      vocabulary.set(found, word)
    }
    tokens.push({
      start: start + from,
      end: start + to,
      text: word.text,
      lower: word.lower,
      word: word.word,
      known: word.known,
    })
  }
  return tokens
}

/** Where the white space from a position on ends. */
function behindSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && isSpace(text, at)) at++
  return at
}

/** White space as `\s` has it; of ASCII, tab to carriage return and the space. */
function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit < 128 ? unit === 32 || (unit >= 9 && unit <= 13) : /\s/u.test(text.charAt(at))
}

/** The token at an index, in lower case; the empty string where there is none. */
export function wordAt(tokens: readonly Token[], index: number): string {
  return tokens[index]?.lower ?? ''
}
