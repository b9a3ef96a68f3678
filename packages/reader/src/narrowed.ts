import type { ArticleFilter } from '@dateline/sdk'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { dateline } from './dateline.ts'
import { FacetsOfListDocument, FacetsOfSearchDocument } from './generated/operations.ts'
import type { Narrowing } from './route.ts'

/** What the articles of a narrowing have in common: to offer what narrows them further. */
export function useFacets(narrowing: Narrowing) {
  const { query, filter } = requestOf(narrowing)
  return useQuery({
    queryKey: ['facets', query, filter],
    queryFn: async ({ signal }) =>
      query === null
        ? (await dateline.query(FacetsOfListDocument, { filter }, { signal })).articles.facets
        : (await dateline.query(FacetsOfSearchDocument, { query, filter }, { signal })).search.facets,
    placeholderData: keepPreviousData,
  })
}

/** What is asked of the articles of a narrowing: those that its words find. */
export function requestOf(narrowing: Narrowing) {
  return { query: narrowing.words || null, filter: filterOf(narrowing) }
}

/** The conditions of a narrowing but for its words. */
export function filterOf({ month, publisher, entities }: Narrowing): ArticleFilter {
  return {
    ...(month !== null && { publishedOn: daysOf(month) }),
    ...(publisher !== null && { publishers: [publisher] }),
    ...(entities.length > 0 && { mentionsAll: [...entities] }),
  }
}

/** Whether some articles may be left out. */
export function isNarrowed({ words, month, publisher, entities }: Narrowing): boolean {
  return words !== '' || month !== null || publisher !== null || entities.length > 0
}

/** The days of a month: `2022-01` is from `2022-01-01` to `2022-01-31`. */
function daysOf(month: string) {
  const [year, number] = month.split('-').map(Number)
  const last = new Date(Date.UTC(year ?? 0, number ?? 1, 0)).getUTCDate()
  return { from: `${month}-01`, to: `${month}-${last}` }
}
