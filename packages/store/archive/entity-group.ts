import { fold } from '@dateline/articles'
import type { EntityOrder } from '../page.ts'
import { type ArticleEntry, compareNewestFirst, type Use } from './article-entry.ts'
import type { Key } from './key.ts'
import type { Order } from './order.ts'
import { OrderedList } from './ordered-list.ts'
import { byCodeUnit, byFrequency } from './tally.ts'

/** All keys of one entity of the archive, and the articles that mention it. The entity has the id and the name of `root`. */
export class EntityGroup {
  readonly root: Key
  readonly keys: Set<Key>
  /** The articles with mentions of it, newest first. */
  readonly articles = new OrderedList<ArticleEntry>(compareNewestFirst)
  mentionCount = 0
  #useCount = 0
  /** The name that an editor gave it. */
  given: string | null = null
  /** Its name, and the name as it is ordered by. */
  name = ''
  folded = ''

  constructor(root: Key) {
    this.root = root
    this.keys = new Set([root])
  }

  /** Whether any article speaks of it. Asked with each name in an answer. */
  get isUsed(): boolean {
    return this.#useCount > 0
  }

  /** Counts the mentions of a use whose key belongs to this group. */
  count(use: Use): void {
    this.#useCount++
    if (use.entity === null) return
    this.mentionCount += use.mentionCount
    this.articles.add(use.entry)
  }

  /** Takes back what {@link count} counted, when the use is gone from its article or its key from this group. */
  uncount(use: Use): void {
    this.#useCount--
    if (use.entity === null) return
    this.mentionCount -= use.mentionCount
    const isMentioned = use.entry.uses.some(other => other.key.group === this && other.entity !== null)
    if (!isMentioned) this.articles.remove(use.entry)
  }

  /** Takes the name that an editor gave it, or else the most frequent spelling of the root's name, or of any other. */
  rename(given: string | null): void {
    this.given = given
    this.name = given ?? mostFrequent(this.root.names.entries()) ?? mostFrequent(this.names()) ?? ''
    this.folded = fold(this.name)
  }

  /** All names that articles give it, with the number of articles, and the one that an editor gave it. */
  *names(): Generator<[name: string, articleCount: number]> {
    if (this.given !== null) yield [this.given, 0]
    const keys = new Set(this.keys)
    for (const key of this.keys) for (const other of key.others.values()) keys.add(other)
    for (const key of keys) yield* key.names.entries()
  }
}

function mostFrequent(names: Iterable<readonly [string, number]>): string | undefined {
  return byFrequency(names, byCodeUnit)[0]?.[0]
}

const id = { of: (group: EntityGroup) => group.root.id, type: 'string' } as const
const name = { of: (group: EntityGroup) => group.folded, type: 'string' } as const

export const ENTITY_ORDERS: Record<EntityOrder, Order<EntityGroup>> = {
  MENTIONS_DESC: [{ of: group => group.mentionCount, type: 'number', descending: true }, name, id],
  ARTICLES_DESC: [{ of: group => group.articles.size, type: 'number', descending: true }, name, id],
  NAME_ASC: [name, id],
}
