import { type RefObject, useState } from 'react'
import { useToken } from '../token.ts'
import type { Annotation } from './annotation.ts'
import { ReviewBar } from './review-bar.tsx'
import { ReviewCard } from './review-card.tsx'
import { useShortcuts } from './shortcuts.ts'

/** What reviews an article: the card of what is judged, and the bar that leads through what is left. */
export function ArticleReview({
  annotations,
  current,
  page,
}: {
  annotations: readonly Annotation[]
  current: Annotation | null
  /** The article, within which the card has its place. */
  page: RefObject<HTMLElement | null>
}) {
  const [told, setTold] = useState('')
  const hasToken = useToken() !== null
  useShortcuts(page)
  return (
    <>
      <ReviewBar annotations={annotations} current={current} told={told} />
      {current && hasToken && (
        <ReviewCard annotation={current} annotations={annotations} within={page} onMade={setTold} />
      )}
    </>
  )
}
