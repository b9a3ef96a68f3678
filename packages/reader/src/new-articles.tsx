import { type ArticleChange, isDatelineError } from '@dateline/sdk'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { dateline } from './dateline.ts'
import { articleHref } from './route.ts'
import { countWords } from './words.ts'

/** Announces articles that come into the archive while the list is open, and shows them when they are asked for. */
export function NewArticles() {
  const queries = useQueryClient()
  const [changes, setChanges] = useState<readonly ArticleChange[]>([])
  useEffect(() => {
    const controller = new AbortController()
    void watch(controller.signal, change =>
      setChanges(before => [change, ...before.filter(one => one.articleId !== change.articleId)]),
    )
    return () => controller.abort()
  }, [])
  const newest = changes.find(({ article }) => article !== null)?.article
  const show = () => {
    setChanges([])
    void queries.invalidateQueries()
    scrollTo(0, 0)
  }
  return (
    <div className="new-articles" role="status">
      {changes.length > 0 && (
        <p>
          {countWords(changes.length, 'article')} new or changed
          {newest && (
            <>
              : <a href={articleHref(newest.id)}>{newest.headline}</a>
            </>
          )}{' '}
          <button type="button" className="quiet" onClick={show}>
            Show in the list
          </button>
        </p>
      )}
    </div>
  )
}

/** Tells of changes as long as it can. What it fails of, the list itself says when it is loaded. */
async function watch(signal: AbortSignal, tell: (change: ArticleChange) => void): Promise<void> {
  try {
    for await (const change of dateline.articles.watch({}, { signal })) tell(change)
  } catch (error) {
    if (!isDatelineError(error)) throw error
  }
}
