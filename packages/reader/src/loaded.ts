import { isDatelineError } from '@dateline/sdk'
import { useEffect, useState } from 'react'

/** Something that is fetched: the last value stays while another one is on its way. */
export type Loaded<Value> = {
  readonly value: Value | undefined
  readonly problem: string | null
  readonly isLoading: boolean
}

/**
 * Fetches a value, and again whenever `load` is another function: keep it by `useCallback`. What is under way for an older one is
 * aborted.
 */
export function useLoaded<Value>(load: (signal: AbortSignal) => Promise<Value>): Loaded<Value> {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ value: undefined, problem: null, isLoading: true })
  useEffect(() => {
    const controller = new AbortController()
    setLoaded(last => ({ ...last, problem: null, isLoading: true }))
    load(controller.signal).then(
      value => setLoaded({ value, problem: null, isLoading: false }),
      (error: unknown) => {
        if (!controller.signal.aborted) setLoaded({ value: undefined, problem: problemOf(error), isLoading: false })
      },
    )
    return () => controller.abort()
  }, [load])
  return loaded
}

function problemOf(error: unknown): string {
  if (!isDatelineError(error)) return 'Something went wrong in this page.'
  switch (error.kind) {
    case 'network':
      return 'The service cannot be reached. Is it running?'
    case 'timeout':
      return 'The service took too long to answer.'
    case 'rate-limited':
      return `The service has had too many calls${error.retryAfter === null ? '' : `: try again in ${error.retryAfter} seconds`}.`
    default:
      return error.message
  }
}
