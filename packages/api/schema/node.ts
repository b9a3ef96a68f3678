import type { Event, Figure, Image, Mention, Statement } from '@dateline/articles'
import type { ArchiveEntity, Awaitable, StoredArticle } from '@dateline/store'
import { z } from 'zod'
import { locatedPart, type NodePart } from './article-part.ts'
import { after } from './awaitable.ts'
import { builder } from './builder.ts'
import type { SchemaContext } from './context.ts'
import { ENTITY_TYPE, type GlobalId, globalId, type NodeType, parseGlobalId } from './global-id.ts'
import { imageByKey, imageKey } from './image.ts'

/** An annotation as resolvers pass it on. */
export type AnnotationPart =
  | NodePart<'Mention', Mention>
  | NodePart<'Statement', Statement>
  | NodePart<'Figure', Figure>
  | NodePart<'Event', Event>

/** Something with an id of its own, as resolvers pass it on. */
export type NodeValue = StoredArticle | ArchiveEntity | AnnotationPart | NodePart<'Image', Image>

export const Node = builder.interfaceRef<NodeValue>('Node').implement({
  description:
    'What can be asked for again by its id: an article, an entity, an annotation or an image. An id stays the same when an article is imported again and the words are still there.',
  resolveType: typeOf,
  fields: t => ({ id: t.id({ description: ID, resolve: idOf }) }),
})

/** What every `id` says of itself. */
export const ID = 'Names this in the whole graph. Pass it on as it is: how it is made up may change.'

const MOST_IDS = 100

builder.queryFields(t => ({
  node: t.field({
    type: Node,
    nullable: true,
    description: 'Anything by its id; null when nothing has this id (any more).',
    args: {
      id: t.arg.id({
        required: true,
        description: 'An id that an earlier answer gave, as `figures { nodes { id } }` does.',
      }),
    },
    resolve: (_, { id }, context) => nodeOf(parseGlobalId(id), context),
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    description: 'Many things by their ids, in the order of the ids; null for each that is not there.',
    args: {
      ids: t.arg.idList({
        required: true,
        validate: z
          .array(z.string())
          .max(MOST_IDS, `\`ids\` takes ${MOST_IDS} ids at most: ask for the others in another request.`),
        description: 'Ids that earlier answers gave, as `figures { nodes { id } }` does: 100 at most.',
      }),
    },
    resolve: (_, { ids }, context) => ids.map(id => nodeOrRejection(id, context)),
  }),
}))

/** The id of anything that has one. */
export function idOf(value: NodeValue): string {
  const type = typeOf(value)
  if (!('type' in value)) return globalId(type, value.id)
  return globalId(type, value.type === 'Image' ? imageKey(value) : value.value.id)
}

function typeOf(value: NodeValue): NodeType {
  if ('type' in value) return value.type
  return 'kind' in value ? ENTITY_TYPE[value.kind] : 'Article'
}

function nodeOf({ type, key }: GlobalId, context: SchemaContext): Awaitable<NodeValue | null> {
  const { reads } = context
  switch (type) {
    case 'Article':
      return reads.article(key)
    case 'Person':
    case 'Organization':
    case 'Place':
      return after(reads.entity(key), entity => (entity && ENTITY_TYPE[entity.kind] === type ? entity : null))
    case 'Mention':
      return after(reads.mention(key), mention => mention && locatedPart(type, mention))
    case 'Statement':
      return after(reads.statement(key), statement => statement && locatedPart(type, statement))
    case 'Figure':
      return after(reads.figure(key), figure => figure && locatedPart(type, figure))
    case 'Event':
      return after(reads.event(key), event => event && locatedPart(type, event))
    case 'Image':
      return imageByKey(key, context)
  }
}

/** A bad id spoils its own place in the list alone. */
function nodeOrRejection(id: string, context: SchemaContext): Awaitable<NodeValue | null> {
  try {
    return nodeOf(parseGlobalId(id), context)
  } catch (error) {
    return Promise.reject(error)
  }
}
