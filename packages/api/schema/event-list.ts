import type { EventOrder as Order, EventFilter as StoredFilter } from '@dateline/store'
import { locatedPart } from './article-part.ts'
import { builder, type Described } from './builder.ts'
import { connectionOf, type PageArguments } from './connection.ts'
import { DateRange, daysOf } from './date-range.ts'
import { Entity } from './entity.ts'
import { Event } from './event.ts'
import { entityKeysOf, keysOf } from './global-id.ts'
import type { Reads } from './reads.ts'
import { REVIEWS, ReviewState } from './review.ts'
import { Certainty } from './time-span.ts'

const EventConnection = builder.connectionObject(
  { type: Event, name: 'EventConnection', description: 'A page of events.' },
  { description: 'An event on a page.' },
)

const EventOrder = builder.enumType('EventOrder', {
  description: 'In which order events are listed: by their own first days, not by those of publication.',
  values: {
    WHEN_ASC: { description: 'The first ones first. Those whose days nobody knows come last.' },
    WHEN_DESC: { description: 'The last ones first. Those whose days nobody knows come last, here as well.' },
  } satisfies Record<Order, Described>,
})

const EventFilter = builder.inputType('EventFilter', {
  description: 'Which events. All conditions must hold; a list holds when one of its values does.',
  fields: t => ({
    when: t.field({
      type: DateRange,
      description:
        'That happened, or may have happened, on these days: `{ from: "2022-01-05", to: "2022-01-05" }`. (Not: in articles published on them.)',
    }),
    certainty: t.field({
      type: [Certainty],
      description:
        'Whose days can be told from the text, or cannot. All when it is left out: uncertain days count like others.',
    }),
    entities: t.idList({
      description:
        'In which one of these entities takes part, or that happened in one of these places, by their ids, as `entities { nodes { id } }` gives them.',
    }),
    participants: t.idList({
      description: 'In which one of these entities takes part, by their ids, as `participants { id }` gives them.',
    }),
    places: t.idList({ description: 'In one of these places, by their ids, as `places { id }` gives them.' }),
    articles: t.idList({ description: 'In one of these articles, by their ids, as `article { id }` gives them.' }),
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
      orderBy: t.arg({ type: EventOrder, required: true, defaultValue: 'WHEN_ASC', description: 'In which order.' }),
      ...t.arg.connectionArgs(),
    },
    resolve: (_, { filter, orderBy, ...page }, { reads }) =>
      eventPage(reads, storedFilter(filter ?? {}), orderBy, page),
  }),
)

builder.interfaceField(Entity, 'events', t =>
  t.field({
    type: EventConnection,
    description:
      'The dated events in which it takes part, or, of a place, that happened there: its timeline, in the order in which they happened.',
    args: {
      when: t.arg({ type: DateRange, description: 'Only those that happened, or may have happened, on these days.' }),
      certainty: t.arg({ type: [Certainty], description: 'Only those whose days are told so.' }),
      orderBy: t.arg({ type: EventOrder, required: true, defaultValue: 'WHEN_ASC', description: 'In which order.' }),
      ...t.arg.connectionArgs(),
    },
    resolve: ({ id }, { when, certainty, orderBy, ...page }, { reads }) =>
      eventPage(reads, { ...storedFilter({ when, certainty }), entities: [id] }, orderBy, page),
  }),
)

/** A page of the events that a filter lets through. */
function eventPage(reads: Reads, filter: StoredFilter, orderBy: Order, page: PageArguments) {
  return connectionOf(
    `events by ${orderBy}`,
    page,
    bounds => reads.events({ filter, orderBy, ...bounds }),
    event => ({ node: locatedPart('Event', event) }),
  )
}

function storedFilter(filter: typeof EventFilter.$inferInput): StoredFilter {
  return {
    when: daysOf(filter.when),
    certainty: filter.certainty ?? null,
    entities: entityKeysOf(filter.entities, 'entities'),
    participants: entityKeysOf(filter.participants, 'participants'),
    places: keysOf(filter.places, 'places', ['Place']),
    articles: keysOf(filter.articles, 'articles', ['Article']),
    reviews: filter.reviews ?? null,
  }
}
