import { hashOf as gazetteerHash } from '../gazetteer/hash.ts'
import { classesOf, wordBits } from '../gazetteer/lexicon.ts'
import { plain } from '../gazetteer/plain.ts'
import { coarseClassOf, fineClassOf, middleClassOf } from '../gazetteer/word-class.ts'
import { remembered } from '../remembered.ts'
import { combine, hashOf } from './hash.ts'

/**
 * What part a word can take in a name. `NAME` has a capital letter. `JOINT` ("of", "&", "the") and `NUMBER` can stand in a
 * name beside such words; `OTHER` never.
 */
export type WordKind = 'NAME' | 'JOINT' | 'NUMBER' | 'OTHER'

/** A word as the tagger sees it, wherever it stands. */
export type Word = {
  readonly text: string
  /** In lower case, without accents. */
  readonly key: string
  readonly kind: WordKind
  /** Whether it starts with a letter; with a small one. */
  readonly startsWithLetter: boolean
  readonly startsSmall: boolean
  readonly hash: number
  readonly keyHash: number
  readonly shapeHash: number
  /** Hashes of its first one to four letters, then of its last one to four; 0 where the word is shorter. */
  readonly affixes: readonly number[]
  /** What the gazetteers know of it: bits of `WORD`. */
  readonly bits: number
  /** The classes of nouns it belongs to, as bits; those of its singular when it is a plural. */
  readonly classes: number
  /** The classes of words in like surroundings that it belongs to; 0 where it has none. */
  readonly fineClass: number
  readonly middleClass: number
  readonly coarseClass: number
}

const JOINTS = new Set(
  "of for and the & / ' ’ 's ’s . , - – v v. vs de du des del della di da do dos das la le las los el al bin ibn bint van von der den ter ten zu y e in on at to upon com !".split(
    ' ',
  ),
)

/** A word from its text alone. */
export const wordOf = remembered((text): Word => {
  const lower = text.toLowerCase()
  const key = /^\p{ASCII}*$/u.test(lower) ? lower : plain(lower)
  const affixes: number[] = []
  for (let length = 1; length <= 4; length++)
    affixes.push(length < key.length ? combine(length, hashOf(key.slice(0, length))) : 0)
  for (let length = 1; length <= 4; length++)
    affixes.push(length < key.length ? combine(length + 8, hashOf(key.slice(-length))) : 0)
  const bits = wordBits(gazetteerHash(key))
  const fineClass = fineClassOf(gazetteerHash(key))
  return {
    text,
    key,
    kind: kindOf(text),
    startsWithLetter: /^\p{L}/u.test(text),
    startsSmall: /^\p{Ll}/u.test(text),
    hash: hashOf(text),
    keyHash: hashOf(key),
    shapeHash: hashOf(shapeOf(text)),
    affixes,
    bits,
    classes: classesOf(bits) || (key.endsWith('s') ? classesOf(wordBits(gazetteerHash(singular(key)))) : 0),
    fineClass,
    middleClass: middleClassOf(fineClass),
    coarseClass: coarseClassOf(fineClass),
  }
})

function singular(key: string): string {
  if (key.endsWith('ies')) return `${key.slice(0, -3)}y`
  return key.slice(0, /(?:ss|x|ch|sh)es$/.test(key) ? -2 : -1)
}

function kindOf(text: string): WordKind {
  if (/[\p{Lu}\p{Lt}\p{Lo}]/u.test(text)) return 'NAME'
  if (JOINTS.has(text)) return 'JOINT'
  return /^\p{N}/u.test(text) ? 'NUMBER' : 'OTHER'
}

/**
 * The shape of a word: "McCain" is XxXx, "U.S." X.X., "1980s" 9x. Letters of a kind that follow each other count once, but
 * abbreviations of up to five capitals (XX) are told from longer ones (XXX).
 */
export function shapeOf(text: string): string {
  if (text.length > 1 && /^\p{Lu}+$/u.test(text)) return text.length <= 5 ? 'XX' : 'XXX'
  return text
    .slice(0, 24)
    .replace(/\p{Lu}+/gu, 'X')
    .replace(/[^X\P{L}]+/gu, 'x')
    .replace(/\p{N}+/gu, '9')
    .slice(0, 8)
}
