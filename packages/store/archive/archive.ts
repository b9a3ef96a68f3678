import type { EntityEdit, Event } from '@dateline/articles'
import type { ArchiveEntity } from '../archive-entity.ts'
import type { StoredArticle } from '../article-store.ts'
import type { ArticleOrder, EventOrder } from '../page.ts'
import { archiveEntity } from './archive-entity-of.ts'
import {
  ANNOTATION_KINDS,
  type AnnotationKind,
  ARTICLE_ORDERS,
  type ArticleEntry,
  annotationsIn,
  articleEntry,
  rejectedIn,
} from './article-entry.ts'
import type { EntityGroup } from './entity-group.ts'
import { EntityRegister } from './entity-register.ts'
import { EVENT_ORDERS } from './event-order.ts'
import type { LocatedItem } from './located-item.ts'
import { compareIn } from './order.ts'
import { OrderedList } from './ordered-list.ts'
import { searchedText } from './searched-text.ts'
import { TextIndex } from './text-index.ts'

/**
 * All articles in memory, with everything that is derived from them. An article that comes or changes is entered on its own:
 * what it costs hangs on the article, not on the archive. Lists that may never be asked for are made when they first are.
 */
export class Archive {
  readonly entities = new EntityRegister()
  readonly texts = new TextIndex<ArticleEntry>(({ article }) => searchedText(article))
  readonly counts: Record<AnnotationKind, number> = { mentions: 0, statements: 0, figures: 0, events: 0 }
  readonly #articles = new Map<string, ArticleEntry>()
  #articleOf: Map<string, ArticleEntry> | null = null
  readonly #lists = new Map<ArticleOrder, OrderedList<ArticleEntry>>()
  readonly #events = new Map<EventOrder, OrderedList<LocatedItem<Event>>>()
  /** What was made for readers from the present state. */
  readonly #shown = new Map<EntityGroup, ArchiveEntity>()

  get size(): number {
    return this.#articles.size
  }

  /** Enters an article in the place of its former text. */
  put(article: StoredArticle): void {
    const former = this.#articles.get(article.id) ?? null
    const entry = articleEntry(article)
    this.#shown.clear()
    if (former) this.#leave(former)
    this.entities.change({ remove: former, add: entry })
    this.#enter(entry)
  }

  /** Forgets an article. */
  remove(id: string): void {
    const entry = this.#articles.get(id)
    if (!entry) return
    this.#shown.clear()
    this.#leave(entry)
    this.entities.change({ remove: entry, add: null })
  }

  /** Takes these edits of entities, which stand in this order, in the place of all that it had. */
  edit(edits: readonly EntityEdit[]): void {
    this.#shown.clear()
    this.entities.edit(edits)
  }

  article(id: string): ArticleEntry | null {
    return this.#articles.get(id) ?? null
  }

  /** The article in which an annotation with this id stands, or stood before it was rejected. */
  articleOf(annotation: string): ArticleEntry | null {
    this.#articleOf ??= new Map(this.#idsOfAnnotations())
    return this.#articleOf.get(annotation) ?? null
  }

  articles(order: ArticleOrder): OrderedList<ArticleEntry> {
    const known = this.#lists.get(order)
    if (known) return known
    const list = new OrderedList(compareIn(ARTICLE_ORDERS[order]), this.#articles.values())
    this.#lists.set(order, list)
    return list
  }

  /** All events, by their own days. */
  events(order: EventOrder): OrderedList<LocatedItem<Event>> {
    const known = this.#events.get(order)
    if (known) return known
    const list = new OrderedList(compareIn(EVENT_ORDERS[order]), this.#allEvents())
    this.#events.set(order, list)
    return list
  }

  /** An entity as it is served. */
  shown(group: EntityGroup): ArchiveEntity {
    const known = this.#shown.get(group)
    if (known) return known
    const entity = archiveEntity(group, this.entities)
    this.#shown.set(group, entity)
    return entity
  }

  #enter(entry: ArticleEntry): void {
    const { article } = entry
    this.#articles.set(article.id, entry)
    for (const list of this.#lists.values()) list.add(entry)
    for (const list of this.#events.values())
      for (const annotation of annotationsIn(article, 'events')) list.add({ entry, annotation })
    for (const kind of ANNOTATION_KINDS) {
      this.counts[kind] += annotationsIn(article, kind).length
    }
    if (this.#articleOf) for (const id of idsIn(article)) this.#articleOf.set(id, entry)
    this.texts.add(entry)
  }

  #leave(entry: ArticleEntry): void {
    const { article } = entry
    this.#articles.delete(article.id)
    for (const list of this.#lists.values()) list.remove(entry)
    for (const list of this.#events.values())
      for (const annotation of annotationsIn(article, 'events')) list.remove({ entry, annotation })
    for (const kind of ANNOTATION_KINDS) {
      this.counts[kind] -= annotationsIn(article, kind).length
    }
    if (this.#articleOf)
      for (const id of idsIn(article)) if (this.#articleOf.get(id) === entry) this.#articleOf.delete(id)
    this.texts.remove(entry)
  }

  *#allEvents(): Generator<LocatedItem<Event>> {
    for (const entry of this.#articles.values())
      for (const annotation of annotationsIn(entry.article, 'events')) yield { entry, annotation }
  }

  *#idsOfAnnotations(): Generator<[id: string, entry: ArticleEntry]> {
    for (const entry of this.#articles.values()) for (const id of idsIn(entry.article)) yield [id, entry]
  }
}

/** The ids of an article's annotations, rejected ones as well. */
function* idsIn(article: StoredArticle): Generator<string> {
  for (const kind of ANNOTATION_KINDS) {
    for (const { id } of annotationsIn(article, kind)) yield id
    for (const { id } of rejectedIn(article, kind)) yield id
  }
}
