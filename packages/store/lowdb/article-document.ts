import type { Article, DateTime } from '@dateline/articles'
import type { RevisionRecord } from '../article-store.ts'

/**
 * What is kept of an article in its file. `earlier` are the texts that it had before, the oldest first; their articles are in
 * files of their own. `saves` counts how often it was written: of two files of one article, that with more is the newer.
 */
export type ArticleDocument = {
  readonly revision: number
  readonly importedAt: DateTime
  readonly saves: number
  readonly earlier: readonly Omit<RevisionRecord, 'article'>[]
  readonly article: Article
}
