import type { Features } from './attribution-feature.ts'
import { between, NOWHERE, steps } from './attribution-surroundings.ts'
import type { Word, WordSentence } from './attribution-word.ts'

const BOUNDARY = 6

/** An end of the content. Those next to the cue are decided first, and the far ones by them. */
const BOUNDARIES = ['LEFT_NEAR', 'LEFT_FAR', 'RIGHT_NEAR', 'RIGHT_FAR'] as const
export type Boundary = (typeof BOUNDARIES)[number]

/**
 * Whether the content of the cue at `i`, with its source at `source` (or -1), begins or ends with the word at `k`. `near` is the
 * content's word next to the cue, once it is known: for the far boundaries.
 */
export function boundaryFeatures(
  f: Features,
  sentence: WordSentence,
  i: number,
  source: number,
  boundary: Boundary,
  k: number,
  near: number,
): void {
  const { words, quoted } = sentence
  const at = (x: number): Word => words[x] ?? NOWHERE
  const a = at(i)
  const b = at(k)
  const l1 = at(k - 1)
  const l2 = at(k - 2)
  const r1 = at(k + 1)
  const r2 = at(k + 2)
  const r3 = at(k + 3)
  const distance = steps(k - i)
  const low = Math.min(i, k) + 1
  const high = Math.max(i, k)
  const { verbs, commas, marks, likely, lastMark } = between(words, low, high)
  const v = Math.min(verbs, 4)
  const c = Math.min(commas, 3)
  const q = Math.min(marks, 4)
  const place = source < 0 ? 0 : source < i ? 1 : 2
  const toSource = source < 0 ? 0 : k < source - 1 ? 1 : k > source + 1 ? 2 : 4 + k - source
  const rest = words.length - 1 - k
  const ends = (k === 0 ? 4 : 0) + Math.min(rest, 3)

  f.begin(BOUNDARY + BOUNDARIES.indexOf(boundary))
  f.add(distance)
  f.add(b.form)
  f.add(b.tag)
  f.add(l1.form)
  f.add(l1.tag)
  f.add(r1.form)
  f.add(r1.tag)
  f.add(l1.tag, b.tag)
  f.add(b.tag, r1.tag)
  f.add(l1.form, b.form)
  f.add(b.form, r1.form)
  f.add(l2.form)
  f.add(r2.form)
  f.add(l1.tag, b.tag, r1.tag)
  f.add(b.tag, r1.tag, r2.tag)
  f.add(l2.tag, l1.tag, b.tag)
  f.add(ends)
  f.add(ends, place)
  f.add(b.quote, l1.quote, r1.quote)
  f.add(b.quote * 16 + l1.quote * 4 + r1.quote, place, quoted ? 1 : 0)
  f.add(v)
  f.add(c)
  f.add(q)
  f.add(v, c, q)
  f.add(distance, a.stem)
  f.add(distance, a.tag)
  f.add(a.stem, b.form)
  f.add(a.stem, b.tag)
  f.add(a.stem, l1.form)
  f.add(toSource)
  f.add(toSource, b.tag)
  f.add(toSource, l1.form)
  f.add(toSource, r1.form)
  f.add(toSource, distance)
  f.add(place, distance)
  f.add(b.form, v)
  f.add(l1.form, b.tag, v)
  f.add(r1.form, v, c)
  f.add(r1.form, r2.form)
  f.add(l2.form, l1.form)
  f.add(r1.likely, r2.likely, r3.likely)
  f.add(likely)
  f.add(likely, r1.form)
  f.add(b.likely)
  f.add(r1.likely, b.form)
  f.add(r1.form, r2.tag)
  f.add(r1.form, b.quote, q)
  f.add(r1.form, r2.tag, r3.tag)
  f.add(l1.form, b.form, r1.form)
  f.add(b.shape, l1.form)
  f.add(r1.form, r2.shape)
  f.add(a.stem, b.form, l1.form)
  f.add(a.tag, b.form, l1.form)
  f.add(r1.form, r2.ending2)
  f.add(r1.form, r2.form, r3.tag)
  f.add(distance, l1.form)
  f.add(distance, b.form)
  f.add(b.quote, distance, a.quote)
  f.add(toSource, l1.form, b.form)
  f.add(a.form, r1.form)
  f.add(a.stem, l1.tag, b.tag)
  f.add(ends, b.tag)
  f.add(place, a.stem, ends)
  f.add(lastMark, b.quote, r1.quote)
  f.add(lastMark, r1.form)
  f.add(lastMark, b.quote * 4 + l1.quote, place)
  f.add(a.tag, ends)
  f.add(a.stem, r1.form, v)
  f.add(a.stem, r1.tag)
  const link = linkBehind(words, k)
  f.add(link)
  f.add(link, v, c)
  f.add(link, a.stem)
  f.add(link, toSource)
  f.add(link, r3.tag, at(k + 4).tag)
  f.add(link, r3.form)
  if (near < 0) return
  const s = at(near)
  const inner = between(words, Math.min(near, k), Math.max(near, k) + 1)
  const iv = Math.min(inner.verbs, 4)
  const ic = Math.min(inner.commas, 3)
  const length = Math.min(9, steps(Math.abs(k - near)))
  f.add(s.form, iv, r1.form)
  f.add(s.form, iv, ends)
  f.add(s.tag, iv, r1.form)
  f.add(s.tag, iv, r1.tag)
  f.add(s.quote, b.quote, r1.quote)
  f.add(s.quote, l1.quote, b.quote)
  f.add(iv, ic, r1.form)
  f.add(iv, ic, ends)
  f.add(s.form, length)
  f.add(s.tag, length)
  f.add(s.form, ends)
  f.add(s.form, r1.form)
  f.add(s.form, ic, r1.tag)
  f.add(iv, r1.form, r2.tag)
  f.add(a.tag, iv, r1.form)
  f.add(a.stem, iv, ends)
  f.add(s.form, s === at(near) ? at(near + 1).tag : 0, r1.form)
  f.add(inner.likely, r1.likely, ends)
  f.add(inner.marks, s.quote, r1.form)
  f.add(inner.marks, s.quote, ends)
  f.add(link, iv, ic)
  f.add(link, s.form)
  f.add(link, s.tag, length)
  f.add(link, a.rate, iv)
  f.add(link, inner.marks, s.quote)
}

/** Words that begin another clause behind a comma or a dash, by what they do. */
const LINKS: ReadonlyMap<string, number> = new Map(
  [
    'although though but while even despite whereas however yet',
    'which who whose whom where',
    'and or nor',
    'because since as so',
    'when after before until once',
    'if unless',
    'that',
    'including like such',
  ].flatMap((words, kind) => words.split(' ').map(word => [word, kind + 1])),
)

/** How another clause begins behind the word at `k`: 0 when there is no comma or dash. */
function linkBehind(words: readonly Word[], k: number): number {
  const mark = words[k + 1]
  const next = words[k + 2]
  if (!mark || !next || !/^(?:,|;|[—–-]+)$/.test(mark.text)) return 0
  const link = LINKS.get(next.lower) ?? (next.lower.endsWith('ing') ? 20 : 30 + next.tag)
  return mark.text === ',' ? link : link + 100
}
