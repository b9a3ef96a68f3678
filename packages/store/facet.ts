import type { EntityKind, Measure } from '@dateline/articles'
import type { ArchiveEntity } from './archive-entity.ts'
import type { ArticleFilter, SearchFilter } from './filter.ts'

/** What to count over: a list of articles, or what a search finds. `entities` counts those of the kinds, at most `first` of them. */
export type FacetRequest = {
  readonly filter: (ArticleFilter & { readonly query?: never }) | SearchFilter
  readonly entities: { readonly kinds: readonly EntityKind[] | null; readonly first: number }
}

/** A value and the number of articles that have it. */
export type Facet<Value = string> = { readonly value: Value; readonly count: number }
export type EntityFacet = { readonly entity: ArchiveEntity; readonly count: number }

/** Counts over all articles that a filter lets through, most frequent first; months (`2022-01`) in their own order. */
export type ArticleFacets = {
  readonly months: readonly Facet[]
  readonly publishers: readonly EntityFacet[]
  readonly languages: readonly Facet[]
  readonly measures: readonly Facet<Measure>[]
  readonly entities: readonly EntityFacet[]
}
