import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { dateline } from './dateline.ts'
import { PlacesOfListDocument, PlacesOfSearchDocument, type ShownPlaceFragment } from './generated/operations.ts'
import { requestOf } from './narrowed.ts'
import type { Narrowing } from './route.ts'

/** A place, and how many articles mention it. */
export type PlaceCount = {
  readonly value: Extract<ShownPlaceFragment['value'], { readonly __typename: 'Place' }>
  readonly count: number
}

/** So many come at a time, and the next ones by themselves. */
const PAGE = 1_000

/** The places of the articles of a narrowing, those of the most articles first: all of them, after a while. */
export function usePlaces(narrowing: Narrowing) {
  const { query, filter } = requestOf(narrowing)
  const asked = useInfiniteQuery({
    queryKey: ['places', query, filter],
    initialPageParam: 0,
    queryFn: async ({ pageParam: offset, signal }): Promise<readonly PlaceCount[]> => {
      const page = { filter, first: PAGE, offset }
      const { facets } =
        query === null
          ? (await dateline.query(PlacesOfListDocument, page, { signal })).articles
          : (await dateline.query(PlacesOfSearchDocument, { query, ...page }, { signal })).search
      return facets.places.flatMap(({ value, count }) => (value.__typename === 'Place' ? [{ value, count }] : []))
    },
    getNextPageParam: (last, pages) => (last.length < PAGE ? null : pages.length * PAGE),
    placeholderData: keepPreviousData,
  })
  const { hasNextPage, isFetchingNextPage, isPlaceholderData, error, fetchNextPage } = asked
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isPlaceholderData && error === null) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, isPlaceholderData, error, fetchNextPage])
  return asked
}
