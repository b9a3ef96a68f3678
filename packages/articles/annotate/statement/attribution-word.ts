import type { Range } from '../../model/text-span.ts'
import type { Sentence } from '../sentence.ts'
import type { Spellings } from './attribution-spelling.ts'
import type { Quotation } from './quotation.ts'

/** Where a word stands to quotation marks. */
export const OUTSIDE = 0
export const INSIDE = 1
export const OPENING_MARK = 2
export const CLOSING_MARK = 3

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
  /** The first and the last word of the noun phrase; set when phrases are found. */
  first: number
  last: number
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
  /** For each word, how many of the words before it are often cues and stand outside quotations. */
  readonly often: Int32Array
  /** What stands before each word, counted, and before the sentence's end: see attribution-surroundings.ts. */
  counts: Int32Array
}

const FAR = 99
const NONE = new Int32Array()

/** The words of a sentence. `quotations` are those of the article, `spellings` what is known of its words. */
export function wordsOf(sentence: Sentence, quotations: readonly Quotation[], spellings: Spellings): WordSentence {
  const near = quotations.filter(q => q.start < sentence.end && q.end > sentence.start)
  const words = sentence.tokens.map((token): Word => {
    const { text, start, end } = token
    const { lower, form, stem, ending3, ending2, shape, rate } = spellings(token)
    const quote = near.length === 0 ? OUTSIDE : quoteOf(start, near)
    return {
      start,
      end,
      text,
      lower,
      form,
      stem,
      ending3,
      ending2,
      shape,
      quote,
      rate,
      tag: 0,
      first: 0,
      last: 0,
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
  const often = new Int32Array(words.length + 1)
  let i = 0
  for (const { rate, quote } of words) {
    often[i + 1] = (often[i] ?? 0) + (rate >= OFTEN && quote !== INSIDE ? 1 : 0)
    i++
  }
  return { sentence, words, quoted: near.length > 0, untilOpening, sinceClosing, often, counts: NONE }
}

function quoteOf(start: number, quotations: readonly Quotation[]): number {
  const around = quotations.find(q => q.start <= start && start < q.end)
  if (!around) return OUTSIDE
  if (start < around.inner.start) return OPENING_MARK
  return start >= around.inner.end ? CLOSING_MARK : INSIDE
}
