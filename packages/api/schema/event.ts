import type { Event as EventValue } from '@dateline/articles'
import { Annotation } from './annotation.ts'
import { type NodePart, part } from './article-part.ts'
import { builder } from './builder.ts'
import { Entity } from './entity.ts'
import { entitiesNamedIn } from './former-entity.ts'
import { Node } from './node.ts'
import { Place } from './place.ts'
import { TimeSpan } from './time-span.ts'

export const Event = builder.objectRef<NodePart<'Event', EventValue>>('Event')

Event.implement({
  description: 'Something dated that happened, or is to happen, as an article tells it.',
  interfaces: () => [Node, Annotation],
  fields: t => ({
    summary: t.string({
      description: 'What happened, in one line.',
      resolve: ({ value }) => value.summary,
    }),
    when: t.field({
      type: TimeSpan,
      description: 'The days on which it happened, or is to happen.',
      resolve: event => part(event.value.when, event),
    }),
    participants: t.field({
      type: [Entity],
      description: 'The people, organizations and places that the words name as taking part.',
      resolve: (event, _, context) => entitiesNamedIn(event.value.participants, event, context),
    }),
    places: t.field({
      type: [Place],
      description: 'Where it happened.',
      resolve: (event, _, context) => entitiesNamedIn(event.value.places, event, context),
    }),
  }),
})
