import { lazy, Suspense, useEffect, useRef } from 'react'
import { ArticlePage } from './article-page.tsx'
import { EntityPage } from './entity-page.tsx'
import { FrontPage } from './front-page.tsx'
import { ProblemBoundary } from './problem-boundary.tsx'
import { RevisionsPage } from './revisions-page.tsx'
import { articleHref, FRONT, hrefOf, MAP, type Route, useRoute } from './route.ts'
import { useScrollPlace } from './scroll-place.ts'

// Charts and the map are loaded when they are shown.
const MapPage = lazy(async () => ({ default: (await import('./map-page.tsx')).MapPage }))
const NumberPage = lazy(async () => ({ default: (await import('./number-page.tsx')).NumberPage }))
const TimelinePage = lazy(async () => ({ default: (await import('./timeline-page.tsx')).TimelinePage }))

/** The whole page: the head that is always there, and what the route says. */
export function Reader() {
  const route = useRoute()
  const main = useRef<HTMLElement>(null)
  const place = placeOf(route)
  const placeBefore = useRef(place)
  useEffect(() => {
    if (placeBefore.current === place) return
    placeBefore.current = place
    main.current?.focus({ preventScroll: true })
  }, [place])
  useScrollPlace(place, hrefOf(route))

  return (
    <>
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        Skip to the content
      </button>
      <header className="masthead">
        <a className="brand" href={hrefOf(FRONT)}>
          Dateline
        </a>
        <p>What the news says, with the words it says it in</p>
        <nav aria-label="Views">
          <a href={hrefOf(FRONT)} aria-current={route.page === 'list' ? 'page' : undefined}>
            Articles
          </a>
          <a
            href={hrefOf({ page: 'number', measure: null, place: null })}
            aria-current={route.page === 'number' ? 'page' : undefined}
          >
            Numbers
          </a>
          <a
            href={hrefOf({ page: 'timeline', from: null, to: null, entity: null })}
            aria-current={route.page === 'timeline' ? 'page' : undefined}
          >
            Timeline
          </a>
          <a href={hrefOf(MAP)} aria-current={route.page === 'map' ? 'page' : undefined}>
            Map
          </a>
          <a href="/graphql">GraphiQL</a>
        </nav>
      </header>
      <main ref={main} id="main" tabIndex={-1}>
        <ProblemBoundary key={place}>
          <Suspense fallback={<p className="notice">Loading …</p>}>
            <View route={route} />
          </Suspense>
        </ProblemBoundary>
      </main>
      <p className="address" aria-hidden="true">
        {location.href}
      </p>
    </>
  )
}

function View({ route }: { route: Route }) {
  switch (route.page) {
    case 'list':
      return <FrontPage route={route} />
    case 'article':
      return <ArticlePage route={route} />
    case 'revisions':
      return <RevisionsPage id={route.id} />
    case 'entity':
      return <EntityPage route={route} />
    case 'map':
      return <MapPage route={route} />
    case 'number':
      return <NumberPage measure={route.measure} place={route.place} />
    case 'timeline':
      return <TimelinePage from={route.from} to={route.to} entity={route.entity} />
  }
}

/** Which page is shown, whatever is narrowed or pointed to in it: as long as it stays, so does the focus. */
function placeOf(route: Route): string {
  switch (route.page) {
    case 'article':
      return articleHref(route.id)
    case 'entity':
      return hrefOf({ page: 'entity', id: route.id })
    case 'revisions':
      return hrefOf(route)
    default:
      return route.page
  }
}
