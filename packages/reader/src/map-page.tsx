import { useMemo, useState } from 'react'
import { DataLinks } from './data-links.tsx'
import { Facets } from './facets.tsx'
import { PlacesOfListDocument, PlacesOfSearchDocument } from './generated/operations.ts'
import { isNarrowed, requestOf, useFacets } from './narrowed.ts'
import { Notice } from './notice.tsx'
import { PlaceMap, type Pointed } from './place-map.tsx'
import { PlaceTable } from './place-table.tsx'
import { usePlaces } from './places.ts'
import { FRONT, hrefOf, MAP, type MapRoute, replaceRoute } from './route.ts'
import { SearchForm } from './search-form.tsx'
import { useTitle } from './title.ts'
import { countWords } from './words.ts'

/** Where the articles happen that the address narrows down to: their places on a map, and in a table beside it. */
export function MapPage({ route }: { route: MapRoute }) {
  useTitle(route.words === '' ? 'Map' : `Places in articles with “${route.words}”`)
  const [pointed, setPointed] = useState<Pointed>(null)
  const asked = usePlaces(route)
  const facets = useFacets(route)
  const places = useMemo(() => asked.data?.pages.flat(), [asked.data])
  const { query, filter } = requestOf(route)
  return (
    <div className="map-page" aria-busy={asked.isFetching}>
      <h1>Map</h1>
      <SearchForm words={route.words} onSearch={words => replaceRoute({ ...route, words })} />
      <Facets facets={facets.data} route={route} />
      <Notice asked={asked} />
      {places && (
        <>
          <p className="count" role="status">
            {places.length === 0 &&
              (isNarrowed(route) ? 'No article with a place has all of this.' : 'No article has a place yet.')}
            {places.length > 0 && countWords(places.length, 'place')}
            {asked.hasNextPage && ' so far, more are on their way'}
            {isNarrowed(route) && <a href={hrefOf({ ...MAP, view: route.view })}>Show all</a>}
            {places.length > 0 && (
              <a href={hrefOf({ ...route, page: 'list', order: FRONT.order })}>List the articles</a>
            )}
          </p>
          <div className="map-and-table">
            <PlaceMap
              places={places}
              view={route.view}
              pointed={pointed}
              onPoint={setPointed}
              onMove={view => replaceRoute({ ...route, view })}
            />
            <PlaceTable places={places} pointed={pointed} onPoint={setPointed} />
          </div>
          {query === null ? (
            <DataLinks document={PlacesOfListDocument} variables={{ filter }} what={whatOf(places.length)} />
          ) : (
            <DataLinks document={PlacesOfSearchDocument} variables={{ query, filter }} what={whatOf(places.length)} />
          )}
        </>
      )}
    </div>
  )
}

/** So many are in one answer. */
const IN_ONE = 1_000

function whatOf(count: number): string {
  return count > IN_ONE ? `${countWords(IN_ONE, 'place')} that the most articles mention` : 'places'
}
