import type { DateTime } from '@dateline/articles'
import { builder } from './builder.ts'

/** What an editor said of an annotation. */
export type ReviewValue = {
  readonly verdict: 'CONFIRMED' | 'REJECTED' | 'CORRECTED'
  readonly note: string | null
  readonly reviewedBy: string
  readonly reviewedAt: DateTime
}

const ReviewVerdict = builder.enumType('ReviewVerdict', {
  description: 'How an editor judged an annotation.',
  values: {
    CONFIRMED: { description: 'It is right as it was found.' },
    REJECTED: { description: 'It is wrong.' },
    CORRECTED: { description: 'It was changed by the editor, and is right as it stands now.' },
  },
})

export const Review = builder.objectRef<ReviewValue>('Review').implement({
  description: 'The judgement of an editor on an annotation. It outranks what was found by reading.',
  fields: t => ({
    verdict: t.expose('verdict', { type: ReviewVerdict, description: 'How the annotation was judged.' }),
    note: t.exposeString('note', { nullable: true, description: 'Why, in the words of the editor.' }),
    reviewedBy: t.exposeString('reviewedBy', { description: 'The name of the token that the editor used.' }),
    reviewedAt: t.expose('reviewedAt', { type: 'DateTime', description: 'When it was judged.' }),
  }),
})
