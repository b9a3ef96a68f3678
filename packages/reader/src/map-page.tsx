import { ArticlePlacesDocument, SearchPlacesDocument } from '@dateline/sdk'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { DataLinks } from './data-links.tsx'
import { dateline } from './dateline.ts'
import { Facets } from './facets.tsx'
import { isNarrowed, requestOf, useFacets } from './narrowed.ts'
import { Notice } from './notice.tsx'
import { PlaceMap, type Pointed } from './place-map.tsx'
import { PlaceTable } from './place-table.tsx'
import { FRONT, hrefOf, MAP, type MapRoute, replaceRoute } from './route.ts'
import { SearchForm } from './search-form.tsx'
import { useTitle } from './title.ts'
import { countWords } from './words.ts'

/** So many places the service tells of at most: those of the most articles. */
const MOST = 100

/** Where the articles happen that the address narrows down to: their places on a map, and in a table beside it. */
export function MapPage({ route }: { route: MapRoute }) {
  useTitle(route.words === '' ? 'Map' : `Places in articles with “${route.words}”`)
  const [pointed, setPointed] = useState<Pointed>(null)
  const request = requestOf(route)
  const asked = useQuery({
    queryKey: ['places', request],
    queryFn: ({ signal }) => dateline.articles.places(request, { signal }),
    placeholderData: keepPreviousData,
  })
  const facets = useFacets(route)
  const places = asked.data
  return (
    <div className="map-page" aria-busy={asked.isFetching}>
      <h1>Map</h1>
      <SearchForm words={route.words} onSearch={words => replaceRoute({ ...route, words })} />
      <Notice asked={asked} />
      {places && (
        <>
          <p className="count" role="status">
            {places.length === 0 &&
              (isNarrowed(route) ? 'No article with a place has all of this.' : 'No article has a place yet.')}
            {places.length > 0 && countWords(places.length, 'place')}
            {places.length === MOST && ', those that the most articles mention'}{' '}
            {isNarrowed(route) && <a href={hrefOf({ ...MAP, view: route.view })}>Show all</a>}{' '}
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
          {request.query === null ? (
            <DataLinks document={ArticlePlacesDocument} variables={{ filter: request.filter }} />
          ) : (
            <DataLinks document={SearchPlacesDocument} variables={{ query: request.query, filter: request.filter }} />
          )}
          {facets.data && <Facets facets={facets.data} route={route} />}
        </>
      )}
    </div>
  )
}
