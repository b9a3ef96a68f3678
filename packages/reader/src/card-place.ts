import { type RefObject, useLayoutEffect, useState } from 'react'

/** Where a card stands within a page, in pixels: below an element, and not beyond the page's end. */
export function useCardPlace(
  card: RefObject<HTMLElement | null>,
  at: HTMLElement | null,
  within: RefObject<HTMLElement | null>,
): { readonly left: number; readonly top: number } {
  const [place, setPlace] = useState({ left: 0, top: 0 })
  useLayoutEffect(() => {
    const [around, link] = [within.current?.getBoundingClientRect(), [...(at?.getClientRects() ?? [])].at(-1)]
    if (!around || !link) return
    const room = around.width - (card.current?.offsetWidth ?? 0)
    setPlace({ left: Math.max(0, Math.min(link.left - around.left, room)), top: link.bottom - around.top })
  }, [at, card, within])
  return place
}
