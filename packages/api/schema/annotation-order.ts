import type { AnnotationOrder as AnnotationOrderValue } from '@dateline/store'
import { builder, type Described } from './builder.ts'

export const AnnotationOrder = builder.enumType('AnnotationOrder', {
  description:
    'In which order what was found in articles is listed. Within an article it comes in the order of the text.',
  values: {
    PUBLISHED_DESC: { description: 'The newest articles first, by day of publication.' },
    PUBLISHED_ASC: { description: 'The oldest articles first, by day of publication.' },
  } satisfies Record<AnnotationOrderValue, Described>,
})
