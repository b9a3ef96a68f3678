import { useLayoutEffect, useRef } from 'react'

const STORED = 'dateline-places'

/** How far each step of the history was scrolled when it was left, by the mark that the step has in the history. */
const places = new Map<string, number>(storedPlaces())

/** The mark of the step that is shown. */
let shown = ''

/**
 * Remembers from now on how far each step of the history was scrolled when it was left, also over a reload. To be called before React,
 * which draws the next page, listens.
 */
export function rememberPlaces(): void {
  history.scrollRestoration = 'manual'
  shown = markOfStep()
  addEventListener('hashchange', () => {
    places.set(shown, scrollY)
    shown = markOfStep()
  })
  addEventListener('pagehide', () => {
    places.set(shown, scrollY)
    sessionStorage.setItem(STORED, JSON.stringify([...places].slice(-MOST_STORED)))
  })
}

/** Whether the step that is shown has been shown before: it goes back to where it was left, and not to what its address points to. */
export function isRevisited(): boolean {
  return places.has(shown)
}

/**
 * Shows a page that is opened from its beginning, and one that is gone back to, or loaded again, where it was left. The browser's own
 * way knows nothing of pages that are drawn later.
 *
 * @param place which page is shown; as long as it stays, a new step of the history does not move it
 * @param address the address of what is shown of it
 */
export function useScrollPlace(place: string, address: string): void {
  const before = useRef({ place: '', address: '' })
  useLayoutEffect(() => {
    const { current: last } = before
    before.current = { place, address }
    const left = places.get(shown)
    if (left !== undefined && last.address !== address) return scrollTowards(left)
    if (last.place !== place) scrollTo(0, 0)
    return undefined
  }, [place, address])
}

/**
 * Scrolls to a place as soon as the page is so long: what was loaded piece by piece comes piece by piece again, as each comes when the
 * end of those before it is in sight. Gives way to whoever scrolls by themselves.
 */
function scrollTowards(left: number): () => void {
  const observer = new ResizeObserver(() => {
    scrollTo(0, left)
    if (Math.abs(scrollY - left) <= 1) stop()
  })
  const stop = () => {
    observer.disconnect()
    for (const event of ['wheel', 'touchmove', 'pointerdown', 'keydown']) removeEventListener(event, stop)
  }
  for (const event of ['wheel', 'touchmove', 'pointerdown', 'keydown']) addEventListener(event, stop, { passive: true })
  scrollTo(0, left)
  observer.observe(document.body)
  return stop
}

/** The last steps of a long visit are enough. */
const MOST_STORED = 100

/** What the history keeps with the step that is shown; a new step gets a mark of its own. */
function markOfStep(): string {
  if (typeof history.state !== 'string') history.replaceState(`${Date.now()} ${Math.random()}`, '')
  return history.state
}

function storedPlaces(): [string, number][] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(STORED) ?? '[]')
    return Array.isArray(stored) ? stored.filter(isPlace) : []
  } catch {
    return []
  }
}

function isPlace(value: unknown): value is [string, number] {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'number'
}
