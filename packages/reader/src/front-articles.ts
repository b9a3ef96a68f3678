import type { ArticleFilter, Page } from '@dateline/sdk'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Listed } from './article-list.tsx'
import { dateline } from './dateline.ts'
import type { ListRoute, Order } from './route.ts'

const PAGE = 20

/** The order in which a route lists articles. */
export function orderOf({ order, words }: ListRoute): Order {
  if (words === '') return order === 'oldest' ? 'oldest' : 'newest'
  return order ?? 'best'
}

/** The articles of a route page by page, those of the route before while they are on their way. */
export function useFrontArticles(route: ListRoute) {
  return useInfiniteQuery({
    queryKey: ['articles', route],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam: after, signal }): Promise<Page<Listed>> => {
      if (orderOf(route) === 'best') {
        const page = await dateline.articles.search({ ...searchOf(route), after }, { signal })
        return { ...page, items: page.items.map(hit => ({ article: hit.article, hit })) }
      }
      const page = await dateline.articles.list({ ...listOf(route), after }, { signal })
      return { ...page, items: page.items.map(article => ({ article, hit: null })) }
    },
    getNextPageParam: page => (page.hasNextPage ? page.endCursor : null),
    placeholderData: keepPreviousData,
  })
}

/** What the articles of a route have in common. */
export function useFrontFacets(route: ListRoute) {
  const query = orderOf(route) === 'best' ? route.words : null
  const filter = query === null ? listOf(route).filter : filterOf(route)
  return useQuery({
    queryKey: ['facets', query, filter],
    queryFn: ({ signal }) => dateline.articles.facets({ query, filter }, { signal }),
    placeholderData: keepPreviousData,
  })
}

function filterOf({ month, publisher, entities }: ListRoute): ArticleFilter {
  return {
    ...(month !== null && { publishedOn: daysOf(month) }),
    ...(publisher !== null && { publishers: [publisher] }),
    ...(entities.length > 0 && { mentionsAll: [...entities] }),
  }
}

/** What a route with words asks for, the best first. */
export function searchOf(route: ListRoute) {
  return { query: route.words, filter: filterOf(route), first: PAGE }
}

/** What a route asks for in the order of days. */
export function listOf(route: ListRoute) {
  const text = route.words === '' ? {} : { text: route.words }
  const orderBy = orderOf(route) === 'oldest' ? ('PUBLISHED_ASC' as const) : ('PUBLISHED_DESC' as const)
  return { filter: { ...filterOf(route), ...text }, orderBy, first: PAGE }
}

/** The days of a month: `2022-01` is from `2022-01-01` to `2022-01-31`. */
function daysOf(month: string) {
  const [year, number] = month.split('-').map(Number)
  const last = new Date(Date.UTC(year ?? 0, number ?? 1, 0)).getUTCDate()
  return { from: `${month}-01`, to: `${month}-${last}` }
}
