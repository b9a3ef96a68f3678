import type { Features } from './attribution-feature.ts'
import { between, isVerb, steps, wordAt } from './attribution-surroundings.ts'
import { TAGS } from './attribution-tag.ts'
import { templateOf, Values } from './attribution-template.ts'
import type { Word, WordSentence } from './attribution-word.ts'

const ADV = TAGS.indexOf('ADV')

const SOURCE = 2
const NO_SOURCE = 3

/**
 * The cue `a` and the head `b` with their neighbours, the words `p` and `q` around the head's noun phrase, and what is counted between
 * cue and head.
 */
const HEAD = templateOf(
  `
  a.* b.* l1.* l2.* r1.* r2.* al1.* ar1.* p.* q.* distance direction v c q n counts ends vn tags forms first begins quotes
  comma passive
  `,
  `
  distance distance+b.tag b.form+direction b.tag+direction b.tag+r1.tag+direction l1.tag+b.tag+direction
  l1.tag+b.tag+r1.tag r1.form+direction l1.form+direction r1.form+r2.form b.ending3+direction b.shape+direction
  b.shape+r1.shape+direction b.tag+r1.form+direction v+direction c+direction q+direction counts+n+direction
  v+c+a.stem vn+a.tag+direction a.stem+direction a.form+ar1.tag+direction al1.tag+ar1.tag+direction
  b.quote+a.quote+direction tags+direction+b.tag tags+direction+a.stem forms+direction forms+direction+a.tag
  first+a.tag+c l1.tag+l2.tag+direction l2.form+b.tag+direction begins+r1.form+direction ar1.form+direction+distance
  b.stem+direction r1.quote+direction quotes+direction+distance comma+direction+distance r1.tag+r2.tag+direction
  a.ending2+a.tag+distance r1.likely+b.likely+direction first+b.tag+r1.tag v+b.tag+r1.form p.form+direction
  p.tag+direction+v p.tag+b.tag+direction q.form+direction+v q.tag+p.tag+direction ends+direction p.form+v+c
  p.quote+p.form+direction p.tag+q.form+first p.tag+distance
  passive+direction passive+b.tag+direction passive+a.stem+direction passive+r1.form+direction
  `,
)

/** Room for the values of one head, used anew for each. */
const VALUES = new Values()

/** Whether the word at `j` is the head of the source of the cue at `i`; with -1, whether there is none. */
export function sourceFeatures(f: Features, sentence: WordSentence, i: number, j: number): void {
  const { words } = sentence
  const a = wordAt(words, i)
  const al1 = wordAt(words, i - 1)
  const al2 = wordAt(words, i - 2)
  const ar1 = wordAt(words, i + 1)
  const passive = passiveOf(words, i)
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
    f.add(passive)
    f.add(passive, a.stem)
    f.add(passive, ar1.form)
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
  const { verbs, commas, marks, nouns } = between(sentence, low, high)
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
  VALUES.word(wordAt(words, b.first - 1))
  VALUES.word(wordAt(words, b.last + 1))
  VALUES.number(distance)
  VALUES.number(direction)
  VALUES.number(v)
  VALUES.number(c)
  VALUES.number(q)
  VALUES.number(n)
  VALUES.number(v * 16 + c * 4 + q)
  VALUES.number(b.last === j ? 1 : 0)
  VALUES.number(v * 4 + n)
  VALUES.number(high - low <= 5 ? hashOfTags(words, low, high) : 0)
  VALUES.number(high - low <= 3 ? hashOfForms(words, low, high) : 0)
  VALUES.number(first)
  VALUES.number(j === 0 || l1.text === ',' ? 1 : 0)
  VALUES.number(al1.quote * 4 + al2.quote)
  VALUES.number(al1.text === ',' ? 1 : 0)
  VALUES.number(passive)
  f.begin(SOURCE)
  f.addAll(HEAD, VALUES)
}

const BE = /^(?:is|are|was|were|be|been|being|'s|'re)$/u

/** How a cue is passive, so that its subject is no source: "is said to", "was announced by", or otherwise; 0 when it is not. */
function passiveOf(words: readonly Word[], i: number): number {
  let before = i - 1
  while (wordAt(words, before).tag === ADV) before--
  if (!BE.test(wordAt(words, before).lower) || wordAt(words, i).lower.endsWith('ing')) return 0
  const behind = wordAt(words, i + 1).lower
  return behind === 'by' ? 3 : behind === 'to' ? 2 : 1
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
