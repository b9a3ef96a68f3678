import type { Mention as MentionValue } from '@dateline/articles'
import { Annotation } from './annotation.ts'
import type { NodePart } from './article-part.ts'
import { builder } from './builder.ts'
import { Entity, entityOf } from './entity.ts'
import { Node } from './node.ts'

export const Mention = builder.objectRef<NodePart<'Mention', MentionValue>>('Mention')

Mention.implement({
  description: 'Words of an article that name a person, an organization or a place.',
  interfaces: () => [Node, Annotation],
  fields: t => ({
    entity: t.field({
      type: Entity,
      description: 'Whom or what the words name.',
      resolve: ({ value }, _, context) => entityOf(value.entity, context),
    }),
    nominal: t.boolean({
      description: 'Whether the words use no name: “the president”, not “Kassym-Jomart Tokayev”.',
      resolve: ({ value }) => value.nominal,
    }),
  }),
})

export const MentionConnection = builder.connectionObject(
  { type: Mention, name: 'MentionConnection', description: 'A page of mentions.' },
  { description: 'A mention on a page.' },
)
