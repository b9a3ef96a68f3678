import type { AnnotationOrder as AnnotationOrderValue } from '@dateline/store'
import { builder, type Described } from './builder.ts'

const AnnotationOrder = builder.enumType('AnnotationOrder', {
  description:
    'In which order what was found in articles is listed. Within an article it comes in the order of the text.',
  values: {
    PUBLISHED_DESC: { description: 'The newest articles first, by day of publication.' },
    PUBLISHED_ASC: { description: 'The oldest articles first, by day of publication.' },
  } satisfies Record<AnnotationOrderValue, Described>,
})

/** The argument `orderBy` of every list of annotations. */
export const IN_ORDER = {
  type: AnnotationOrder,
  required: true,
  defaultValue: 'PUBLISHED_DESC',
  description: 'In which order.',
} as const
