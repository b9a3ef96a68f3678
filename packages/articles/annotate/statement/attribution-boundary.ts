import type { Features } from './attribution-feature.ts'
import { between, steps, wordAt } from './attribution-surroundings.ts'
import { templateOf, Values } from './attribution-template.ts'
import type { Word, WordSentence } from './attribution-word.ts'

const BOUNDARY = 6

/** An end of the content. Those next to the cue are decided first, and the far ones by them. */
const BOUNDARIES = ['LEFT_NEAR', 'LEFT_FAR', 'RIGHT_NEAR', 'RIGHT_FAR'] as const
export type Boundary = (typeof BOUNDARIES)[number]

/** What is given of every boundary: the cue `a`, the word `b` with its neighbours, and what is counted. */
const GIVEN =
  'a.* b.* l1.* l2.* r1.* r2.* r3.* r4.* distance ends place quotes quoted v c q toSource likely lastMark b.l1.quote link'

/** What is looked at of a near boundary. */
const NEAR = templateOf(
  GIVEN,
  `
  distance b.form b.tag l1.form l1.tag r1.form r1.tag l1.tag+b.tag b.tag+r1.tag l2.form r2.form l1.tag+b.tag+r1.tag
  b.tag+r1.tag+r2.tag l2.tag+l1.tag+b.tag b.quote+l1.quote+r1.quote quotes+place+quoted v c q v+c+q distance+a.stem
  distance+a.tag a.stem+b.tag a.stem+l1.form toSource toSource+b.tag toSource+l1.form toSource+r1.form
  toSource+distance place+distance b.form+v l1.form+b.tag+v r1.form+v+c likely likely+r1.form r1.likely+b.form
  r1.form+b.quote+q b.shape+l1.form r1.form+r2.shape distance+l1.form distance+b.form b.quote+distance+a.quote
  a.stem+l1.tag+b.tag ends+b.tag lastMark+b.quote+r1.quote lastMark+r1.form lastMark+b.l1.quote+place a.tag+ends
  a.stem+r1.tag link+v+c link+toSource link+r3.tag+r4.tag link+r3.form
  `,
)

/** What is looked at of a far boundary, of which is given besides: the near one `s`, and what is counted from one to the other. */
const FAR = templateOf(
  `${GIVEN} s.* iv ic length inner.likely inner.marks`,
  `
  distance b.form b.tag l1.form l1.tag r1.form r1.tag l1.tag+b.tag b.tag+r1.tag b.form+r1.form l2.form r2.form
  l1.tag+b.tag+r1.tag b.tag+r1.tag+r2.tag l2.tag+l1.tag+b.tag ends ends+place b.quote+l1.quote+r1.quote
  quotes+place+quoted v c v+c+q distance+a.stem distance+a.tag toSource toSource+b.tag toSource+l1.form
  toSource+r1.form place+distance b.form+v l1.form+b.tag+v r1.form+v+c r1.likely+r2.likely+r3.likely likely
  likely+r1.form r1.likely+b.form r1.form+r2.tag r1.form+b.quote+q r1.form+r2.tag+r3.tag b.shape+l1.form
  r1.form+r2.shape b.quote+distance+a.quote ends+b.tag place+a.stem+ends lastMark+b.quote+r1.quote lastMark+r1.form
  lastMark+b.l1.quote+place a.tag+ends a.stem+r1.tag link+v+c link+toSource link+r3.tag+r4.tag link+r3.form
  s.form+iv+ends s.tag+iv+r1.tag s.quote+b.quote+r1.quote s.quote+l1.quote+b.quote iv+ic+r1.form iv+ic+ends
  s.tag+length s.form+ends a.stem+iv+ends inner.likely+r1.likely+ends inner.marks+s.quote+r1.form
  inner.marks+s.quote+ends link+iv+ic link+s.tag+length link+a.rate+iv link+inner.marks+s.quote
  `,
)

/** Room for the values of one boundary, used anew for each. */
const VALUES = new Values()

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
  const a = wordAt(words, i)
  const b = wordAt(words, k)
  const l1 = wordAt(words, k - 1)
  const l2 = wordAt(words, k - 2)
  const r1 = wordAt(words, k + 1)
  const r2 = wordAt(words, k + 2)
  const r3 = wordAt(words, k + 3)
  const r4 = wordAt(words, k + 4)
  const distance = steps(k - i)
  const low = Math.min(i, k) + 1
  const high = Math.max(i, k)
  const { verbs, commas, marks, likely, lastMark } = between(sentence, low, high)
  const v = Math.min(verbs, 4)
  const c = Math.min(commas, 3)
  const q = Math.min(marks, 4)
  const place = source < 0 ? 0 : source < i ? 1 : 2
  const toSource = source < 0 ? 0 : k < source - 1 ? 1 : k > source + 1 ? 2 : 4 + k - source
  const rest = words.length - 1 - k
  const ends = (k === 0 ? 4 : 0) + Math.min(rest, 3)

  VALUES.clear()
  VALUES.word(a)
  VALUES.word(b)
  VALUES.word(l1)
  VALUES.word(l2)
  VALUES.word(r1)
  VALUES.word(r2)
  VALUES.word(r3)
  VALUES.word(r4)
  VALUES.number(distance)
  VALUES.number(ends)
  VALUES.number(place)
  VALUES.number(b.quote * 16 + l1.quote * 4 + r1.quote)
  VALUES.number(quoted ? 1 : 0)
  VALUES.number(v)
  VALUES.number(c)
  VALUES.number(q)
  VALUES.number(toSource)
  VALUES.number(likely)
  VALUES.number(lastMark)
  VALUES.number(b.quote * 4 + l1.quote)
  VALUES.number(linkBehind(words, k))
  f.begin(BOUNDARY + BOUNDARIES.indexOf(boundary))
  if (near < 0) {
    f.addAll(NEAR, VALUES)
    return
  }
  const inner = between(sentence, Math.min(near, k), Math.max(near, k) + 1)
  VALUES.word(wordAt(words, near))
  VALUES.number(Math.min(inner.verbs, 4))
  VALUES.number(Math.min(inner.commas, 3))
  VALUES.number(Math.min(9, steps(Math.abs(k - near))))
  VALUES.number(inner.likely)
  VALUES.number(inner.marks)
  f.addAll(FAR, VALUES)
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
