import type { Measure } from '@dateline/articles'
import type { ArchiveEntity } from './archive-entity.ts'

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
