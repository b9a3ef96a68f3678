import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { AboutMark } from '../about-mark.tsx'
import { useCardPlace } from '../card-place.ts'
import { EntityLink } from '../entity-link.tsx'
import { useReviewHref } from '../reviewing.ts'
import { timeWords } from '../words.ts'
import { type Annotation, judgedIn, namesOf } from './annotation.ts'
import { Judgement } from './judgement.tsx'

/** The card of the annotation that is judged, below its words; it has the focus. */
export function ReviewCard({
  annotation,
  annotations,
  within,
  onMade,
}: {
  annotation: Annotation
  annotations: readonly Annotation[]
  within: RefObject<HTMLElement | null>
  onMade: (words: string) => void
}) {
  const card = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<HTMLElement | null>(null)
  const { id } = judgedIn(annotation)
  useLayoutEffect(() => {
    if (annotation) setAt(within.current?.querySelector<HTMLElement>('mark.fact') ?? null)
  }, [annotation, within])
  const place = useCardPlace(card, at, within)
  useEffect(() => {
    if (id === '') return
    card.current?.focus({ preventScroll: true })
    card.current?.scrollIntoView({ block: 'nearest' })
  }, [id])
  useEffect(() => {
    const { current } = card
    if (!current) return
    const observer = new ResizeObserver(() => current.scrollIntoView({ block: 'nearest' }))
    observer.observe(current)
    return () => observer.disconnect()
  }, [])
  const reviewHref = useReviewHref()
  const { kind, words } = namesOf(annotation)
  return (
    <div
      ref={card}
      className="mark-card review-card"
      role="dialog"
      aria-label={`Review of the ${kind} “${words}”`}
      tabIndex={-1}
      style={place}
      data-keys
    >
      <p className="head">
        <span className="words">“{words}”</span>
        <a className="close" href={reviewHref?.('')} aria-label="Close the card" aria-keyshortcuts="Escape">
          ×
        </a>
      </p>
      {annotation.what === 'event' ? <AboutEvent event={annotation.event} /> : <AboutMark mark={annotation} />}
      <Judgement key={id} annotation={annotation} onMade={onMade} />
      <AlsoHere annotation={annotation} annotations={annotations} />
    </div>
  )
}

function AboutEvent({ event }: { event: Extract<Annotation, { readonly what: 'event' }>['event'] }) {
  return (
    <>
      <p>
        <strong>{timeWords(event.when)}</strong>
      </p>
      {event.participants.length + event.places.length > 0 && (
        <p className="meta">
          {[...event.participants, ...event.places].map(entity => (
            <EntityLink key={entity.id} entity={entity} />
          ))}
        </p>
      )}
    </>
  )
}

/** What else was found in the same words, to judge as well. */
function AlsoHere({ annotation, annotations }: { annotation: Annotation; annotations: readonly Annotation[] }) {
  const reviewHref = useReviewHref()
  const { span } = annotation
  const others = annotations.filter(
    other => other !== annotation && other.span.start < span.end && span.start < other.span.end,
  )
  if (others.length === 0) return null
  return (
    <p className="meta also-here">
      Also here:
      {others.map(other => {
        const { kind, words } = namesOf(other)
        const { id } = judgedIn(other)
        return (
          <a key={id} href={reviewHref?.(id)}>
            {kind} <span className="words">“{words}”</span>
          </a>
        )
      })}
    </p>
  )
}
