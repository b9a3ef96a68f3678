import type { IncomingHttpHeaders } from 'node:http'
import type { Plugin } from 'graphql-yoga'

/**
 * How answers to GET may be kept on the way: by all caches where anybody may read, else by the client's own. They ask again each time, as an
 * archive can change at any moment.
 */
export function cacheControlOf(
  { authorization }: Pick<IncomingHttpHeaders, 'authorization'>,
  openReads: boolean,
): string {
  return openReads && authorization === undefined ? 'public, no-cache' : 'private, no-cache'
}

/** On what, beside their address, answers hang: which form they have. */
export const VARY = 'accept'

/** Says how answers to GET may be kept. */
export function useRevalidation(openReads: boolean): Plugin {
  return {
    onResponse({ request: { method, headers }, response }) {
      if (method !== 'GET' || response.headers.has('cache-control')) return
      const authorization = headers.get('authorization') ?? undefined
      response.headers.set('cache-control', cacheControlOf({ ...(authorization && { authorization }) }, openReads))
      response.headers.set('vary', VARY)
    },
  }
}
