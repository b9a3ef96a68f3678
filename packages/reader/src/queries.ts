import { QueryClient } from '@tanstack/react-query'

/**
 * What was asked for, kept for a while, so that going back shows it at once and in its place. The SDK tries again by itself, and says
 * when the network is gone; it is asked even when the browser believes that it is offline.
 */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      networkMode: 'always',
      staleTime: 60_000,
      gcTime: 15 * 60_000,
      refetchOnWindowFocus: false,
    },
  },
})
