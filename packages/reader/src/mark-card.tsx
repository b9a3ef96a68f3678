import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { useCardPlace } from './card-place.ts'

const ID = 'mark-card'

/**
 * A card below the mark that somebody points to or has moved the focus to. Escape closes it; the pointer may move into it.
 *
 * @see https://www.w3.org/WAI/WCAG22/Understanding/content-on-hover-or-focus
 */
export function MarkCard({
  at,
  within,
  role,
  onClose,
  children,
}: {
  at: HTMLElement
  within: RefObject<HTMLElement | null>
  /** A group where it has buttons: a tooltip has none. */
  role: 'tooltip' | 'group'
  onClose: () => void
  children: ReactNode
}) {
  const card = useRef<HTMLDivElement>(null)
  const place = useCardPlace(card, at, within)
  useEffect(() => {
    at.setAttribute('aria-describedby', ID)
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose()
    }
    const onMove = (event: PointerEvent) => {
      const { target } = event
      if (!(target instanceof Node)) return
      const isOpenFor = (node: Node | null) => at.contains(node) || card.current?.contains(node)
      if (!isOpenFor(target) && !isOpenFor(document.activeElement)) onClose()
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
    <div ref={card} id={ID} role={role} className="mark-card" style={place}>
      {children}
    </div>
  )
}
