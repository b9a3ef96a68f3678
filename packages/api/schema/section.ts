import type { Section as SectionValue } from '@dateline/articles'
import { type ArticlePart, optionalPart, part } from './article-part.ts'
import { Heading, Paragraph } from './block.ts'
import { builder } from './builder.ts'

export const Section = builder.objectRef<ArticlePart<SectionValue>>('Section').implement({
  description: 'A heading and the paragraphs below it.',
  fields: t => ({
    heading: t.field({
      type: Heading,
      nullable: true,
      description: 'The heading; null for the opening of an article and for what follows a gallery.',
      resolve: section => optionalPart(section.value.heading, section),
    }),
    paragraphs: t.field({
      type: [Paragraph],
      description: 'The paragraphs, in order.',
      resolve: section => section.value.paragraphs.map(paragraph => part(paragraph, section)),
    }),
  }),
})
