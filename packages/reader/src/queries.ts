import { isDatelineError } from '@dateline/sdk'
import { QueryClient } from '@tanstack/react-query'

/** After so many milliseconds a service that could not be reached is asked again. */
const RECOVERY = 3_000

/**
 * What was asked for, kept for a while, so that going back shows it at once and in its place. The SDK tries again by itself, and says
 * when the network is gone; it is asked even when the browser believes that it is offline. What could not be had then comes by itself
 * when the service can be reached again.
 */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      networkMode: 'always',
      staleTime: 60_000,
      gcTime: 15 * 60_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: true,
      refetchInterval: ({ state: { error } }) => isDatelineError(error) && error.kind === 'network' && RECOVERY,
    },
  },
})
