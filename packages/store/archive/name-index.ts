import { fold } from '@dateline/articles'
import type { EntityGroup } from './entity-group.ts'
import { OrderedList } from './ordered-list.ts'
import { byCodeUnit } from './tally.ts'

/** The words of all names of entities, to find entities by the beginnings of words. */
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

  /** The entities one of whose names has words that begin with each of the words of `beginnings`; none when it has no words. */
  find(beginnings: string): Set<EntityGroup> {
    const found = new Set<EntityGroup>()
    const sought = wordsOf(beginnings)
    const longest = sought.reduce((one, other) => (other.length > one.length ? other : one), '')
    if (longest === '') return found
    for (const word of this.#words.forward(other => other < longest)) {
      if (!word.startsWith(longest)) break
      for (const group of this.#groups.get(word) ?? []) if (isNamed(group, sought)) found.add(group)
    }
    return found
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

function isNamed(group: EntityGroup, beginnings: readonly string[]): boolean {
  for (const [name] of group.names()) {
    const words = wordsOf(name)
    if (beginnings.every(beginning => words.some(word => word.startsWith(beginning)))) return true
  }
  return false
}

function wordsOf(name: string): string[] {
  return fold(name).split(' ').filter(Boolean)
}
