import { useEffect, useRef } from 'react'
import { ArticlePage } from './article-page.tsx'
import { EntityPage } from './entity-page.tsx'
import { ListPage } from './list-page.tsx'
import { ProblemBoundary } from './problem-boundary.tsx'
import { hrefOf, listOf, useRoute } from './route.ts'

/** The whole page: the head that is always there, and what the route says. */
export function Reader() {
  const route = useRoute()
  const main = useRef<HTMLElement>(null)
  const place = route.page === 'list' ? 'list' : hrefOf(route)
  const placeBefore = useRef(place)
  useEffect(() => {
    if (placeBefore.current === place) return
    placeBefore.current = place
    scrollTo(0, 0)
    main.current?.focus()
  }, [place])

  return (
    <>
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        Skip to the content
      </button>
      <header className="masthead">
        <a className="brand" href={hrefOf(listOf(''))}>
          Dateline
        </a>
        <p>What the news says, with the words it says it in</p>
        <a className="graphiql" href="/graphql">
          GraphiQL
        </a>
      </header>
      <main ref={main} id="main" tabIndex={-1}>
        <ProblemBoundary key={place}>
          {route.page === 'list' && <ListPage text={route.text} after={route.after} before={route.before} />}
          {route.page === 'article' && <ArticlePage id={route.id} />}
          {route.page === 'entity' && <EntityPage id={route.id} />}
        </ProblemBoundary>
      </main>
    </>
  )
}
