import type { Key } from './key.ts'
import { byCodeUnit } from './tally.ts'

/** The persons' full names that begin or end with a word. */
export type Bearers = (word: string) => Iterable<Key>

/**
 * The main key of the entity that a key belongs to: the key itself, or that of the one fuller name that articles give to the
 * same entity. An abbreviation, a surname or a short form joins the fuller name only when it can mean nothing else in the
 * archive; when it is not sure, it stays apart:
 *
 * - a name that articles give to different entities is left to none of them ("ABC");
 * - a single word is a person's name only when no other person of the archive bears it ("Smith");
 * - an organization's name without its first words is too general ("Health Ministry" of "Kazakh Health Ministry").
 *
 * It depends on the articles alone, not on the order in which they came.
 */
export function mainKey(key: Key, bearers: Bearers): Key {
  let main: Key | null = null
  for (const fuller of fullerNames(key)) {
    const candidate = mainKey(fuller, bearers)
    if (main !== null && candidate !== main) return key
    main = candidate
  }
  if (main === null) return key
  if (key.kind === 'PERSON' && isOneWord(key.words))
    for (const bearer of bearers(key.words)) if (mainKey(bearer, bearers) !== main) return key
  return main
}

/** Whether one name is fuller than another: of more words, else longer. No two names are fuller than each other. */
export function isFuller(one: Key, other: Key): boolean {
  const [words, otherWords] = [one.words, other.words]
  if (words === '' || otherWords === '') return words === otherWords ? one.id < other.id : words === ''
  return (
    (other.wordCount - one.wordCount ||
      otherWords.length - words.length ||
      byCodeUnit(words, otherWords) ||
      byCodeUnit(one.id, other.id)) < 0
  )
}

export function isOneWord(words: string): boolean {
  return !words.includes(' ')
}

function* fullerNames(key: Key): Generator<Key> {
  if (key.words === '') return
  for (const other of key.others.values()) {
    const isTooGeneral = key.kind === 'ORGANIZATION' && other.words.endsWith(` ${key.words}`)
    if (isFuller(other, key) && !isTooGeneral) yield other
  }
}
