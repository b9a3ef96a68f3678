import type { Mention as MentionValue } from '@dateline/articles'
import { Annotation } from './annotation.ts'
import type { NodePart } from './article-part.ts'
import { builder } from './builder.ts'
import { Entity } from './entity.ts'
import { entityNamedIn } from './former-entity.ts'
import { Node } from './node.ts'

export const Mention = builder.objectRef<NodePart<'Mention', MentionValue>>('Mention')

Mention.implement({
  description: 'Words of an article that name a person, an organization or a place.',
  interfaces: () => [Node, Annotation],
  fields: t => ({
    entity: t.field({
      type: Entity,
      description: 'Whom or what the words name.',
      resolve: (mention, _, context) => entityNamedIn(mention.value.entity, mention, context),
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
