import type { ReviewAnnotationInput } from '@dateline/sdk'
import { dateline } from '../dateline.ts'
import { JudgeDocument, StandingReviewDocument, TakeBackDocument } from '../generated/operations.ts'
import type { Judged } from '../mark.ts'
import { titleWords } from '../words.ts'
import type { EditResult } from './edit.tsx'
import { sendEdit } from './send-edit.ts'

/** How an annotation is judged. */
export type Verdict = Omit<ReviewAnnotationInput, 'annotation' | 'replaces'>

/**
 * Judges an annotation as its editor sees it. When another editor has judged it since, that is told instead: the last review counts, and
 * nobody is to overrule what they have not seen.
 */
export async function judge(seen: Judged, verdict: Verdict): Promise<EditResult> {
  const input = { annotation: seen.id, ...verdict, replaces: seen.review?.edit.id ?? null }
  return (await sendEdit(JudgeDocument, { input })).reviewAnnotation
}

/** Takes back the review that its editor sees, unless another editor has judged anew since. */
export async function takeBack(seen: Judged): Promise<EditResult> {
  const edit = seen.review?.edit.id ?? ''
  return (await newerThan(seen)) ?? (await sendEdit(TakeBackDocument, { edit })).undoEdit
}

async function newerThan(seen: Judged): Promise<EditResult | null> {
  const { node } = await dateline.query(StandingReviewDocument, { id: seen.id })
  if (!node || !('review' in node) || node.review?.edit.id === seen.review?.edit.id) return null
  return {
    __typename: 'Newer',
    message: `${happened(node.review)} in the meantime. Look at it as it is now, then judge.`,
  }
}

function happened(review: Pick<NonNullable<Judged['review']>, 'verdict' | 'reviewedBy'> | null): string {
  return review === null ? 'The review was taken back' : `${titleWords(review.verdict)} by ${review.reviewedBy}`
}
