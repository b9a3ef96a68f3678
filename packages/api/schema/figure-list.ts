import type { AnnotationOrder as Order, FigureFilter as StoredFilter } from '@dateline/store'
import { IN_ORDER } from './annotation-order.ts'
import { locatedPart } from './article-part.ts'
import { builder } from './builder.ts'
import { connectionOf, type PageArguments } from './connection.ts'
import { DateRange, daysOf } from './date-range.ts'
import { Entity } from './entity.ts'
import { Figure, FigureStatus, Measure } from './figure.ts'
import { entityKeysOf, keysOf } from './global-id.ts'
import { Place } from './place.ts'
import type { Reads } from './reads.ts'
import { REVIEWS, ReviewState } from './review.ts'

const FigureConnection = builder.connectionObject(
  { type: Figure, name: 'FigureConnection', description: 'A page of figures.' },
  { description: 'A figure on a page.' },
)

const FigureFilter = builder.inputType('FigureFilter', {
  description: 'Which figures. All conditions must hold; a list holds when one of its values does.',
  fields: t => ({
    measures: t.field({ type: [Measure], description: 'Of one of these measures: `[KILLED]`.' }),
    reportedBy: t.idList({
      description: 'Reported by one of these entities, by their ids, as `reportedBy { id }` gives them.',
    }),
    places: t.idList({ description: 'Holding in one of these places, by their ids, as `where { id }` gives them.' }),
    status: t.field({ type: [FigureStatus], description: 'With one of these standings: `[WITHDRAWN, DISPUTED]`.' }),
    publishedOn: t.field({
      type: DateRange,
      description: 'In articles published on these days: `{ from: "2022-01-05", to: "2022-01-15" }`.',
    }),
    articles: t.idList({ description: 'In one of these articles, by their ids, as `article { id }` gives them.' }),
    reviews: t.field({ type: [ReviewState], description: REVIEWS }),
  }),
})

builder.queryField('figures', t =>
  t.field({
    type: FigureConnection,
    description:
      'The numbers that were reported across all articles, in the order of their texts. For instance, how many people were said to be killed: `filter: { measures: [KILLED] }`.',
    args: {
      filter: t.arg({ type: FigureFilter, description: 'Which figures; all when it is left out.' }),
      orderBy: t.arg(IN_ORDER),
      ...t.arg.connectionArgs(),
    },
    resolve: (_, { filter, orderBy, ...page }, { reads }) =>
      figurePage(reads, storedFilter(filter ?? {}), orderBy, page),
  }),
)

/** What narrows the figures of one entity. */
const narrowing = builder.args(t => ({
  measures: t.field({ type: [Measure], description: 'Only figures of these measures.' }),
  status: t.field({ type: [FigureStatus], description: 'Only with one of these standings.' }),
  publishedOn: t.field({ type: DateRange, description: 'Only in articles published on these days.' }),
  orderBy: t.field(IN_ORDER),
}))

builder.interfaceField(Entity, 'reportedFigures', t =>
  t.field({
    type: FigureConnection,
    description: 'The numbers that it reported, in the order of the texts.',
    args: { ...narrowing, ...t.arg.connectionArgs() },
    resolve: ({ id }, { measures, status, publishedOn, orderBy, ...page }, { reads }) =>
      figurePage(reads, { ...storedFilter({ measures, status, publishedOn }), reportedBy: [id] }, orderBy, page),
  }),
)

builder.objectField(Place, 'figures', t =>
  t.field({
    type: FigureConnection,
    description: 'The numbers that hold in this place, as their sentences say, in the order of the texts.',
    args: { ...narrowing, ...t.arg.connectionArgs() },
    resolve: ({ id }, { measures, status, publishedOn, orderBy, ...page }, { reads }) =>
      figurePage(reads, { ...storedFilter({ measures, status, publishedOn }), places: [id] }, orderBy, page),
  }),
)

/** A page of the figures that a filter lets through. */
function figurePage(reads: Reads, filter: StoredFilter, orderBy: Order, page: PageArguments) {
  return connectionOf(
    `figures by ${orderBy}`,
    page,
    bounds => reads.figures({ filter, orderBy, ...bounds }),
    figure => ({ node: locatedPart('Figure', figure) }),
  )
}

function storedFilter(filter: typeof FigureFilter.$inferInput): StoredFilter {
  return {
    measures: filter.measures ?? null,
    reportedBy: entityKeysOf(filter.reportedBy, 'reportedBy'),
    places: keysOf(filter.places, 'places', ['Place']),
    status: filter.status ?? null,
    publishedOn: daysOf(filter.publishedOn),
    articles: keysOf(filter.articles, 'articles', ['Article']),
    reviews: filter.reviews ?? null,
  }
}
