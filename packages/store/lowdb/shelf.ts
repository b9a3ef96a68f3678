import { type Adapter, type Low, Memory } from 'lowdb'
import type { ArticleDocument } from './article-document.ts'

/** Where documents are kept: a lowdb adapter for each. `name` is that of the article's file. */
export type Shelf = {
  /** The document of an article as it is now. */
  article(name: string): Adapter<ArticleDocument>
  /** The document of a text that an article had. */
  revision(name: string, revision: number): Adapter<ArticleDocument>
  /** Removes an article, after these texts that it had. What the promise says is on disk when it resolves. */
  remove(name: string, revisions: readonly number[]): Promise<void>
}

/** A document that stands on a shelf under a name. */
export type KeptDocument = { readonly name: string; readonly low: Low<ArticleDocument> }

/** Keeps documents in memory, for tests. */
export function memoryShelf(): Shelf {
  const adapters = new Map<string, Adapter<ArticleDocument>>()
  const adapter = (name: string): Adapter<ArticleDocument> => {
    const known = adapters.get(name)
    if (known) return known
    const made = new Memory<ArticleDocument>()
    adapters.set(name, made)
    return made
  }
  return {
    article: adapter,
    revision: (name, revision) => adapter(`${name}.${revision}`),
    async remove(name, revisions) {
      for (const revision of revisions) adapters.delete(`${name}.${revision}`)
      adapters.delete(name)
    },
  }
}
