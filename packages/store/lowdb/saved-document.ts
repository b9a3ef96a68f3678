import { isDeepStrictEqual } from 'node:util'
import type { Article, DateTime } from '@dateline/articles'
import type { SavedAs } from '../article-store.ts'
import type { ArticleDocument } from './article-document.ts'

/** What an article's document becomes when the article is saved; `document` is null when there is nothing to write. */
export type Saving = { readonly as: SavedAs; readonly document: ArticleDocument | null }

/** Decides what becomes of an article that is saved over the one that is kept. */
export function savedDocument(kept: ArticleDocument | null, article: Article, now: DateTime): Saving {
  if (!kept) return { as: 'IMPORTED', document: { revision: 1, importedAt: now, saves: 1, earlier: [], article } }
  const saves = kept.saves + 1
  if (kept.article.text === article.text)
    return { as: 'UNCHANGED', document: isDeepStrictEqual(kept.article, article) ? null : { ...kept, saves, article } }
  const { revision, importedAt } = kept
  const earlier = [...kept.earlier, { revision, importedAt, sha256: kept.article.source.sha256 }]
  return { as: 'REVISED', document: { revision: revision + 1, importedAt: now, saves, earlier, article } }
}
