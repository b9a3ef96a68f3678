import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { findArticles, listArticles } from './listed-articles.ts'
import { filterOf } from './narrowed.ts'
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
    queryFn: ({ pageParam: after, signal }) =>
      orderOf(route) === 'best'
        ? findArticles({ ...searchOf(route), after }, signal)
        : listArticles({ ...listOf(route), after }, signal),
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })
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
