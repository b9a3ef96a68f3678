import { type Edit, type EntityEdit, type ReviewEdit, standingEdits, type UndoEdit } from '@dateline/articles'
import { Low } from 'lowdb'
import type { EditedAs } from '../article-store.ts'
import { withEdits } from '../edit/with-edits.ts'
import type { EntityEditsDocument, ReviewsDocument } from './edits-document.ts'
import type { Kept, Shelf } from './shelf.ts'
import { writeDocument } from './write-document.ts'

/** What stands on a shelf of edits; `entities` is null when there are none. */
export type FoundEdits = {
  readonly reviews: Iterable<Kept<ReviewsDocument>>
  readonly entities: Low<EntityEditsDocument> | null
}

/** Reviews to be made, and which of them rest on what has changed since. */
export type NewReviews = {
  readonly edits: readonly (ReviewEdit | UndoEdit)[]
  readonly isOutdated: (edit: ReviewEdit | UndoEdit) => boolean
}

/** Makes a change last with `write`, and seen with what it calls then. */
export type Recorded = (write: () => Promise<void>) => Promise<void>

/** What editors have done: a document of reviews for each article that has some, and one of the edits of entities. */
export class KeptEdits {
  readonly #shelf: Shelf
  readonly #reviews: Map<string, Kept<ReviewsDocument>>
  /** The articles that edits are of, by the ids of the edits. */
  readonly #articleOf = new Map<string, string>()
  #entities: Low<EntityEditsDocument> | null

  constructor(shelf: Shelf, { reviews, entities }: FoundEdits) {
    this.#shelf = shelf
    this.#reviews = new Map(Array.from(reviews, kept => [kept.low.data.article, kept]))
    this.#entities = entities
    for (const { low } of this.#reviews.values())
      for (const { id } of low.data.edits) this.#articleOf.set(id, low.data.article)
  }

  /** The name of the document with an article's reviews; null when it has none. */
  nameOf(article: string): string | null {
    return this.#reviews.get(article)?.name ?? null
  }

  /** The article that an edit is of; null for edits of entities, and for those that were not made. */
  articleOf(edit: string): string | null {
    return this.#articleOf.get(edit) ?? null
  }

  /** The reviews of an article that stand. */
  reviewsOf(article: string): ReviewEdit[] {
    return standingEdits(this.#reviews.get(article)?.low.data.edits ?? [])
  }

  /** The edits of entities that stand. */
  ofEntities(): EntityEdit[] {
    return standingEdits(this.#entities?.data.edits ?? [])
  }

  /** All that was done: first that with entities, then that with each of these articles. */
  all(articles: Iterable<string>): Edit[] {
    return [
      ...(this.#entities?.data.edits ?? []),
      ...Array.from(articles).flatMap(article => this.#reviews.get(article)?.low.data.edits ?? []),
    ]
  }

  /** Adds reviews of an article, whose file has this name. */
  async review(
    { article, name }: { readonly article: string; readonly name: string },
    made: NewReviews,
    record: Recorded,
  ): Promise<readonly EditedAs[]> {
    const known = this.#reviews.get(article)
    const { edits, as } = withEdits(known?.low.data.edits ?? [], made.edits, made.isOutdated)
    if (!as.includes('MADE')) return as
    const low = known?.low ?? new Low<ReviewsDocument>(this.#shelf.reviews(name), { article, edits: [] })
    await record(async () => {
      await writeDocument(low, { article, edits })
      this.#reviews.set(article, { name, low })
      for (const { id } of edits) this.#articleOf.set(id, article)
    })
    return as
  }

  /** Adds edits of entities. */
  async editEntities(made: readonly (EntityEdit | UndoEdit)[], record: Recorded): Promise<readonly EditedAs[]> {
    const { edits, as } = withEdits(this.#entities?.data.edits ?? [], made)
    if (!as.includes('MADE')) return as
    const low = this.#entities ?? new Low<EntityEditsDocument>(this.#shelf.entityEdits(), { edits: [] })
    await record(async () => {
      await writeDocument(low, { edits })
      this.#entities = low
    })
    return as
  }

  /** Forgets the reviews of an article, when they are gone from the shelf. */
  forget(article: string): void {
    for (const { id } of this.#reviews.get(article)?.low.data.edits ?? []) this.#articleOf.delete(id)
    this.#reviews.delete(article)
  }
}
