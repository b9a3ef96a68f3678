import { type Adapter, type Low, Memory } from 'lowdb'
import type { ArticleDocument } from './article-document.ts'
import type { EntityEditsDocument, ReviewsDocument } from './edits-document.ts'

/** Where documents are kept: a lowdb adapter for each. `name` is that of the article's file. */
export type Shelf = {
  /** The document of an article as it is now. */
  article(name: string): Adapter<ArticleDocument>
  /** The document of a text that an article had. */
  revision(name: string, revision: number): Adapter<ArticleDocument>
  /** The reviews of an article. */
  reviews(name: string): Adapter<ReviewsDocument>
  entityEdits(): Adapter<EntityEditsDocument>
  /** Removes an article, after these texts that it had and its reviews. What the promise says is on disk when it resolves. */
  remove(name: string, revisions: readonly number[]): Promise<void>
}

/** A document that stands on a shelf under a name, which is that of its article. */
export type Kept<Document> = { readonly name: string; readonly low: Low<Document> }
export type KeptDocument = Kept<ArticleDocument>

/** Keeps documents in memory, for tests. */
export function memoryShelf(): Shelf {
  const texts = new Map<string, Adapter<ArticleDocument>>()
  const text = (name: string): Adapter<ArticleDocument> => {
    const known = texts.get(name)
    if (known) return known
    const made = new Memory<ArticleDocument>()
    texts.set(name, made)
    return made
  }
  return {
    article: text,
    revision: (name, revision) => text(`${name}.${revision}`),
    // Nothing reads edits from here again: the store has them in memory.
    reviews: () => new Memory(),
    entityEdits: () => new Memory(),
    async remove(name, revisions) {
      for (const revision of revisions) texts.delete(`${name}.${revision}`)
      texts.delete(name)
    },
  }
}
