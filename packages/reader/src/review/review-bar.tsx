import { useEffect, useRef } from 'react'
import { useReviewHref } from '../reviewing.ts'
import { keepToken } from '../token.ts'
import { countWords } from '../words.ts'
import { type Annotation, judgedIn } from './annotation.ts'
import { leftToReview, neighbourLeft } from './left-to-review.ts'
import { WithToken } from './token-request.tsx'

/** How far the review of an article is, the way on, and the keys for it. It stays in sight. */
export function ReviewBar({
  annotations,
  current,
  told,
}: {
  annotations: readonly Annotation[]
  current: Annotation | null
  /** What was done last. */
  told: string
}) {
  const bar = useRef<HTMLElement>(null)
  const isIdle = current === null
  useEffect(() => {
    // The keys work where the focus is. It is not taken from who reads on.
    const isElsewhere = document.activeElement?.closest('.article-page') && !document.activeElement.closest('.tools')
    if (isIdle && !isElsewhere) bar.current?.focus({ preventScroll: true })
  }, [isIdle])
  const left = leftToReview(annotations).length
  return (
    <section ref={bar} className="review-bar" aria-label="Review" tabIndex={-1} data-keys>
      <WithToken>
        <progress aria-label="Reviewed" value={annotations.length - left} max={annotations.length} />
        <p>
          <strong>{countWords(left, 'left', 'left')}</strong> <span className="of">of {annotations.length}</span>
        </p>
        <p className="told" role="status">
          {told}
        </p>
        <p className="walk">
          <WalkLink label="Previous" keys="p ArrowUp" to={neighbourLeft(annotations, current, -1)} />
          <WalkLink label="Next" keys="n ArrowDown" to={neighbourLeft(annotations, current, 1)} />
        </p>
        <details>
          <summary>Keys</summary>
          <div className="keys-card">
            <dl className="keys">
              {KEYS.map(([keys, does]) => (
                <div key={does}>
                  <dt>
                    {keys.map(key => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
            <p>They work while the focus is in this bar, in the list, or in a card.</p>
            <button type="button" className="quiet" onClick={() => keepToken('')}>
              Forget my token
            </button>
          </div>
        </details>
      </WithToken>
    </section>
  )
}

const KEYS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['n', '↓'], 'the next one that is left'],
  [['p', '↑'], 'the one before'],
  [['c'], 'confirm'],
  [['x'], 'reject'],
  [['e'], 'correct'],
  [['u'], 'undo the review'],
  [['Esc'], 'close the card'],
]

function WalkLink({ label, keys, to }: { label: string; keys: string; to: Annotation | null }) {
  const reviewHref = useReviewHref()
  if (to === null) return null
  return (
    <a className="quiet" aria-keyshortcuts={keys} href={reviewHref?.(judgedIn(to).id)}>
      {label}
    </a>
  )
}
