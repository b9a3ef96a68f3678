import type { ReviewAnnotationInput } from '@dateline/sdk'
import { JudgeDocument, TakeBackDocument } from '../generated/operations.ts'
import type { Judged } from '../mark.ts'
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

/** Takes back the review that its editor sees. What another editor has judged since stands. */
export async function takeBack(seen: Judged): Promise<EditResult> {
  return (await sendEdit(TakeBackDocument, { edit: seen.review?.edit.id ?? '' })).undoEdit
}
