import { type ArticleFilter, isDatelineError } from '@dateline/sdk'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { dateline } from './dateline.ts'
import { NewArticlesDocument, type NewArticlesSubscription } from './generated/operations.ts'
import { articleHref } from './route.ts'
import { countWords } from './words.ts'

type Change = NewArticlesSubscription['archiveChanged']

/** Announces articles of a list that come into the archive while it is open, and shows them when they are asked for. */
export function NewArticles({ filter }: { filter: ArticleFilter }) {
  const queries = useQueryClient()
  const [changes, setChanges] = useState<readonly Change[]>([])
  const begin = useEffectEvent((signal: AbortSignal) =>
    watch(filter, signal, change =>
      setChanges(before => [change, ...before.filter(one => one.articleId !== change.articleId)]),
    ),
  )
  useEffect(() => {
    const controller = new AbortController()
    void begin(controller.signal)
    return () => controller.abort()
  }, [])
  const come = changes.filter(({ article }) => article !== null)
  const [newest] = come
  const show = () => {
    setChanges([])
    void queries.invalidateQueries()
    scrollTo(0, 0)
  }
  return (
    <div className="new-articles" role="status">
      {changes.length > 0 && (
        <p>
          {[
            come.length > 0 && `${countWords(come.length, 'article')} new or changed`,
            changes.length > come.length && `${countWords(changes.length - come.length, 'article')} removed`,
          ]
            .filter(Boolean)
            .join(', ')}
          {newest && (
            <>
              : <a href={articleHref(newest.articleId)}>{newest.article?.headline}</a>
            </>
          )}{' '}
          <button type="button" className="quiet" onClick={show}>
            Show the list as it is now
          </button>
        </p>
      )}
    </div>
  )
}

/** Tells of changes as long as it can. What it fails of, the list itself says when it is loaded. */
async function watch(filter: ArticleFilter, signal: AbortSignal, tell: (change: Change) => void): Promise<void> {
  try {
    for await (const change of dateline.articles.watchBy(NewArticlesDocument, { filter }, { signal })) tell(change)
  } catch (error) {
    if (!isDatelineError(error)) throw error
  }
}
