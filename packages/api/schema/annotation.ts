import { Article } from './article.ts'
import { articleOf, part } from './article-part.ts'
import { after } from './awaitable.ts'
import { builder } from './builder.ts'
import { type AnnotationPart, ID, idOf } from './node.ts'
import { Review } from './review.ts'
import { TextSpan } from './text-span.ts'

/** What all that was found in an article has. */
export const Annotation = builder.interfaceRef<AnnotationPart>('Annotation').implement({
  description: 'Something that was found in an article, with the words that it was found in.',
  resolveType: ({ type }) => type,
  fields: t => ({
    id: t.id({ description: ID, resolve: idOf }),
    article: t.field({
      type: Article,
      description: 'The article that it was found in.',
      resolve: (annotation, _, context) => articleOf(annotation, context),
    }),
    span: t.field({
      type: TextSpan,
      description: 'The words that it was read from.',
      resolve: annotation => part(annotation.value.span, annotation),
    }),
    review: t.field({
      type: Review,
      nullable: true,
      description: 'What an editor said of it; null as long as nobody has.',
      resolve: (annotation, _, context) =>
        after(articleOf(annotation, context), ({ reviews }) => reviews?.byAnnotation[annotation.value.id] ?? null),
    }),
  }),
})
