import { useQuery } from '@tanstack/react-query'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { dateline } from './dateline.ts'
import type { LinkedMark } from './marked-text.tsx'
import { countWords, measureWords, quantityWords, timeWords, valueWords } from './words.ts'

const ID = 'mark-card'

/**
 * What is known of the mark that somebody points to or has moved the focus to, below it. Escape closes it; the pointer may move into it.
 *
 * @see https://www.w3.org/WAI/WCAG22/Understanding/content-on-hover-or-focus
 */
export function MarkCard({
  mark,
  at,
  within,
  onClose,
}: {
  mark: LinkedMark
  at: HTMLElement
  within: RefObject<HTMLElement | null>
  onClose: () => void
}) {
  const card = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState({ left: 0, top: 0 })
  useLayoutEffect(() => {
    const [around, link] = [within.current?.getBoundingClientRect(), [...at.getClientRects()].at(-1)]
    if (!around || !link) return
    const room = around.width - (card.current?.offsetWidth ?? 0)
    setPlace({ left: Math.max(0, Math.min(link.left - around.left, room)), top: link.bottom - around.top })
  }, [at, within])
  useEffect(() => {
    at.setAttribute('aria-describedby', ID)
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose()
    }
    const onMove = (event: PointerEvent) => {
      if (!(event.target instanceof Node)) return
      const isNear = at.contains(event.target) || card.current?.contains(event.target)
      if (!isNear && document.activeElement !== at) onClose()
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('pointerover', onMove)
    return () => {
      at.removeAttribute('aria-describedby')
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('pointerover', onMove)
    }
  }, [at, onClose])
  return (
    <div ref={card} id={ID} role="tooltip" className="mark-card" style={place}>
      {mark.what === 'mention' && <AboutEntity mark={mark} />}
      {mark.what === 'figure' && <AboutFigure figure={mark.figure} />}
      {mark.what === 'date' && (
        <p>
          <strong>{timeWords(mark.time)}</strong>
        </p>
      )}
    </div>
  )
}

function AboutEntity({ mark: { entity, mentionCount } }: { mark: Extract<LinkedMark, { readonly what: 'mention' }> }) {
  const { data: detail } = useQuery({
    queryKey: ['entity', entity.id],
    queryFn: ({ signal }) => dateline.entities.get(entity.id, { signal }),
  })
  const roles = detail?.__typename === 'Person' ? [...new Set(detail.roles.map(role => role.title))].slice(0, 3) : []
  return (
    <>
      <p>
        <strong>{entity.name}</strong> {valueWords(entity.kind)}
      </p>
      {roles.length > 0 && <p>{roles.join(', ')}</p>}
      <p>
        {countWords(mentionCount, 'mention')} here
        {detail && `, ${detail.mentionCount} in ${countWords(detail.articleCount, 'article')}`}
      </p>
    </>
  )
}

function AboutFigure({ figure }: { figure: Extract<LinkedMark, { readonly what: 'figure' }>['figure'] }) {
  const reporter = figure.reportedBy?.name ?? figure.reportedByText
  return (
    <>
      <p>
        <strong>
          {measureWords(figure.measure)}: {quantityWords(figure.quantity)}
        </strong>
        {figure.status !== 'REPORTED' && <span className="status">{valueWords(figure.status)}</span>}
      </p>
      {reporter !== null && <p>Reported by {reporter}</p>}
      {(figure.when || figure.where) && (
        <p>{[figure.when && timeWords(figure.when), figure.where?.name].filter(Boolean).join(', ')}</p>
      )}
    </>
  )
}
