import { useEffect, useRef } from 'react'

/** A list of which more can be had. */
export type Endless = {
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly error: Error | null
  fetchNextPage(): unknown
}

/** Fetches more of a list when it is pressed, or, where nothing stands behind the list, when the end of it comes into view. */
export function MoreButton({ list, what, isEndless = true }: { list: Endless; what: string; isEndless?: boolean }) {
  const button = useRef<HTMLButtonElement>(null)
  const { hasNextPage, isFetchingNextPage, error, fetchNextPage } = list
  useEffect(() => {
    if (!isEndless || !hasNextPage || isFetchingNextPage || error !== null || !button.current) return
    const observer = new IntersectionObserver(entries => {
      if (entries.some(entry => entry.isIntersecting)) fetchNextPage()
    })
    observer.observe(button.current)
    return () => observer.disconnect()
  }, [isEndless, hasNextPage, isFetchingNextPage, error, fetchNextPage])
  if (!hasNextPage) return null
  return (
    <button ref={button} type="button" className="more" disabled={isFetchingNextPage} onClick={() => fetchNextPage()}>
      {isFetchingNextPage ? 'Loading …' : `More ${what}`}
    </button>
  )
}
