import { WORD } from '../gazetteer/lexicon.ts'
import { CLUE } from './clue.ts'
import { type Document, SURROUNDING, wordAt } from './document.ts'
import { combine, hashOf } from './hash.ts'
import { MOST_FEATURES } from './weights.ts'
import type { Word } from './word.ts'

/**
 * The parts that words play in the features of a token: the token itself (OPENING: at the start of a sentence), its neighbours,
 * the nearest word without a capital on each side (by its distance), and the ends of the run of capitals that it stands in; then,
 * wherever in the article its word stands, the nouns that it is said to be and the words on both sides. What a word says by itself in
 * a part is the same in all articles.
 */
export const PART = {
  SELF: 0,
  BEFORE: 2,
  BEFORE_2: 3,
  AFTER: 4,
  AFTER_2: 5,
  LEFT: 6,
  RIGHT: 12,
  HEAD: 18,
  LEAD: 24,
  CALLED_BY: 30,
  ANNOUNCED_BY: 31,
  BESIDE: 32,
} as const

/** How many parts there are, with a distance or a side for some of them. */
export const PARTS = 34

/** How many of them hang on where the token stands: the first ones. */
export const PLACED_PARTS = PART.CALLED_BY

/** The farthest that the ends of a run of capitals are looked for, in tokens. */
const FAR = 5

const NOTHING = hashOf('(nothing)')
const NAMELY = WORD.FIRST_NAME | WORD.LAST_NAME | WORD.COMMON | WORD.DEMONYM
const TELLING =
  CLUE.AFTER_TITLE | CLUE.AFTER_FIRST_NAME | CLUE.AFTER_IN | CLUE.BEFORE_SPEECH | CLUE.AFTER_SPEECH | CLUE.ABBREVIATES

/** Writes the words that play a part for the token at `at`, by their numbers, into `parts`; -1 where none does. */
export function partsAt(document: Document, at: number, parts: Int32Array): void {
  parts.fill(-1)
  const { ids, surroundings } = document
  const id = ids[at] ?? -1
  parts[PART.SELF + ((surroundings[at] ?? 0) & SURROUNDING.OPENING ? 1 : 0)] = id
  const opens = isFirst(document, at)
  const closes = isLast(document, at)
  if (!opens) {
    parts[PART.BEFORE] = ids[at - 1] ?? -1
    if (!isFirst(document, at - 1)) parts[PART.BEFORE_2] = ids[at - 2] ?? -1
  }
  if (!closes) {
    parts[PART.AFTER] = ids[at + 1] ?? -1
    if (!isLast(document, at + 1)) parts[PART.AFTER_2] = ids[at + 2] ?? -1
  }
  let left = at
  let distance = 0
  while (!isFirst(document, left) && distance < FAR) {
    if (wordAt(document, --left)?.kind !== 'NAME') {
      parts[PART.LEFT + distance] = ids[left] ?? -1
      left++
      break
    }
    distance++
  }
  if (distance > 0) parts[PART.LEAD + distance] = ids[left] ?? -1
  let right = at
  distance = 0
  while (!isLast(document, right) && distance < FAR) {
    if (wordAt(document, ++right)?.kind !== 'NAME') {
      parts[PART.RIGHT + distance] = ids[right] ?? -1
      right--
      break
    }
    distance++
  }
  parts[PART.HEAD + distance] = ids[right] ?? -1
}

/** Whether what a word says in a part depends on the article, too. */
export function dependsOnArticle(part: number, { kind }: Word): boolean {
  return part <= PART.SELF + 1 || (part <= PART.AFTER_2 && kind === 'NAME')
}

/** Writes the features that a word has in a part in whatever article into `out`, as hashes, and answers with how many there are. */
export function wordFeatures(word: Word, part: number, out: Int32Array): number {
  const features = new FeatureWriter(out)
  const capital = word.kind === 'NAME' ? 1 : 0
  const namely = word.bits & NAMELY
  if (part <= PART.SELF + 1) {
    const shape = word.shapeHash
    features.add(0, part)
    features.add(1, word.hash)
    features.add(2, word.keyHash)
    features.add(3, combine(shape, part))
    for (const affix of word.affixes) if (affix !== 0) features.add(4, affix)
    features.addBits(11, namely, part)
    features.add(12, combine(namely, part))
    features.add(13, combine(namely, shape))
    features.addBits(15, word.classes)
    features.addClasses(16, word, part)
    return features.count
  }
  if (part >= PART.BESIDE) {
    features.add(560, word.middleClass * 2 + part - PART.BESIDE)
    features.add(561, word.coarseClass * 2 + part - PART.BESIDE)
    return features.count
  }
  if (part >= PART.CALLED_BY) {
    const template = part === PART.CALLED_BY ? 540 : 550
    features.add(template, word.keyHash)
    features.addClasses(template + 1, word, 0)
    return features.count
  }
  const template = 20 + 10 * part
  features.add(template, word.keyHash)
  if (part <= PART.AFTER_2) {
    if (word.affixes[6]) features.add(template + 1, word.affixes[6])
    features.add(template + 2, combine(namely, capital))
    features.addBits(template + 4, word.classes, capital)
    features.addClasses(template + 5, word, capital)
    return features.count
  }
  // The same word at whatever distance, too.
  const near = 400 + (part < PART.RIGHT ? 0 : part < PART.HEAD ? 10 : part < PART.LEAD ? 20 : 30)
  features.add(near, word.keyHash)
  features.addBits(near + 1, word.classes, capital)
  features.addBits(template + 1, word.classes, capital)
  features.add(near + 2, namely)
  features.addClasses(near + 3, word, 0)
  features.add(template + 2, word.middleClass)
  return features.count
}

/** Writes the features that the article gives a word in a part into `out`, as hashes, and answers with how many there are. */
export function articleFeatures({ words, clues }: Document, part: number, id: number, out: Int32Array): number {
  const features = new FeatureWriter(out)
  const word = words[id]
  if (!word || !dependsOnArticle(part, word)) return 0
  const clue = clues.bits[id] ?? 0
  if (part > PART.SELF + 1) {
    features.add(20 + 10 * part + 3, clue)
    return features.count
  }
  const shape = word.shapeHash
  features.addBits(5, clue)
  features.addBits(6, clue, (shape & 15) + 1)
  features.add(7, combine(clue, part))
  features.add(8, combine(clue & TELLING, shape))
  features.addBits(9, clues.called[id] ?? 0)
  features.addBits(10, clues.announced[id] ?? 0)
  features.add(14, combine(word.bits & NAMELY, clue & TELLING))
  features.add(19, combine(word.middleClass, clue & TELLING))
  return features.count
}

/** Calls `each` with the words that play a part for a word wherever it stands in the article, by their numbers. */
export function forPartsInArticle({ clues }: Document, id: number, each: (part: number, id: number) => void): void {
  const calledBy = clues.calledBy[id] ?? -1
  const announcedBy = clues.announcedBy[id] ?? -1
  if (calledBy >= 0) each(PART.CALLED_BY, calledBy)
  if (announcedBy >= 0) each(PART.ANNOUNCED_BY, announcedBy)
  for (const side of clues.beside[id] ?? []) each(PART.BESIDE + (side & 1), side >> 1)
}

/** Writes features as hashes into `out`. */
class FeatureWriter {
  count = 0
  readonly #out: Int32Array

  constructor(out: Int32Array) {
    this.#out = out
  }

  add(template: number, value: number): void {
    this.#out[this.count++] = combine(template, value)
  }

  addBits(template: number, bits: number, more = 0): void {
    for (let rest = bits; rest !== 0; rest &= rest - 1) this.add(template, (31 - Math.clz32(rest & -rest)) * 64 + more)
  }

  addClasses(templates: number, { fineClass, middleClass, coarseClass }: Word, more: number): void {
    this.add(templates, fineClass * 2 + more)
    this.add(templates + 1, middleClass * 2 + more)
    this.add(templates + 2, coarseClass * 2 + more)
  }
}

/** Writes the features of a token that need more than one word into `out`, as hashes, and answers with how many there are. */
export function pairFeatures(document: Document, at: number, out: Int32Array): number {
  const word = wordAt(document, at)
  if (!word) return 0
  const { surroundings, phrases, clues, ids } = document
  const opens = isFirst(document, at)
  const closes = isLast(document, at)
  const before = opens ? undefined : wordAt(document, at - 1)
  const after = closes ? undefined : wordAt(document, at + 1)
  const flags = surroundings[at] ?? 0

  let count = 0
  const add = (template: number, value: number): void => {
    out[count++] = combine(template, value)
  }
  const key = word.keyHash
  const shape = word.shapeHash
  const keyBefore = keyOf(before)
  const keyAfter = keyOf(after)
  const shapes = combine(shapeOf(before), shape)
  add(500, combine(keyBefore, key))
  add(501, combine(key, keyAfter))
  add(504, shapes)
  add(505, combine(shape, shapeOf(after)))
  add(506, combine(shapes, shapeOf(after)))
  add(507, combine(keyBefore, shape))
  add(508, combine(shape, keyAfter))
  add(511, combine(flags, shape))
  const namely = word.bits & NAMELY
  add(512, combine(namely, (before?.bits ?? -1) & NAMELY))
  add(513, combine(namely, (after?.bits ?? -1) & NAMELY))
  const phrase = phrases[at] ?? 0
  if (phrase !== 0) {
    add(520, phrase)
    for (let bits = phrase & 511; bits !== 0; bits &= bits - 1) {
      add(527, combine(bits & -bits, phrase >> 10))
      add(528, combine(bits & -bits, combine(namely, clues.called[ids[at] ?? 0] ? 1 : 0)))
    }
    add(521, combine(phrase, namely))
    add(522, combine(phrase, (clues.bits[ids[at] ?? 0] ?? 0) & TELLING))
  }
  // What stands on both sides of the run of capitals, and its last word with what stands before it.
  const parts = edges(document, at)
  add(530, combine(keyOf(parts.left), keyOf(parts.right)))
  add(531, combine(keyOf(parts.left), keyOf(parts.head)))
  add(532, combine(keyOf(parts.head), keyOf(parts.right)))
  add(533, combine(middleOf(parts.head), middleOf(parts.left)))
  add(534, combine(middleOf(parts.head), middleOf(parts.right)))
  add(535, combine(middleOf(before), word.middleClass))
  add(536, combine(word.middleClass, middleOf(after)))
  if (before) add(525, phrases[at - 1] ?? 0)
  if (after) add(526, phrases[at + 1] ?? 0)
  return count
}

/** The run of capitals around a token: its last word, and the words on both sides of it. */
function edges(
  document: Document,
  at: number,
): { left: Word | undefined; right: Word | undefined; head: Word | undefined } {
  let from = at
  while (!isFirst(document, from) && wordAt(document, from - 1)?.kind === 'NAME' && at - from < FAR) from--
  let to = at
  while (!isLast(document, to) && wordAt(document, to + 1)?.kind === 'NAME' && to - at < FAR) to++
  return {
    left: isFirst(document, from) ? undefined : wordAt(document, from - 1),
    right: isLast(document, to) ? undefined : wordAt(document, to + 1),
    head: wordAt(document, to),
  }
}

function keyOf(word: Word | undefined): number {
  return word ? word.keyHash : NOTHING
}

function shapeOf(word: Word | undefined): number {
  return word ? word.shapeHash : NOTHING
}

function middleOf(word: Word | undefined): number {
  return word ? word.middleClass : NOTHING
}

function isFirst(document: Document, at: number): boolean {
  return at <= 0 || ((document.surroundings[at] ?? 0) & SURROUNDING.FIRST) !== 0
}

function isLast(document: Document, at: number): boolean {
  return at >= document.ids.length - 1 || ((document.surroundings[at] ?? 0) & SURROUNDING.LAST) !== 0
}

/** Writes all features of a token, those of the parts and those of more than one word, into `out`; answers with how many. */
export function featuresOf(document: Document, at: number, out: Int32Array): number {
  const parts = new Int32Array(PLACED_PARTS)
  partsAt(document, at, parts)
  let count = 0
  const add = (write: (out: Int32Array) => number): void => {
    count += write(out.subarray(count, count + MOST_FEATURES))
  }
  const addWord = (part: number, id: number): void => {
    const word = document.words[id]
    if (word) add(room => wordFeatures(word, part, room))
  }
  for (const [part, id] of parts.entries()) {
    if (id < 0) continue
    addWord(part, id)
    add(room => articleFeatures(document, part, id, room))
    if (part <= PART.SELF + 1) forPartsInArticle(document, id, addWord)
  }
  add(room => pairFeatures(document, at, room))
  return count
}
