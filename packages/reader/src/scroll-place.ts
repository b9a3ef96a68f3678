import { useLayoutEffect, useRef } from 'react'

const places = new Map<string, number>()

/** Remembers from now on how far each page was scrolled when it was left. To be called before React, which draws the next page, listens. */
export function rememberPlaces(): void {
  history.scrollRestoration = 'manual'
  addEventListener('hashchange', event => places.set(event.oldURL, scrollY))
}

/**
 * Shows a page that is opened from its beginning, and one that is gone back to where it was left. The browser's own way knows nothing
 * of pages that are drawn later.
 *
 * @param place which page is shown; as long as it stays, nothing moves
 * @param address the address of what is shown of it
 */
export function useScrollPlace(place: string, address: string): void {
  const placeBefore = useRef<string>(undefined)
  useLayoutEffect(() => {
    // The history keeps what was visited with its mark; what is opened anew has none.
    const isNew = history.state === null
    if (isNew) history.replaceState(address, '')
    if (placeBefore.current !== place) scrollTo(0, isNew ? 0 : (places.get(location.href) ?? 0))
    placeBefore.current = place
  }, [place, address])
}
