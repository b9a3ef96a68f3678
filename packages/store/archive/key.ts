import type { EntityKind } from '@dateline/articles'
import type { Use } from './article-entry.ts'
import { EntityGroup } from './entity-group.ts'
import { Tally } from './tally.ts'

/**
 * A key under which articles know an entity, with all that they say under it. A key may have no uses: then it only stands
 * for another name of an entity.
 */
export class Key {
  readonly id: string
  readonly kind: EntityKind
  #words = ''
  #wordCount = 0
  readonly uses: Use[] = []
  /** The spellings of its name, by the number of articles. */
  readonly names = new Tally<string>()
  /** Other keys that articles give to the same entity, by the number of articles. The relation goes both ways. */
  readonly others = new Tally<Key>()
  /** The entity whose main key this is; empty while this is a key of another one. */
  readonly own: EntityGroup
  /** The main key that the articles give it. */
  main: Key
  /** The entity that this is a key of: that of the main key, unless editors see it otherwise. */
  group: EntityGroup

  constructor(id: string, kind: EntityKind) {
    this.id = id
    this.kind = kind
    this.own = new EntityGroup(this)
    this.main = this
    this.group = this.own
  }

  /** The name that the key is made of, folded, without "the"; empty while no article spells it. */
  get words(): string {
    return this.#words
  }

  set words(words: string) {
    this.#words = words
    this.#wordCount = words.split(' ').length
  }

  /** Of how many words its name is. */
  get wordCount(): number {
    return this.#wordCount
  }
}
