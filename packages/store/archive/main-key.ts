import type { EntityKind } from '@dateline/articles'
import type { Key } from './key.ts'
import { byCodeUnit } from './tally.ts'

/** The persons' full names that begin or end with a word. */
export type Bearers = (word: string) => Iterable<Key>

/** A key with the name that it is made of, empty while no article spells it, and of how many words that is. */
export type SpelledKey = {
  readonly id: string
  readonly kind: EntityKind
  readonly words: string
  readonly wordCount: number
}

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
  const mainOf = (other: Key): Key => mainKey(other, bearers)
  return mainAmong(key, {
    own: key,
    others: key.others.values(),
    mainOf,
    *bearers() {
      for (const bearer of bearers(key.words)) yield mainOf(bearer)
    },
  })
}

/** What a main key hangs on. `own` is the key itself, `others` are the keys that articles give to the same entity. */
export type KeyRelations<Known, Main> = {
  readonly own: Main
  readonly others: Iterable<Known>
  readonly mainOf: (fuller: Known) => Main
  /** The main keys of the persons who bear the key's single word. */
  readonly bearers: () => Iterable<Main>
}

/** The main key of a key by those of all fuller names: see {@link mainKey}. */
export function mainAmong<Known extends SpelledKey, Main>(
  key: SpelledKey,
  { own, others, mainOf, bearers }: KeyRelations<Known, Main>,
): Main {
  let main: Main | null = null
  for (const fuller of fullerNames(key, others)) {
    const candidate = mainOf(fuller)
    if (main !== null && candidate !== main) return own
    main = candidate
  }
  if (main === null) return own
  if (key.kind === 'PERSON' && isOneWord(key.words)) for (const bearer of bearers()) if (bearer !== main) return own
  return main
}

/** Whether one name is fuller than another: of more words, else longer. No two names are fuller than each other. */
export function isFuller(one: SpelledKey, other: SpelledKey): boolean {
  return compareByFullness(one, other) < 0
}

/** Compares names, the fuller one first. */
export function compareByFullness(one: SpelledKey, other: SpelledKey): number {
  const [words, otherWords] = [one.words, other.words]
  if (words === '' || otherWords === '')
    return Number(words !== '') - Number(otherWords !== '') || byCodeUnit(one.id, other.id)
  return (
    other.wordCount - one.wordCount ||
    otherWords.length - words.length ||
    byCodeUnit(words, otherWords) ||
    byCodeUnit(one.id, other.id)
  )
}

export function isOneWord(words: string): boolean {
  return !words.includes(' ')
}

function* fullerNames<Known extends SpelledKey>(key: SpelledKey, others: Iterable<Known>): Generator<Known> {
  if (key.words === '') return
  for (const other of others) {
    const isTooGeneral = key.kind === 'ORGANIZATION' && other.words.endsWith(` ${key.words}`)
    if (isFuller(other, key) && !isTooGeneral) yield other
  }
}
