import type { TextSpan } from '@dateline/articles'
import type { Located } from '../archive-entity.ts'
import type { AnnotationOrder } from '../page.ts'
import type { ArticleEntry } from './article-entry.ts'
import type { Order } from './order.ts'

/** What all annotations have. */
export type AnyAnnotation = { readonly id: string; readonly span: TextSpan }

/** An annotation and the article it stands in. */
export type LocatedItem<Annotation> = { readonly entry: ArticleEntry; readonly annotation: Annotation }

/** An annotation as it is served. */
export function located<Annotation>({ entry, annotation }: LocatedItem<Annotation>): Located<Annotation> {
  return { ...annotation, article: entry.article.id }
}

/** By article, in the order of the text. */
export const IN_ARTICLE: Order<LocatedItem<AnyAnnotation>> = [
  { of: item => item.entry.article.id, type: 'string' },
  { of: item => item.annotation.span.start, type: 'number' },
  { of: item => item.annotation.id, type: 'string' },
]

const day = { of: (item: LocatedItem<AnyAnnotation>) => item.entry.article.publishedOn, type: 'string' } as const

/** By day of publication, then by article, in the order of the text. */
export const ANNOTATION_ORDERS: Record<AnnotationOrder, Order<LocatedItem<AnyAnnotation>>> = {
  PUBLISHED_DESC: [{ ...day, descending: true }, ...IN_ARTICLE],
  PUBLISHED_ASC: [day, ...IN_ARTICLE],
}
