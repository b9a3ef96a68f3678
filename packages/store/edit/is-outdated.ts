import type { Edit } from '@dateline/articles'
import type { SeenReviews, StoredArticle } from '../article-store.ts'

/** Whether the annotation that an edit judges has another review by now than the one that its editor saw. */
export function isOutdated(edit: Edit, article: StoredArticle, seen: SeenReviews): boolean {
  const saw = seen.get(edit.id)
  if (edit.type !== 'REVIEW' || saw === undefined) return false
  const now = article.reviews?.byAnnotation[edit.review.annotation.id]?.edit ?? null
  return now !== saw
}
