import type { AnnotationReview, ReviewAnnotationInput } from '@dateline/sdk'
import { dateline } from '../dateline.ts'
import type { Judged } from '../mark.ts'
import { titleWords } from '../words.ts'
import type { EditResult } from './edit.tsx'

/** How an annotation is judged. */
export type Verdict = Omit<ReviewAnnotationInput, 'annotation' | 'replaces'>

/**
 * Judges an annotation as its editor sees it. When another editor has judged it since, that is told instead: the last review counts, and
 * nobody is to overrule what they have not seen.
 */
export async function judge(seen: Judged, verdict: Verdict): Promise<EditResult> {
  return dateline.annotations.review({ annotation: seen.id, ...verdict, replaces: seen.review?.edit.id ?? null })
}

/** Takes back the review that its editor sees, unless another editor has judged anew since. */
export async function takeBack(seen: Judged): Promise<EditResult> {
  return (await newerThan(seen)) ?? dateline.edits.undo(seen.review?.edit.id ?? '')
}

async function newerThan(seen: Judged): Promise<EditResult | null> {
  const now = await dateline.annotations.get(seen.id)
  if (now === null || now.review?.edit.id === seen.review?.edit.id) return null
  return {
    __typename: 'Newer',
    message: `${happened(now.review)} in the meantime. Look at it as it is now, then judge.`,
  }
}

function happened(review: AnnotationReview['review']): string {
  return review === null ? 'The review was taken back' : `${titleWords(review.verdict)} by ${review.reviewedBy}`
}
