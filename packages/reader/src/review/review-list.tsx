import { useEffect, useRef } from 'react'
import { useReviewHref } from '../reviewing.ts'
import { type Annotation, judgedIn, namesOf } from './annotation.ts'
import { leftToReview } from './left-to-review.ts'

/** What of an article nobody has judged yet, in the order of its text. */
export function ReviewList({
  annotations,
  current,
}: {
  annotations: readonly Annotation[]
  current: Annotation | null
}) {
  const reviewHref = useReviewHref()
  const list = useRef<HTMLOListElement>(null)
  const id = current && judgedIn(current).id
  useEffect(() => {
    const link = id && list.current?.querySelector<HTMLElement>('[aria-current]')
    if (link && list.current) list.current.scrollTop = link.offsetTop - list.current.clientHeight / 2
  }, [id])
  const left = leftToReview(annotations)
  return (
    <nav aria-label="Left to review" className="review-list" data-keys>
      <h2>Left to review</h2>
      {left.length === 0 && <p>Nothing: all of it is reviewed.</p>}
      <ol ref={list}>
        {left.map(annotation => {
          const { kind, words } = namesOf(annotation)
          const { id: own } = judgedIn(annotation)
          return (
            <li key={own}>
              <a href={reviewHref?.(own)} aria-current={own === id ? 'true' : undefined}>
                <span className="words">{words}</span> <span className="kind">{kind}</span>
              </a>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
