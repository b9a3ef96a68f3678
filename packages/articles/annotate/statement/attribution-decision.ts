import { type Features, hashOf } from './attribution-feature.ts'
import { NOWHERE } from './attribution-surroundings.ts'
import { CLOSING_MARK, INSIDE, OFTEN, type Word, type WordSentence } from './attribution-word.ts'

/**
 * The decisions that make an attribution, each with what it looks at: whether a word is a cue, and whether the
 * content stands before the cue, behind it, or on both sides. The source is decided in attribution-source.ts, and where
 * the content begins and ends in attribution-boundary.ts.
 */
const CUE = 1
const SIDE = 4

export const SIDES = ['LEFT', 'RIGHT', 'BOTH'] as const
export type Side = (typeof SIDES)[number]

const THAT = hashOf('that')

/** How many words on each side are looked through for other cues. */
const REACH = 100

/** Whether the word is a cue. */
export function cueFeatures(f: Features, { words, quoted, untilOpening, sinceClosing }: WordSentence, i: number): void {
  const at = (k: number): Word => words[k] ?? NOWHERE
  const a = at(i)
  const l1 = at(i - 1)
  const l2 = at(i - 2)
  const l3 = at(i - 3)
  const r1 = at(i + 1)
  const r2 = at(i + 2)
  const r3 = at(i + 3)
  const opening = Math.min(untilOpening[i] ?? 9, 6)
  const closing = Math.min(sinceClosing[i] ?? 9, 6)
  let that = 0
  for (let k = i + 1; k < i + 7 && that === 0; k++) if (at(k).form === THAT) that = k - i
  let before = 0
  let behind = 0
  for (let k = Math.max(0, i - REACH); k < Math.min(words.length, i + REACH); k++) {
    const { rate, quote } = at(k)
    if (k === i || rate < OFTEN || quote === INSIDE) continue
    if (k < i) before++
    else behind++
  }

  f.begin(CUE)
  f.add()
  f.add(a.form)
  f.add(a.stem)
  f.add(a.ending3, a.tag)
  f.add(a.tag)
  f.add(a.shape, i === 0 ? 1 : 0)
  f.add(l1.form)
  f.add(r1.form)
  f.add(l2.form)
  f.add(r2.form)
  f.add(l3.form)
  f.add(r3.form)
  f.add(l1.tag)
  f.add(r1.tag)
  f.add(l1.tag, a.tag)
  f.add(a.tag, r1.tag)
  f.add(l1.tag, a.tag, r1.tag)
  f.add(l2.tag, l1.tag, a.tag)
  f.add(a.tag, r1.tag, r2.tag)
  f.add(a.form, l1.tag)
  f.add(a.form, r1.tag)
  f.add(a.form, r1.form)
  f.add(l1.form, a.form)
  f.add(a.stem, r1.form)
  f.add(a.stem, r1.tag, r2.tag)
  f.add(r1.form, r2.form, a.tag)
  f.add(l2.form, l1.form, a.tag)
  f.add(a.quote)
  f.add(a.quote, a.stem)
  f.add(a.quote, a.tag)
  f.add(opening, a.tag)
  f.add(closing, a.tag)
  f.add(opening, closing, a.stem)
  f.add(opening, a.stem)
  f.add(closing, a.stem)
  f.add(a.rate, a.tag)
  f.add(that, a.tag)
  f.add(that ? 1 : 0, a.stem)
  f.add(Math.min(before, 2), Math.min(behind, 2), a.tag)
  f.add(Math.min(before + behind, 2), a.stem)
  f.add(a.stem, r2.tag)
  f.add(l1.ending2, a.tag)
  f.add(r1.ending2, a.tag)
  f.add(a.ending3, l1.form)
  f.add(a.ending3, r1.form)
  f.add(r1.shape, a.stem)
  f.add(l1.shape, a.stem)
  f.add(a.rate, l1.form)
  f.add(a.rate, r1.form)
  f.add(r1.rate, a.tag)
  f.add(l1.rate, a.tag)
  f.add(a.form, a.tag)
  f.add(words.length < 6 ? 0 : words.length < 12 ? 1 : 2, quoted ? 1 : 0, a.tag)
  f.add(at(i + 4).tag, r3.tag, a.stem)
  f.add(a.form, l1.tag, r1.tag)
  f.add(a.rate, l1.tag, r1.tag)
  f.add(a.stem, l1.form, r1.form)
  f.add(l1.stem, a.tag)
  f.add(l2.tag, l1.tag, a.stem)
}

/** On which side of the cue at `i`, with its source's head at `source` (or -1), the content stands. */
export function sideFeatures(f: Features, sentence: WordSentence, i: number, source: number, side: Side): void {
  const { words, untilOpening, sinceClosing } = sentence
  const at = (k: number): Word => words[k] ?? NOWHERE
  const a = at(i)
  const l1 = at(i - 1)
  const l2 = at(i - 2)
  const r1 = at(i + 1)
  const r2 = at(i + 2)
  const place = source < 0 ? 0 : source < i ? 1 : 2
  const opening = Math.min(untilOpening[i] ?? 9, 9)
  const closing = Math.min(sinceClosing[i] ?? 9, 9)
  const rest = Math.min(9, words.length - i)
  const edge = edgeBefore(words, source >= 0 && source < i ? source : i)
  const after = source > i ? source + 1 : i + 1

  f.begin(SIDE + (side === 'LEFT' ? 0 : side === 'RIGHT' ? 1 : 100))
  f.add()
  f.add(a.form)
  f.add(a.stem)
  f.add(a.tag)
  f.add(place)
  f.add(place, a.stem)
  f.add(opening, closing)
  f.add(opening, place)
  f.add(closing, place)
  f.add(rest, place)
  f.add(rest, a.stem)
  f.add(r1.form)
  f.add(r1.tag, place)
  f.add(r1.form, a.stem)
  f.add(l1.form)
  f.add(l1.tag, place)
  f.add(l1.text === ',' ? 1 : 0, place)
  f.add(source >= 0 ? at(source - 1).form : 0, place)
  f.add(source >= 0 && source < i ? at(source - 2).form : 0, place)
  f.add(r1.tag, r2.tag)
  f.add(r1.form, r2.form)
  f.add(i === 0 ? 1 : 0, place)
  f.add(a.tag, r1.tag)
  f.add(a.ending3, place)
  f.add(edge, place)
  f.add(edge, opening < 6 ? 1 : 0, place)
  f.add(edge, Math.min(rest, 5))
  f.add(l2.form, l1.form)
  f.add(at(after).form, place)
  f.add(at(after).tag, place)
  f.add(Math.min(6, words.length - after), place)
  f.add(at(after).form, at(after + 1).form)
  f.add(Math.min(6, words.length - after), edge)
  f.add(at(0).quote, place)
  f.add(at(0).quote, at(words.length - 1).quote, opening < 9 ? 1 : 0)
}

/** What stands before the clause that holds position `i`: a quotation's end, a comma, or nothing. */
function edgeBefore(words: readonly Word[], i: number): number {
  for (let k = i - 1; k >= 0; k--) {
    const word = words[k]
    if (word?.quote === CLOSING_MARK) return 3
    if (word?.text === ',')
      return words[k - 1]?.quote === CLOSING_MARK || words[k + 1]?.quote === CLOSING_MARK || word.quote === INSIDE
        ? 2
        : 1
  }
  return 0
}
