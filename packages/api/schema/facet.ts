import type { Measure as MeasureValue } from '@dateline/articles'
import type {
  Awaitable,
  ArticleFacets as Counts,
  EntityFacet as EntityFacetValue,
  FacetRequest,
  Facet as FacetValue,
} from '@dateline/store'
import { after } from './awaitable.ts'
import { builder, wholeNumber } from './builder.ts'
import { Entity, EntityKind } from './entity.ts'
import { Measure } from './figure.ts'
import { Organization } from './organization.ts'
import type { Reads } from './reads.ts'

const COUNT = 'How many articles have it.'

/** A count is short: a map of all places takes few requests. */
const MOST = 1_000

const FARTHEST = 100_000

const Facet = builder.objectRef<FacetValue>('Facet').implement({
  description: 'A value, and how many articles have it.',
  fields: t => ({
    value: t.exposeString('value', { description: 'The value.' }),
    count: t.exposeInt('count', { description: COUNT }),
  }),
})

const MeasureFacet = builder.objectRef<FacetValue<MeasureValue>>('MeasureFacet').implement({
  description: 'A measure, and how many articles have a figure of it.',
  fields: t => ({
    value: t.expose('value', { type: Measure, description: 'The measure.' }),
    count: t.exposeInt('count', { description: COUNT }),
  }),
})

const PublisherFacet = builder.objectRef<EntityFacetValue>('PublisherFacet').implement({
  description: 'A publisher, and how many articles are from it.',
  fields: t => ({
    value: t.field({ type: Organization, description: 'The publisher.', resolve: ({ entity }) => entity }),
    count: t.exposeInt('count', { description: COUNT }),
  }),
})

const EntityFacet = builder.objectRef<EntityFacetValue>('EntityFacet').implement({
  description: 'An entity, and how many articles mention it.',
  fields: t => ({
    value: t.field({ type: Entity, description: 'The entity.', resolve: ({ entity }) => entity }),
    count: t.exposeInt('count', { description: COUNT }),
  }),
})

/** What counts over the articles that a filter lets through. */
export type FacetSource = {
  readonly filter: FacetRequest['filter']
  /** All counts but those of entities. */
  counts(): Awaitable<Counts>
}

/** Counts over a filter; all but those of entities are made together, once. */
export function facetsOver(filter: FacetRequest['filter'], reads: Reads): FacetSource {
  let counts: Awaitable<Counts> | null = null
  return {
    filter,
    counts() {
      counts ??= reads.facets({ filter, entities: { kinds: [], first: 0 } })
      return counts
    },
  }
}

export const ArticleFacets = builder.objectRef<FacetSource>('ArticleFacets').implement({
  description: 'What the articles of a list have in common, counted over the whole list and not only this page.',
  fields: t => ({
    months: t.field({
      type: [Facet],
      description: 'The months of publication in their order: “2022-01”.',
      resolve: source => after(source.counts(), ({ months }) => months),
    }),
    publishers: t.field({
      type: [PublisherFacet],
      description: 'The publishers, those with the most articles first.',
      resolve: source => after(source.counts(), ({ publishers }) => publishers),
    }),
    languages: t.field({
      type: [Facet],
      description: 'The languages as BCP 47 has them: “en”. Those with the most articles first.',
      resolve: source => after(source.counts(), ({ languages }) => languages),
    }),
    measures: t.field({
      type: [MeasureFacet],
      description: 'What the figures measure, those with the most articles first.',
      resolve: source => after(source.counts(), ({ measures }) => measures),
    }),
    entities: t.field({
      type: [EntityFacet],
      description: 'The entities that are mentioned, those with the most articles first.',
      args: {
        kinds: t.arg({ type: [EntityKind], description: 'Only entities of these kinds.' }),
        first: t.arg.int({
          required: true,
          defaultValue: 10,
          validate: wholeNumber('first', 1, MOST),
          description: 'How many at most: 1 to 1000.',
        }),
        offset: t.arg.int({
          required: true,
          defaultValue: 0,
          validate: wholeNumber('offset', 0, FARTHEST),
          description:
            'How many to pass over: with `first: 1000`, 1000 gives those behind the first thousand. 0 to 100000.',
        }),
      },
      resolve: ({ filter }, { kinds, first, offset }, { reads }) =>
        after(reads.facets({ filter, entities: { kinds: kinds ?? null, first: offset + first } }), ({ entities }) =>
          entities.slice(offset),
        ),
    }),
  }),
})
