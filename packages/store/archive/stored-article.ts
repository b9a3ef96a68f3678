import { type Article, type ReviewEdit, reviewedArticle } from '@dateline/articles'
import type { StoredArticle } from '../article-store.ts'

/** A text of an article as it was imported. */
export type ImportedArticle = Pick<StoredArticle, 'revision' | 'importedAt'> & { readonly article: Article }

/** An article as it is served: with its reviews, which stand in this order, laid over what was read. */
export function storedArticle(
  { article, revision, importedAt }: ImportedArticle,
  edits: readonly ReviewEdit[],
): StoredArticle {
  return { ...article, ...reviewedArticle(article, edits), revision, importedAt }
}
