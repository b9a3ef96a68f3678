import type { ReviewState } from '@dateline/sdk'
import { createContext, useContext } from 'react'
import type { Judged } from './mark.ts'
import { type ArticleRoute, hrefOf } from './route.ts'

/** The route of the article that is reviewed; null where one only reads. */
export const ReviewedContext = createContext<ArticleRoute | null>(null)

/** The link to an annotation as it is judged, instead of to what it is about; null where one only reads. */
export function useReviewHref(): ((annotation: string) => string) | null {
  const route = useContext(ReviewedContext)
  return route && (annotation => hrefOf({ ...route, at: null, review: annotation }))
}

/** What editors have said of an annotation. */
export function stateOf({ review }: Judged): ReviewState {
  return review?.verdict ?? 'UNREVIEWED'
}
