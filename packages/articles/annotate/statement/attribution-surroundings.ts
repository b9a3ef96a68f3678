import { TAGS } from './attribution-tag.ts'
import { CLOSING_MARK, OPENING_MARK, type Word, type WordSentence } from './attribution-word.ts'

/** The word that stands before the first and behind the last one of a sentence. */
export const NOWHERE: Word = {
  start: 0,
  end: 0,
  text: '',
  lower: '',
  form: 7,
  stem: 7,
  ending3: 7,
  ending2: 7,
  shape: 0,
  quote: 0,
  rate: 0,
  tag: TAGS.length,
  first: -9,
  last: -9,
  likely: 0,
}

/** The word at `k`, or {@link NOWHERE}. */
export function wordAt(words: readonly Word[], k: number): Word {
  return (k < 0 ? undefined : words[k]) ?? NOWHERE
}

const VERB = TAGS.indexOf('VERB')
const AUX = TAGS.indexOf('AUX')
const NOUN = TAGS.indexOf('NOUN')
const PROPN = TAGS.indexOf('PROPN')
/** Whether the word is a verb or an auxiliary. */
export function isVerb({ tag }: Word): boolean {
  return tag === VERB || tag === AUX
}

/** A distance in words as one of a few steps, with its sign. */
export function steps(words: number): number {
  const far = Math.abs(words)
  const step = far <= 5 ? far : far <= 7 ? 6 : far <= 10 ? 7 : far <= 15 ? 8 : far <= 25 ? 9 : 10
  return words < 0 ? -step : step
}

/** What stands between two words, counted. */
export type Between = { verbs: number; commas: number; marks: number; nouns: number; likely: number; lastMark: number }

/** Counts what stands from one word to another, the last one not included. */
export function between({ words, counts }: WordSentence, from: number, to: number): Between {
  const a = Math.min(from, to) * COUNTS
  const b = to * COUNTS
  const last = (counts[b + 5] ?? 0) - 1
  return {
    verbs: (counts[b] ?? 0) - (counts[a] ?? 0),
    commas: (counts[b + 1] ?? 0) - (counts[a + 1] ?? 0),
    marks: (counts[b + 2] ?? 0) - (counts[a + 2] ?? 0),
    nouns: (counts[b + 3] ?? 0) - (counts[a + 3] ?? 0),
    likely: Math.min(2, (counts[b + 4] ?? 0) - (counts[a + 4] ?? 0)),
    lastMark: last >= from ? wordAt(words, last).quote : 0,
  }
}

/** For each word: how many verbs, commas, quotation marks, nouns and likely cues stand before it, and behind which word the last mark ends. */
const COUNTS = 6

/** Counts the words of a sentence, once parts of speech and cues are set. */
export function countWords(sentence: WordSentence): void {
  const { words } = sentence
  const counts = new Int32Array((words.length + 1) * COUNTS)
  let at = 0
  for (const { tag, text, quote, likely } of words) {
    const mark = quote === OPENING_MARK || quote === CLOSING_MARK
    const next = at + COUNTS
    counts[next] = (counts[at] ?? 0) + (tag === VERB || tag === AUX ? 1 : 0)
    counts[next + 1] = (counts[at + 1] ?? 0) + (text === ',' ? 1 : 0)
    counts[next + 2] = (counts[at + 2] ?? 0) + (mark ? 1 : 0)
    counts[next + 3] = (counts[at + 3] ?? 0) + (tag === NOUN || tag === PROPN ? 1 : 0)
    counts[next + 4] = (counts[at + 4] ?? 0) + (likely > 1 ? 1 : 0)
    counts[next + 5] = mark ? next / COUNTS : (counts[at + 5] ?? 0)
    at = next
  }
  sentence.counts = counts
}
