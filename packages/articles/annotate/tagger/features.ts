import { WORD } from '../gazetteer/lexicon.ts'
import { CLUE } from './clue.ts'
import { type Document, SURROUNDING, wordAt } from './document.ts'
import { combine, hashOf } from './hash.ts'
import type { Word } from './word.ts'

/**
 * The parts that words play in the features of a token: the token itself (OPENING: at the start of a sentence), its neighbours,
 * the nearest word without a capital on each side (by its distance), and the ends of the run of capitals that it stands in.
 * What a word says in its part is the same wherever in the article it plays it.
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
} as const

/** How many parts there are, with a distance or a place for some of them. */
export const PARTS = 30

/** The farthest that the ends of a run of capitals are looked for, in tokens. */
const FAR = 5

/** The most features that one part, or the pairs of one token, can have. */
export const MOST_FEATURES = 192

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

/** Whether what a word says in a part depends on the article's clues. */
export function dependsOnArticle(part: number, word: Word): boolean {
  return part <= PART.SELF + 1 || (part <= PART.AFTER_2 && word.kind === 'NAME')
}

/** Writes the features of a word in a part into `out`, as hashes, and answers with how many there are. */
export function partFeatures(document: Document, part: number, id: number, out: Int32Array): number {
  const word = document.words[id]
  if (!word) return 0
  let count = 0
  const add = (template: number, value: number): void => {
    out[count++] = combine(template, value)
  }
  const addBits = (template: number, bits: number, more = 0): void => {
    for (let rest = bits; rest !== 0; rest &= rest - 1) add(template, (31 - Math.clz32(rest & -rest)) * 64 + more)
  }
  const addClasses = (templates: number, { fineClass, middleClass, coarseClass }: Word, more: number): void => {
    add(templates, fineClass * 2 + more)
    add(templates + 1, middleClass * 2 + more)
    add(templates + 2, coarseClass * 2 + more)
  }
  const addNoun = (templates: number, noun: Word | undefined): void => {
    if (!noun) return
    add(templates, noun.keyHash)
    addClasses(templates + 1, noun, 0)
  }
  const capital = word.kind === 'NAME' ? 1 : 0
  const namely = word.bits & NAMELY
  if (part <= PART.SELF + 1) {
    const shape = word.shapeHash
    add(0, part)
    add(1, word.hash)
    add(2, word.keyHash)
    add(3, combine(shape, part))
    for (const affix of word.affixes) if (affix !== 0) add(4, affix)
    const { bits, called, announced, calledBy, announcedBy, beside } = document.clues
    const clue = bits[id] ?? 0
    addBits(5, clue)
    addBits(6, clue, (shape & 15) + 1)
    add(7, combine(clue, part))
    add(8, combine(clue & TELLING, shape))
    addBits(9, called[id] ?? 0)
    addBits(10, announced[id] ?? 0)
    addBits(11, namely, part)
    add(12, combine(namely, part))
    add(13, combine(namely, shape))
    add(14, combine(namely, clue & TELLING))
    addBits(15, word.classes)
    addClasses(16, word, part)
    add(19, combine(word.middleClass, clue & TELLING))
    addNoun(540, document.words[calledBy[id] ?? -1])
    addNoun(550, document.words[announcedBy[id] ?? -1])
    for (const side of beside[id] ?? []) {
      const other = document.words[side >> 1]
      if (!other) continue
      add(560, other.middleClass * 2 + (side & 1))
      add(561, other.coarseClass * 2 + (side & 1))
    }
    return count
  }
  const template = 20 + 10 * part
  add(template, word.keyHash)
  if (part <= PART.AFTER_2) {
    if (word.affixes[6]) add(template + 1, word.affixes[6])
    add(template + 2, combine(word.bits & NAMELY, capital))
    if (capital) add(template + 3, document.clues.bits[id] ?? 0)
    addBits(template + 4, word.classes, capital)
    addClasses(template + 5, word, capital)
    return count
  }
  // The same word at whatever distance, too.
  const near = 400 + (part < PART.RIGHT ? 0 : part < PART.HEAD ? 10 : part < PART.LEAD ? 20 : 30)
  add(near, word.keyHash)
  addBits(near + 1, word.classes, capital)
  addBits(template + 1, word.classes, capital)
  add(near + 2, namely)
  addClasses(near + 3, word, 0)
  add(template + 2, word.middleClass)
  return count
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
  const parts = new Int32Array(PARTS)
  partsAt(document, at, parts)
  let count = 0
  for (const [part, id] of parts.entries())
    if (id >= 0) count += partFeatures(document, part, id, out.subarray(count, count + MOST_FEATURES))
  return count + pairFeatures(document, at, out.subarray(count, count + MOST_FEATURES))
}
