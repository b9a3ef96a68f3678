import type { CallOptions, Client } from './client.ts'
import {
  ArticleFacetsDocument,
  type ArticleFilter,
  ArticlePlacesDocument,
  type FacetCountsFragment,
  type PlaceCountFragment,
  SearchFacetsDocument,
  SearchPlacesDocument,
} from './generated/operations.ts'

/**
 * What the articles of a list have in common, each with how many articles have it: measures of figures, months, publishers, people,
 * organizations, places.
 */
export type ArticleFacets = FacetCountsFragment

/** A place with what a map needs of it: where it lies, and how many of the articles (`count`) mention it. */
export type PlaceCount = {
  readonly value: Extract<PlaceCountFragment['value'], { readonly __typename: 'Place' }>
  readonly count: number
}

/** Of which articles: those that a search for `query` finds, or all; and of those, which (`filter`). */
export type FacetsRequest = {
  readonly query?: string | null | undefined
  readonly filter?: ArticleFilter | null | undefined
}

/** What articles have in common, counted over the whole list: of a search, when there is a query. */
export async function countFacets(
  client: Client,
  { query, filter }: FacetsRequest = {},
  options?: CallOptions,
): Promise<ArticleFacets> {
  if (query) return (await client.query(SearchFacetsDocument, { query, filter }, options)).search.facets
  return (await client.query(ArticleFacetsDocument, { filter }, options)).articles.facets
}

/** The places that the articles of a list mention, or those of a search when there is a query: the 100 of the most articles. */
export async function countPlaces(
  client: Client,
  { query, filter }: FacetsRequest = {},
  options?: CallOptions,
): Promise<readonly PlaceCount[]> {
  const { facets } = query
    ? (await client.query(SearchPlacesDocument, { query, filter }, options)).search
    : (await client.query(ArticlePlacesDocument, { filter }, options)).articles
  return facets.entities.flatMap(({ value, count }) => (value.__typename === 'Place' ? [{ value, count }] : []))
}
