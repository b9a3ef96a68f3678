import type { Topic as TopicValue } from '@dateline/articles'
import { type ArticlePart, part } from './article-part.ts'
import { builder } from './builder.ts'
import { TextSpan } from './text-span.ts'

export const Topic = builder.objectRef<ArticlePart<TopicValue>>('Topic').implement({
  description:
    'Something that an article is about: “fuel prices”, “state of emergency”. People, organizations and places are entities, not topics.',
  fields: t => ({
    phrase: t.string({
      description: 'The words for it, in the form that reads best.',
      resolve: ({ value }) => value.phrase,
    }),
    salience: t.float({
      description: 'How much the article is about it, from 0 (in passing) to 1 (its foremost topic).',
      resolve: ({ value }) => value.salience,
    }),
    spans: t.field({
      type: [TextSpan],
      description: 'Where it stands, in whatever form, in the order of the text.',
      resolve: topic => topic.value.spans.map(span => part(span, topic)),
    }),
  }),
})
