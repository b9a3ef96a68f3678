import type { Measure } from '@dateline/sdk'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { DataLinks } from './data-links.tsx'
import { dateline } from './dateline.ts'
import { MeasuresDocument, NumberPageDocument, type ShownValueFragment } from './generated/operations.ts'
import { MoreButton } from './more-button.tsx'
import { Notice } from './notice.tsx'
import { NumberChart } from './number-chart.tsx'
import { hrefOf, MEASURES } from './route.ts'
import { useTitle } from './title.ts'
import { ValueTable } from './value-table.tsx'
import { countWords, measureWords } from './words.ts'

/** The story of a number: all values that were reported of a measure, over time and by whom. */
export function NumberPage({ measure, place }: { measure: Measure | null; place: string | null }) {
  const measures = useQuery({
    queryKey: ['measures'],
    queryFn: async ({ signal }) => (await dateline.query(MeasuresDocument, {}, { signal })).articles.facets.measures,
  })
  const shown = measure ?? MEASURES.find(one => measures.data?.some(({ value }) => value === one)) ?? null
  return (
    <div className="number-page">
      <h1>{shown === null ? 'Numbers' : `${measureWords(shown)}: the story of a number`}</h1>
      <nav aria-label="Measures" className="choices">
        {measures.data?.map(({ value }) => (
          <a
            key={value}
            href={hrefOf({ page: 'number', measure: value, place: null })}
            aria-current={value === shown ? 'page' : undefined}
          >
            {measureWords(value)}
          </a>
        ))}
      </nav>
      {measures.data?.length === 0 && <p className="notice">No article has a figure yet.</p>}
      {shown === null ? <Notice asked={measures} /> : <Story key={shown} measure={shown} place={place} />}
    </div>
  )
}

function Story({ measure, place }: { measure: Measure; place: string | null }) {
  useTitle(`${measureWords(measure)}: the story of a number`)
  const request = { measure, first: 100 }
  const asked = useInfiniteQuery({
    queryKey: ['history', measure],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam: after, signal }) =>
      (await dateline.query(NumberPageDocument, { ...request, after }, { signal })).figureHistory,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  })
  const all = asked.data?.pages.flatMap(page => page.nodes) ?? []
  const values = place === null ? all : all.filter(value => value.place?.id === place)
  return (
    <>
      <Notice asked={asked} />
      {asked.data && all.length === 0 && <p className="notice">No value was reported of this measure.</p>}
      {all.length > 0 && (
        <>
          <Places measure={measure} place={place} values={all} />
          <p className="count" role="status">
            {countWords(values.length, 'reported value')}
          </p>
          {values.length > 0 && <NumberChart values={values} />}
          <ValueTable values={values} />
          <MoreButton list={asked} what="values" />
        </>
      )}
      {asked.data && (
        <DataLinks document={NumberPageDocument} variables={place === null ? request : { ...request, place }} />
      )}
    </>
  )
}

/** So many places, those of the most values, are offered at once. */
const FIRST_PLACES = 12

/** The places of which values were reported, those of the most first: each shows its own alone. */
function Places({
  measure,
  place,
  values,
}: {
  measure: Measure
  place: string | null
  values: readonly ShownValueFragment[]
}) {
  const counts = new Map<string, { readonly name: string; readonly count: number }>()
  for (const { place: where } of values)
    if (where) counts.set(where.id, { name: where.name, count: (counts.get(where.id)?.count ?? 0) + 1 })
  const places = [...counts].sort(([, one], [, other]) => other.count - one.count)
  if (places.length < 2 && place === null) return null
  const links = places.map(([id, { name, count }]) => (
    <span key={id}>
      <a href={hrefOf({ page: 'number', measure, place: id })} aria-current={id === place ? 'true' : undefined}>
        {name}
      </a>{' '}
      <span className="times">{count}</span>
    </span>
  ))
  return (
    <nav aria-label="Places" className="choices">
      <a href={hrefOf({ page: 'number', measure, place: null })} aria-current={place === null ? 'true' : undefined}>
        All places
      </a>
      {links.slice(0, FIRST_PLACES)}
      {links.length > FIRST_PLACES && (
        <details open={places.findIndex(([id]) => id === place) >= FIRST_PLACES}>
          <summary>{countWords(links.length - FIRST_PLACES, 'more place')}</summary>
          <div className="choices">{links.slice(FIRST_PLACES)}</div>
        </details>
      )}
    </nav>
  )
}
