import { dateline } from './dateline.ts'
import {
  FoundArticlesDocument,
  type FoundArticlesQuery,
  type FoundArticlesQueryVariables,
  ListedArticlesDocument,
  type ListedArticlesQuery,
  type ListedArticlesQueryVariables,
} from './generated/operations.ts'

type FoundArticle = FoundArticlesQuery['search']['edges'][number]

/** An article in a list: as it is listed, or with the words by which it was found. */
export type Listed =
  | { readonly article: ListedArticlesQuery['articles']['nodes'][number]; readonly highlights: null }
  | { readonly article: FoundArticle['node']; readonly highlights: FoundArticle['highlights'] }

/** One page of a list of articles, and the cursor of the next one; null when there is none. */
export type ListedPage = {
  readonly totalCount: number
  readonly next: string | null
  readonly items: readonly Listed[]
}

/** One page of the articles that a filter lets through, in the order of days. */
export async function listArticles(request: ListedArticlesQueryVariables, signal: AbortSignal): Promise<ListedPage> {
  const { articles } = await dateline.query(ListedArticlesDocument, request, { signal })
  return { ...boundsOf(articles), items: articles.nodes.map(article => ({ article, highlights: null })) }
}

/** One page of the articles that hold certain words, the best first. */
export async function findArticles(request: FoundArticlesQueryVariables, signal: AbortSignal): Promise<ListedPage> {
  const { search } = await dateline.query(FoundArticlesDocument, request, { signal })
  return { ...boundsOf(search), items: search.edges.map(({ node, highlights }) => ({ article: node, highlights })) }
}

function boundsOf({ totalCount, pageInfo }: Pick<ListedArticlesQuery['articles'], 'totalCount' | 'pageInfo'>) {
  return { totalCount, next: pageInfo.hasNextPage ? pageInfo.endCursor : null }
}
