import type { Plugin } from 'graphql-yoga'

/** Lets caches on the way keep answers to GET, and ask again each time: an archive can change at any moment. */
export function useRevalidation(): Plugin {
  return {
    onResponse({ request, response }) {
      if (request.method === 'GET' && !response.headers.has('cache-control'))
        response.headers.set('cache-control', 'no-cache')
    },
  }
}
