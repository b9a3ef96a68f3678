import type { Event as EventValue } from '@dateline/articles'
import type { EventFilter as StoredFilter } from '@dateline/store'
import { Annotation } from './annotation.ts'
import { locatedPart, type NodePart, part } from './article-part.ts'
import { builder } from './builder.ts'
import { connectionOf } from './connection.ts'
import { DateRange, daysOf } from './date-range.ts'
import { Entity } from './entity.ts'
import { entitiesNamedIn } from './former-entity.ts'
import { entityKeysOf, keysOf } from './global-id.ts'
import { Node } from './node.ts'
import { Place } from './place.ts'
import { REVIEWS, ReviewState } from './review.ts'
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

const EventConnection = builder.connectionObject(
  { type: Event, name: 'EventConnection', description: 'A page of events.' },
  { description: 'An event on a page.' },
)

const EventFilter = builder.inputType('EventFilter', {
  description: 'Which events. All conditions must hold; a list holds when one of its values does.',
  fields: t => ({
    when: t.field({
      type: DateRange,
      description: 'That happened, or may have happened, on these days. (Not: in articles published on them.)',
    }),
    participants: t.idList({ description: 'In which one of these entities takes part, by their ids.' }),
    places: t.idList({ description: 'In one of these places, by their ids.' }),
    articles: t.idList({ description: 'In one of these articles, by their ids.' }),
    reviews: t.field({ type: [ReviewState], description: REVIEWS }),
  }),
})

builder.queryField('events', t =>
  t.field({
    type: EventConnection,
    description:
      'The dated events of all articles in the order in which they happened; those whose days nobody knows come last. For instance, what happened on 2 January: `filter: { when: { from: "2022-01-02", to: "2022-01-02" } }`.',
    args: {
      filter: t.arg({ type: EventFilter, description: 'Which events; all when it is left out.' }),
      ...t.arg.connectionArgs(),
    },
    resolve: (_, { filter, ...page }, { reads }) =>
      connectionOf(
        'events',
        page,
        bounds => reads.events({ filter: storedFilter(filter ?? {}), ...bounds }),
        event => ({ node: locatedPart('Event', event) }),
      ),
  }),
)

function storedFilter(filter: typeof EventFilter.$inferInput): StoredFilter {
  return {
    when: daysOf(filter.when),
    participants: entityKeysOf(filter.participants, 'participants'),
    places: keysOf(filter.places, 'places', ['Place']),
    articles: keysOf(filter.articles, 'articles', ['Article']),
    reviews: filter.reviews ?? null,
  }
}
