import { TAGS } from './attribution-tag.ts'
import { CLOSING_MARK, OPENING_MARK, type Word } from './attribution-word.ts'

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
export function between(words: readonly Word[], from: number, to: number): Between {
  const counts: Between = { verbs: 0, commas: 0, marks: 0, nouns: 0, likely: 0, lastMark: 0 }
  for (let k = from; k < to; k++) {
    const word = words[k]
    if (!word) continue
    if (isVerb(word)) counts.verbs++
    else if (word.tag === NOUN || word.tag === PROPN) counts.nouns++
    if (word.text === ',') counts.commas++
    if (word.quote === OPENING_MARK || word.quote === CLOSING_MARK) {
      counts.marks++
      counts.lastMark = word.quote
    }
    if (word.likely > 1) counts.likely = Math.min(2, counts.likely + 1)
  }
  return counts
}
