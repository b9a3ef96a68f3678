import type { Range } from '../model/text-span.ts'
import { hashOf } from './attribution-feature.ts'
import type { Quotation } from './quotation.ts'
import type { Sentence } from './sentence.ts'

/** Where a word stands to quotation marks. */
export const OUTSIDE = 0
export const INSIDE = 1
export const OPENING_MARK = 2
export const CLOSING_MARK = 3

/** What a word looks like. */
export const CAPITALIZED = 1
export const CAPITALS = 2
export const LOWER_CASE = 3
export const DIGITS = 4
export const MARK = 5

/** The rate of a word that counts as a cue when it stands beside another word: three times of ten. */
export const OFTEN = 4

/** A token as the attribution model sees it; forms, stems and endings as hashes. */
export type Word = Range & {
  readonly text: string
  readonly lower: string
  readonly form: number
  readonly stem: number
  readonly ending3: number
  readonly ending2: number
  readonly shape: number
  readonly quote: number
  /** How often the word was a cue in the training texts, in tenths; 0 when hardly ever. */
  readonly rate: number
  /** The part of speech; set by the tagger. */
  tag: number
  /** How likely the word is a cue, in thirds from 0 to 3; set when cues are found. */
  likely: number
}

/** A sentence as the attribution model sees it. */
export type WordSentence = {
  readonly sentence: Sentence
  readonly words: readonly Word[]
  readonly quoted: boolean
  /** For each word, how many words it is to the next opening mark, and from the last closing mark. */
  readonly untilOpening: Int32Array
  readonly sinceClosing: Int32Array
}

const FAR = 99

/** The words of a sentence. `quotations` are those of the article. */
export function wordsOf(
  sentence: Sentence,
  quotations: readonly Quotation[],
  rates: ReadonlyMap<string, number>,
): WordSentence {
  const near = quotations.filter(q => q.start < sentence.end && q.end > sentence.start)
  const words = sentence.tokens.map(({ text, start, end }): Word => {
    const lower = text.toLowerCase().replace(/[’‘]/g, "'")
    return {
      start,
      end,
      text,
      lower,
      form: hashOf(lower),
      stem: hashOf(stemOf(lower)),
      ending3: hashOf(lower.slice(-3)),
      ending2: hashOf(lower.slice(-2)),
      shape: shapeOf(text),
      quote: near.length === 0 ? OUTSIDE : quoteOf(start, near),
      rate: rates.get(lower) ?? 0,
      tag: 0,
      likely: 0,
    }
  })
  const untilOpening = new Int32Array(words.length)
  const sinceClosing = new Int32Array(words.length)
  let distance = FAR
  for (let i = words.length - 1; i >= 0; i--) {
    untilOpening[i] = Math.min(distance, FAR)
    distance = words[i]?.quote === OPENING_MARK ? 1 : distance + 1
  }
  distance = FAR
  for (let i = 0; i < words.length; i++) {
    sinceClosing[i] = Math.min(distance, FAR)
    distance = words[i]?.quote === CLOSING_MARK ? 1 : distance + 1
  }
  return { sentence, words, quoted: near.length > 0, untilOpening, sinceClosing }
}

function quoteOf(start: number, quotations: readonly Quotation[]): number {
  const around = quotations.find(q => q.start <= start && start < q.end)
  if (!around) return OUTSIDE
  if (start < around.inner.start) return OPENING_MARK
  return start >= around.inner.end ? CLOSING_MARK : INSIDE
}

/** A word without its ending, so that "denies", "denied" and "denying" are one. */
export function stemOf(lower: string): string {
  if (lower.length <= 4) return lower
  if (lower.endsWith('ing')) return undoubled(lower.slice(0, -3))
  if (lower.endsWith('ied') || lower.endsWith('ies')) return `${lower.slice(0, -3)}y`
  if (lower.endsWith('ed')) return undoubled(lower.slice(0, -2))
  if (lower.endsWith('es')) return lower.slice(0, -2)
  if (lower.endsWith('s') && !lower.endsWith('ss')) return lower.slice(0, -1)
  return lower.endsWith('e') ? lower.slice(0, -1) : lower
}

function undoubled(stem: string): string {
  return stem.replace(/([bdgklmnprt])\1$/, '$1')
}

function shapeOf(text: string): number {
  if (/^\p{Ll}/u.test(text)) return LOWER_CASE
  if (/^\p{Lu}/u.test(text)) return /^\p{Lu}{2,}$/u.test(text) ? CAPITALS : CAPITALIZED
  return /[\p{L}\p{N}]/u.test(text) ? DIGITS : MARK
}
