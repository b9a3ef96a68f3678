import { highlightsIn, type NamedTerm } from '../../archive/highlight.ts'
import type { SearchHit } from '../../article-store.ts'
import type { SearchFilter } from '../../filter.ts'
import type { Page, PageRequest } from '../../page.ts'
import { type ArticleRow, currentArticle, servedArticle } from '../current-article.ts'
import type { Database } from '../database.ts'
import { ARTICLE } from './article-reads.ts'
import { articlesFound, bestElsewhere, headlineHitList, hitList, type Search } from './hit-list.ts'
import { type AskedPage, countRows, readPages, type SqlList } from './page-statement.ts'
import { type Sought, soughtFilters } from './sought-filter.ts'

type HitRow = ArticleRow & { readonly item: { readonly score: number } }
type SearchPage = AskedPage & { readonly named: readonly NamedTerm[] }

/**
 * Pages of what searches find: see `archive/article-search.ts` for the scores. To score a hit, its text is read: a first page is filled from
 * hits with a word in the headline, when no other one can be better.
 */
export async function searchPages(
  database: Database,
  requests: readonly PageRequest<SearchFilter>[],
): Promise<Page<SearchHit>[]> {
  const sought = await soughtFilters(
    database,
    requests.map(({ filter }) => filter),
  )
  const searches = requests.map((request, index) => ({ request, search: searchOf(sought[index]) }))
  const first = searches.filter(({ request, search }) => isFirstPage(request) && search.having.length > 0)
  const best = await readHits(
    database,
    first.map(({ request, search }) => searchPage(database, request, search, headlineHitList(search))),
  )
  const found = new Map(
    first.flatMap(({ request, search }, index) => {
      const page = best[index]
      const last = page?.items.at(-1)?.item.score ?? 0
      return page?.hasNextPage && last >= bestElsewhere(search) ? [[request, page]] : []
    }),
  )
  const others = searches.filter(({ request }) => !found.has(request))
  const all = await readHits(
    database,
    others.map(({ request, search }) => searchPage(database, request, search, hitList(search))),
  )
  for (const [index, { request }] of others.entries()) if (all[index]) found.set(request, all[index])
  return requests.flatMap(request => found.get(request) ?? [])
}

function searchOf({ filter, query }: Sought = { filter: { texts: [] }, query: null }): Search {
  return { filter, having: query?.having ?? [], without: query?.without ?? [] }
}

function isFirstPage({ first, after, before }: PageRequest<SearchFilter>): boolean {
  return first !== undefined && first > 0 && !after && !before
}

function searchPage(database: Database, request: PageRequest<SearchFilter>, search: Search, list: SqlList): SearchPage {
  const named = search.having.map(({ term, keys }): NamedTerm => ({ term, isNamed: key => keys.has(key) }))
  return { request, named, list, count: () => countRows(database, articlesFound(search)) }
}

function readHits(database: Database, pages: readonly SearchPage[]): Promise<Page<SearchHit>[]> {
  return readPages<HitRow, SearchHit, SearchPage>(database, pages, {
    shown: ARTICLE.shown,
    joined: ARTICLE.joined,
    itemOf(row, { named }) {
      const article = servedArticle(currentArticle(row))
      return { article, score: row.item.score, highlights: highlightsIn(article, named) }
    },
  })
}
