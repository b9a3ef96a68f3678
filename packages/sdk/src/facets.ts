import type { CallOptions, Client } from './client.ts'
import {
  ArticleFacetsDocument,
  type ArticleFilter,
  type FacetCountsFragment,
  SearchFacetsDocument,
} from './generated/operations.ts'

/**
 * What the articles of a list have in common, each with how many articles have it: measures of figures, months, publishers, people,
 * organizations, places.
 */
export type ArticleFacets = FacetCountsFragment

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
