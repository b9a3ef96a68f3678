import type { AnnotationReview } from '@dateline/articles'
import type { ReviewState as ReviewStateValue } from '@dateline/store'
import { builder, type Described } from './builder.ts'
import { Edit } from './edit.ts'

const VERDICTS = {
  CONFIRMED: { description: 'It is right as it was found.' },
  REJECTED: { description: 'It is wrong.' },
  CORRECTED: { description: 'It was changed by the editor, and is right as it stands now.' },
} satisfies Record<AnnotationReview['verdict'], Described>

export const ReviewVerdict = builder.enumType('ReviewVerdict', {
  description: 'How an editor judged an annotation.',
  values: VERDICTS,
})

export const ReviewState = builder.enumType('ReviewState', {
  description: 'What editors have said of an annotation.',
  values: {
    UNREVIEWED: { description: 'Nobody has judged it yet.' },
    ...VERDICTS,
  } satisfies Record<ReviewStateValue, Described>,
})

/** What every list of annotations says of its argument or condition `reviews`. */
export const REVIEWS =
  'Only those of which editors have said this. All but the rejected ones when it is left out: `[REJECTED]` asks for those alone.'

export const Review = builder.objectRef<AnnotationReview>('Review').implement({
  description: 'The judgement of an editor on an annotation. It outranks what was found by reading.',
  fields: t => ({
    verdict: t.expose('verdict', { type: ReviewVerdict, description: 'How the annotation was judged.' }),
    note: t.exposeString('note', { nullable: true, description: 'Why, in the words of the editor.' }),
    reviewedBy: t.exposeString('by', { description: 'The name of the token that the editor used.' }),
    reviewedAt: t.expose('at', { type: 'DateTime', description: 'When it was judged.' }),
    edit: t.field({
      type: Edit,
      description: 'The edit that made it. `undoEdit` takes it back.',
      resolve: ({ edit, by, at }) => ({ id: edit, type: 'REVIEW' as const, by, at }),
    }),
  }),
})
