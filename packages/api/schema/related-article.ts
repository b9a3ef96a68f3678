import type { RelatedArticle as RelatedArticleValue } from '@dateline/store'
import { Article } from './article.ts'
import { articleOf } from './article-part.ts'
import { builder } from './builder.ts'
import { Entity, entitiesOf } from './entity.ts'

export const RelatedArticle = builder.objectRef<RelatedArticleValue>('RelatedArticle').implement({
  description: 'Another article that mentions the same entities.',
  fields: t => ({
    article: t.field({
      type: Article,
      description: 'The other article.',
      resolve: (related, _, context) => articleOf(related, context),
    }),
    entities: t.field({
      type: [Entity],
      description: 'The entities that both mention, the most telling first.',
      resolve: ({ entities }, _, context) => entitiesOf(entities, context),
    }),
    score: t.exposeFloat('score', {
      description:
        'How much they share: an entity counts the more, the fewer articles mention it. Only good for comparing.',
    }),
  }),
})
