import { useEffect, useRef } from 'react'

/** A list of which more can be had. */
export type Endless = {
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly error: Error | null
  fetchNextPage(): unknown
}

/** Fetches more of a list when the end of it comes into view, or when it is pressed. */
export function MoreButton({ list, what }: { list: Endless; what: string }) {
  const button = useRef<HTMLButtonElement>(null)
  const { hasNextPage, isFetchingNextPage, error, fetchNextPage } = list
  useEffect(() => {
    if (!hasNextPage || isFetchingNextPage || error !== null || !button.current) return
    const observer = new IntersectionObserver(entries => {
      if (entries.some(entry => entry.isIntersecting)) fetchNextPage()
    })
    observer.observe(button.current)
    return () => observer.disconnect()
  }, [hasNextPage, isFetchingNextPage, error, fetchNextPage])
  if (!hasNextPage) return null
  return (
    <button ref={button} type="button" className="more" disabled={isFetchingNextPage} onClick={() => fetchNextPage()}>
      {isFetchingNextPage ? 'Loading …' : `More ${what}`}
    </button>
  )
}
