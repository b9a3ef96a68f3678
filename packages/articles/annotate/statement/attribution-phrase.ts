import { MARK } from './attribution-spelling.ts'
import { TAGS, type Tag } from './attribution-tag.ts'
import type { Word } from './attribution-word.ts'

/** What a noun phrase is made of. */
const IN_PHRASE = new Set(
  (['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART', 'PRON', 'SYM', 'X'] satisfies Tag[]).map(tag => TAGS.indexOf(tag)),
)
const ADP = TAGS.indexOf('ADP')
const DET = TAGS.indexOf('DET')
const PART = TAGS.indexOf('PART')
const PRON = TAGS.indexOf('PRON')
/** Pronouns that stand before a noun. */
const POSSESSIVE = /^(?:my|our|your|his|her|its|their|whose)$/u

/** How far before its verb a subject is looked for. */
const REACH = 15

/** Sets `first` and `last` of words: which words their noun phrase begins and ends with; their own number where they stand in none. */
export function findPhrases(words: readonly Word[]): void {
  let first = 0
  let before: Word | undefined
  let i = 0
  for (const word of words) {
    if (!continues(before, word)) first = i
    word.first = first
    before = word
    i++
  }
  let last = words.length - 1
  for (i = last; i >= 0; i--) {
    const word = words[i]
    if (!word) continue
    if (words[i + 1]?.first === i + 1) last = i
    word.last = last
  }
}

function continues(before: Word | undefined, word: Word): boolean {
  if (!before || !isNominal(before) || !isNominal(word)) return false
  if (word.tag === DET || word.tag === PRON) return before.tag === DET && word.tag === DET
  return before.tag !== PRON || POSSESSIVE.test(before.lower)
}

function isNominal({ tag, shape, text }: Word): boolean {
  return IN_PHRASE.has(tag) && shape !== MARK && (tag !== PART || /^['’]/u.test(text))
}

/** The number of the head of the noun phrase before position `i` that no preposition governs: a verb's subject, as a rule; -1 for none. */
export function subjectBefore(words: readonly Word[], i: number): number {
  for (let k = i - 1; k >= Math.max(0, i - REACH); k--) {
    const word = words[k]
    if (!word || !isNominal(word)) continue
    if (words[word.first - 1]?.tag !== ADP) return k
    k = word.first
  }
  return -1
}
