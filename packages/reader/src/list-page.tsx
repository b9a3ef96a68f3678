import { type FormEvent, useCallback } from 'react'
import { ArticleList } from './article-list.tsx'
import { dateline } from './dateline.ts'
import { useLoaded } from './loaded.ts'
import { Notice } from './notice.tsx'
import { hrefOf, listOf } from './route.ts'
import { useTitle } from './title.ts'
import { countWords } from './words.ts'

const PAGE = 20

/** The articles of the archive, newest first, page by page; only those with certain words when there are any. */
export function ListPage({ text, after, before }: { text: string; after: string | null; before: string | null }) {
  useTitle(text === '' ? undefined : `Articles with “${text}”`)
  const load = useCallback(
    (signal: AbortSignal) =>
      dateline.articles.list(
        {
          filter: text === '' ? null : { text },
          ...(before === null ? { first: PAGE, after } : { last: PAGE, before }),
        },
        { signal },
      ),
    [text, after, before],
  )
  const loaded = useLoaded(load)
  const articles = loaded.value

  return (
    <div className="list-page" aria-busy={loaded.isLoading}>
      <h1 className="unseen">Articles</h1>
      <search>
        <form onSubmit={submit}>
          <label htmlFor="text">Articles with the words</label>
          {/* The key fills the field anew when back or a link changes the words. */}
          <input key={text} id="text" name="text" type="search" defaultValue={text} placeholder="airport, curfew …" />
          <button type="submit">Find</button>
        </form>
      </search>
      <Notice loaded={loaded} />
      {articles && (
        <>
          <p className="count" role="status">
            {articles.totalCount === 0 ? 'No article has these words.' : countWords(articles.totalCount, 'article')}
            {text !== '' && (
              <>
                {' '}
                <a href={hrefOf(listOf(''))}>Show all</a>
              </>
            )}
          </p>
          <ArticleList articles={articles.items} />
          <nav className="pages" aria-label="Pages">
            {articles.hasPreviousPage && articles.startCursor !== null && (
              <a rel="prev" href={hrefOf({ page: 'list', text, after: null, before: articles.startCursor })}>
                ← Newer
              </a>
            )}
            {articles.hasNextPage && articles.endCursor !== null && (
              <a rel="next" href={hrefOf({ page: 'list', text, after: articles.endCursor, before: null })}>
                Older →
              </a>
            )}
          </nav>
        </>
      )}
    </div>
  )
}

function submit(event: FormEvent<HTMLFormElement>) {
  event.preventDefault()
  const text = new FormData(event.currentTarget).get('text')
  location.hash = hrefOf(listOf(typeof text === 'string' ? text.trim() : ''))
}
