import { distance } from 'fastest-levenshtein'
import type { EntityGroup } from './entity-group.ts'
import { OrderedList } from './ordered-list.ts'
import { wordsOf } from './search-query.ts'
import { byCodeUnit } from './tally.ts'

/** The words of all names of entities, to find entities by them. */
export class NameIndex {
  readonly #groups = new Map<string, Set<EntityGroup>>()
  readonly #words: OrderedList<string>
  readonly #wordsOf = new Map<EntityGroup, ReadonlySet<string>>()

  constructor(groups: Iterable<EntityGroup>) {
    for (const group of groups) this.#enter(group)
    this.#words = new OrderedList(byCodeUnit, this.#groups.keys())
  }

  add(group: EntityGroup): void {
    for (const word of this.#enter(group)) this.#words.add(word)
  }

  remove(group: EntityGroup): void {
    for (const word of this.#wordsOf.get(group) ?? []) {
      const groups = this.#groups.get(word)
      groups?.delete(group)
      if (groups?.size !== 0) continue
      this.#groups.delete(word)
      this.#words.remove(word)
    }
    this.#wordsOf.delete(group)
  }

  /** Whether a word stands in any name. */
  has(word: string): boolean {
    return this.#groups.has(word)
  }

  /**
   * The words of names that a word may be meant for when it stands nowhere: those with the fewest letters to change, add or leave out
   * (Levenshtein's distance). One letter may be wrong in a word of 4 to 7, two in a longer one, none in a shorter one.
   */
  near(word: string): string[] {
    let least = word.length < 4 ? 0 : word.length < 8 ? 1 : 2
    let nearest: string[] = []
    for (const other of least === 0 ? [] : this.#groups.keys()) {
      if (Math.abs(other.length - word.length) > least) continue
      const wrong = distance(word, other)
      if (wrong > least) continue
      if (wrong < least) nearest = []
      least = wrong
      nearest.push(other)
    }
    return nearest
  }

  /**
   * The entities with a name in which words stand next to each other. `words` has for each place those that may stand there;
   * `isBeginning` says that the last one may go on.
   */
  having(words: readonly (readonly string[])[], isBeginning: boolean): ReadonlySet<EntityGroup> {
    const last = words.length - 1
    const isGoing = (place: number): boolean => isBeginning && place === last
    const candidates = words.map((any, place) => this.#groupsWith(any, isGoing(place)))
    const [fewest = new Set()] = candidates.sort((one, other) => one.size - other.size)
    if (words.length === 1) return fewest
    return new Set(
      Array.from(fewest).filter(group =>
        anyName(group, name =>
          name.some((_, start) => words.every((any, place) => isOneOf(any, isGoing(place), name[start + place] ?? ''))),
        ),
      ),
    )
  }

  /**
   * The entities one of whose names has words that begin with each of the words of `beginnings`; none when it has no words. A beginning
   * that no name has is taken for the words that it is {@link near}.
   */
  find(beginnings: string): Set<EntityGroup> {
    const sought = wordsOf(beginnings).map((word): [words: readonly string[], isBeginning: boolean] =>
      this.#wordsFrom(word).next().done ? [this.near(word), false] : [[word], true],
    )
    const found = sought
      .map(([words, isBeginning]) => this.#groupsWith(words, isBeginning))
      .reduce<ReadonlySet<EntityGroup> | null>((all, groups) => all?.intersection(groups) ?? groups, null)
    return new Set(
      Array.from(found ?? []).filter(group =>
        anyName(group, name =>
          sought.every(([words, isBeginning]) => name.some(word => isOneOf(words, isBeginning, word))),
        ),
      ),
    )
  }

  /** The entities with one of the words in a name. */
  #groupsWith(words: readonly string[], isBeginning: boolean): ReadonlySet<EntityGroup> {
    const [only] = words
    if (only !== undefined && words.length === 1 && !isBeginning) return this.#groups.get(only) ?? new Set()
    const found = new Set<EntityGroup>()
    for (const word of words)
      for (const known of isBeginning ? this.#wordsFrom(word) : [word])
        for (const group of this.#groups.get(known) ?? []) found.add(group)
    return found
  }

  /** The words of names that begin with the one given. */
  *#wordsFrom(beginning: string): Generator<string, undefined> {
    for (const word of this.#words.forward(other => other < beginning)) {
      if (!word.startsWith(beginning)) return
      yield word
    }
  }

  #enter(group: EntityGroup): ReadonlySet<string> {
    const words = new Set<string>()
    for (const [name] of group.names()) for (const word of wordsOf(name)) words.add(word)
    for (const word of words) {
      const groups = this.#groups.get(word)
      if (groups) groups.add(group)
      else this.#groups.set(word, new Set([group]))
    }
    this.#wordsOf.set(group, words)
    return words
  }
}

function anyName(group: EntityGroup, matches: (words: readonly string[]) => boolean): boolean {
  for (const [name] of group.names()) if (matches(wordsOf(name))) return true
  return false
}

function isOneOf(words: readonly string[], isBeginning: boolean, word: string): boolean {
  return isBeginning ? words.some(beginning => word.startsWith(beginning)) : words.includes(word)
}
