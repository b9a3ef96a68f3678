import type { AnnotationReview } from '@dateline/articles'
import { builder } from './builder.ts'
import { Review } from './review.ts'
import { UserError } from './user-error.ts'

/** That an annotation has another review by now than the one that its editor saw; null when it has none any more. */
export class ConflictError extends Error {
  readonly path: readonly string[]
  readonly review: AnnotationReview | null

  constructor(review: AnnotationReview | null, path: readonly string[]) {
    const happened = review
      ? `${review.verdict.charAt(0)}${review.verdict.slice(1).toLowerCase()} by ${review.by}`
      : 'The review was taken back'
    super(`${happened} in the meantime. Look at it as it is now, then judge.`)
    this.name = 'ConflictError'
    this.path = path
    this.review = review
  }
}

builder.objectType(ConflictError, {
  name: 'ConflictError',
  description: 'Another editor was quicker: what the input rests on has changed since. Nothing was done.',
  interfaces: [UserError],
  fields: t => ({
    review: t.expose('review', {
      type: Review,
      nullable: true,
      description: 'The review that stands now. Null when it was taken back.',
    }),
  }),
})
