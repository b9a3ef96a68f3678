import { type Features, hashOf } from './attribution-feature.ts'
import { subjectBefore } from './attribution-phrase.ts'
import { MARK } from './attribution-spelling.ts'
import { isVerb, NOWHERE } from './attribution-surroundings.ts'
import { templateOf, Values } from './attribution-template.ts'
import { CLOSING_MARK, INSIDE, type Word, type WordSentence } from './attribution-word.ts'

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

/**
 * What is given of a word that may be a cue: it with its neighbours, its subject `s`, the word `y` behind the noun phrase that follows,
 * and what is counted.
 */
const CUE_FEATURES = templateOf(
  `
  a.* l1.* l2.* l3.* r1.* r2.* r3.* s.* y.* bias begins opening closing that thats before behind others length quoted
  toSubject toVerb
  `,
  `
  bias a.form a.stem a.ending3+a.tag a.tag a.shape+begins l1.form r1.form l2.form r2.form l3.form r3.form l1.tag
  r1.tag l1.tag+a.tag a.tag+r1.tag l1.tag+a.tag+r1.tag l2.tag+l1.tag+a.tag a.tag+r1.tag+r2.tag a.form+l1.tag
  a.form+r1.tag l2.form+l1.form+a.tag a.quote a.quote+a.stem a.quote+a.tag opening+a.tag closing+a.tag
  opening+closing+a.stem opening+a.stem closing+a.stem a.rate+a.tag that+a.tag thats+a.stem before+behind+a.tag
  others+a.stem a.stem+r2.tag l1.ending2+a.tag r1.ending2+a.tag a.ending3+l1.form r1.shape+a.stem l1.shape+a.stem
  a.rate+l1.form a.rate+r1.form r1.rate+a.tag l1.rate+a.tag length+quoted+a.tag a.rate+l1.tag+r1.tag l1.stem+a.tag
  s.form+a.tag s.tag+a.stem s.shape+s.tag+a.stem toSubject+s.tag+a.tag toVerb+a.stem toVerb+r1.tag+a.tag
  y.form+r1.tag+a.tag
  `,
)

/** Room for the values of one cue, used anew for each. */
const VALUES = new Values()

/** Whether the word is a cue. */
export function cueFeatures(
  f: Features,
  { words, quoted, untilOpening, sinceClosing, often }: WordSentence,
  i: number,
): void {
  const at = (k: number): Word => words[k] ?? NOWHERE
  const a = at(i)
  const l1 = at(i - 1)
  const l2 = at(i - 2)
  const r1 = at(i + 1)
  const opening = Math.min(untilOpening[i] ?? 9, 6)
  const closing = Math.min(sinceClosing[i] ?? 9, 6)
  let that = 0
  for (let k = i + 1; k < i + 7 && that === 0; k++) if (at(k).form === THAT) that = k - i
  const before = often[i] ?? 0
  const behind = (often[words.length] ?? 0) - (often[i + 1] ?? 0)
  const subject = subjectBefore(words, i)
  let verb = i + 1
  while (verb < i + 8 && !isVerb(at(verb)) && at(verb).shape !== MARK) verb++

  VALUES.clear()
  VALUES.word(a)
  VALUES.word(l1)
  VALUES.word(l2)
  VALUES.word(at(i - 3))
  VALUES.word(r1)
  VALUES.word(at(i + 2))
  VALUES.word(at(i + 3))
  VALUES.word(at(subject))
  VALUES.word(at(r1.last + 1))
  VALUES.number(0)
  VALUES.number(i === 0 ? 1 : 0)
  VALUES.number(opening)
  VALUES.number(closing)
  VALUES.number(that)
  VALUES.number(that ? 1 : 0)
  VALUES.number(Math.min(before, 2))
  VALUES.number(Math.min(behind, 2))
  VALUES.number(Math.min(before + behind, 2))
  VALUES.number(words.length < 6 ? 0 : words.length < 12 ? 1 : 2)
  VALUES.number(quoted ? 1 : 0)
  VALUES.number(subject < 0 ? 9 : Math.min(6, i - subject))
  VALUES.number(isVerb(at(verb)) ? verb - i : 9)
  f.begin(CUE)
  f.addAll(CUE_FEATURES, VALUES)
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
