import type { Annotations } from './article.ts'
import type { JudgedAnnotation } from './review.ts'
import type { TextSpan } from './text-span.ts'

/** What all annotations have. */
export type AnyAnnotation = { readonly id: string; readonly span: TextSpan }

/** An article's annotations that have ids and are served on their own. */
export type AnnotationLists = Pick<Annotations, 'mentions' | 'statements' | 'figures' | 'events'>

/** Annotations with their kinds. */
export function judgedIn({ mentions, statements, figures, events }: AnnotationLists): JudgedAnnotation[] {
  return [
    ...mentions.map(annotation => ({ kind: 'MENTION' as const, annotation })),
    ...statements.map(annotation => ({ kind: 'STATEMENT' as const, annotation })),
    ...figures.map(annotation => ({ kind: 'FIGURE' as const, annotation })),
    ...events.map(annotation => ({ kind: 'EVENT' as const, annotation })),
  ]
}

/** The keys of the entities that an annotation names. */
export function keysOf({ kind, annotation }: JudgedAnnotation): string[] {
  switch (kind) {
    case 'MENTION':
      return [annotation.entity]
    case 'STATEMENT':
      return annotation.speaker === null ? [] : [annotation.speaker]
    case 'FIGURE':
      return [annotation.reportedBy, annotation.where].filter(key => key !== null)
    case 'EVENT':
      return [...annotation.participants, ...annotation.places]
  }
}
