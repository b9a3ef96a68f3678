import type { Features } from './attribution-feature.ts'
import { between, isVerb, steps, wordAt } from './attribution-surroundings.ts'
import { templateOf, Values } from './attribution-template.ts'
import type { Word, WordSentence } from './attribution-word.ts'

const SOURCE = 2
const NO_SOURCE = 3

/** The cue `a` and the head `b` with their neighbours, and what is counted between them. */
const HEAD = templateOf(
  'a.* b.* l1.* l2.* r1.* r2.* al1.* ar1.* distance direction v c q n counts vn tags forms first begins quotes comma',
  `
  distance distance+b.tag distance+a.stem b.form+direction b.tag+direction b.tag+r1.tag+direction
  l1.tag+b.tag+direction l1.tag+b.tag+r1.tag r1.form+direction l1.form+direction r1.form+r2.form b.ending3+direction
  b.shape+direction b.shape+r1.shape+direction b.tag+r1.form+direction v+direction c+direction q+direction
  n+direction counts+n+direction v+c+a.stem vn+a.tag+direction distance+a.tag a.stem+direction
  a.form+ar1.tag+direction al1.tag+ar1.tag+direction b.quote+a.quote+direction tags+direction+b.tag
  tags+direction+a.stem forms+direction forms+direction+a.tag first+direction+n first+a.tag+c l1.form+b.tag+direction
  l1.tag+l2.tag+direction l2.form+b.tag+direction begins+r1.form+direction
  ar1.form+direction+distance b.stem+direction r1.quote+direction quotes+direction+distance b.form+distance
  comma+direction+distance r1.tag+r2.tag+direction a.ending2+a.tag+distance
  r1.likely+b.likely+direction first+b.tag+r1.tag v+b.tag+r1.form
  `,
)

/** Room for the values of one head, used anew for each. */
const VALUES = new Values()

/** Whether the word at `j` is the head of the source of the cue at `i`; with -1, whether there is none. */
export function sourceFeatures(f: Features, { words }: WordSentence, i: number, j: number): void {
  const a = wordAt(words, i)
  const al1 = wordAt(words, i - 1)
  const al2 = wordAt(words, i - 2)
  const ar1 = wordAt(words, i + 1)
  if (j < 0) {
    f.begin(NO_SOURCE)
    f.add()
    f.add(a.form)
    f.add(a.stem)
    f.add(al1.tag, a.tag, ar1.tag)
    f.add(al1.form)
    f.add(al1.form, a.stem)
    f.add(ar1.form, a.tag)
    f.add(i === 0 ? 1 : 0, a.ending3)
    f.add(a.ending3, a.tag)
    f.add(al1.form, al2.form)
    f.add(al1.tag, al2.tag, a.ending2)
    f.add(a.quote)
    f.add(i === 0 ? 1 : 0, a.stem)
    f.add(al1.form, a.ending2)
    return
  }
  const b = wordAt(words, j)
  const l1 = wordAt(words, j - 1)
  const l2 = wordAt(words, j - 2)
  const r1 = wordAt(words, j + 1)
  const r2 = wordAt(words, j + 2)
  const direction = j < i ? 0 : 1
  const distance = steps(j - i)
  const low = Math.min(i, j) + 1
  const high = Math.max(i, j)
  const { verbs, commas, marks, nouns } = between(words, low, high)
  const v = Math.min(verbs, 3)
  const c = Math.min(commas, 3)
  const q = Math.min(marks, 2)
  const n = Math.min(nouns, 3)
  let verb = j + 1
  while (verb < i && !isVerb(wordAt(words, verb))) verb++
  const first = verb < i ? 0 : verb === i && isVerb(a) ? 1 : 2

  VALUES.clear()
  VALUES.word(a)
  VALUES.word(b)
  VALUES.word(l1)
  VALUES.word(l2)
  VALUES.word(r1)
  VALUES.word(r2)
  VALUES.word(al1)
  VALUES.word(ar1)
  VALUES.number(distance)
  VALUES.number(direction)
  VALUES.number(v)
  VALUES.number(c)
  VALUES.number(q)
  VALUES.number(n)
  VALUES.number(v * 16 + c * 4 + q)
  VALUES.number(v * 4 + n)
  VALUES.number(high - low <= 5 ? hashOfTags(words, low, high) : 0)
  VALUES.number(high - low <= 3 ? hashOfForms(words, low, high) : 0)
  VALUES.number(first)
  VALUES.number(j === 0 || l1.text === ',' ? 1 : 0)
  VALUES.number(al1.quote * 4 + al2.quote)
  VALUES.number(al1.text === ',' ? 1 : 0)
  f.begin(SOURCE)
  f.addAll(HEAD, VALUES)
}

function hashOfTags(words: readonly Word[], from: number, to: number): number {
  let hash = 1
  for (let k = from; k < to; k++) hash = Math.imul(hash ^ ((words[k]?.tag ?? 0) + 2), 0x9e3779b1) ^ (k - from)
  return hash
}

function hashOfForms(words: readonly Word[], from: number, to: number): number {
  let hash = 1
  for (let k = from; k < to; k++) hash = Math.imul(hash ^ (words[k]?.form ?? 0), 0x9e3779b1) ^ (k - from)
  return hash
}
