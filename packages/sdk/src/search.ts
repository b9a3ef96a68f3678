import type { CallOptions, Client } from './client.ts'
import {
  type FoundArticleFragment,
  type HighlightFragment,
  SearchArticlesDocument,
  type SearchArticlesQueryVariables,
} from './generated/operations.ts'
import { type Items, itemsOf, type Page, pageOfEdges } from './page.ts'

/** An article that was found, how well it fits, and where the words stand in its text, with what stands around them. */
export type SearchHit = {
  readonly article: FoundArticleFragment
  readonly score: number
  readonly highlights: readonly HighlightFragment[]
}

/** The words to look for (`query`), in which articles (`filter`), and which page of the hits. */
export type SearchRequest = SearchArticlesQueryVariables

/**
 * One page of the articles that hold certain words, those that fit best first.
 *
 * @param request its `query` holds words; `"an exact phrase"`, `-without`, `begin*`
 */
export async function searchArticles(
  client: Client,
  request: SearchRequest,
  options?: CallOptions,
): Promise<Page<SearchHit>> {
  const { search } = await client.query(SearchArticlesDocument, request, options)
  return pageOfEdges(search, ({ node, score, highlights }) => ({ article: node, score, highlights }))
}

/** All hits of a search, page by page as the loop goes on; `first` is the size of a page. */
export function iterateSearch(client: Client, request: SearchRequest, options?: CallOptions): Items<SearchHit> {
  return itemsOf((page: SearchRequest, call) => searchArticles(client, page, call), request, options)
}
