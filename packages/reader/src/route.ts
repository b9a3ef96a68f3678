import { useSyncExternalStore } from 'react'

/** Which page is shown. It stands in the URL behind the `#`, so that the service needs to serve one file only. */
export type Route =
  | { readonly page: 'list'; readonly text: string; readonly after: string | null; readonly before: string | null }
  | { readonly page: 'article'; readonly id: string }
  | { readonly page: 'entity'; readonly id: string }

/** The route of the current URL; follows links, back and forward. */
export function useRoute(): Route {
  return routeOf(useSyncExternalStore(onHashChange, () => location.hash))
}

/** Reads what stands behind the `#`; anything unknown is the list. */
export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2)
  const [, noun, id] = path.split('/')
  if (noun === 'articles' && id) return { page: 'article', id: decoded(id) }
  if (noun === 'entities' && id) return { page: 'entity', id: decoded(id) }
  const values = new URLSearchParams(query)
  return { page: 'list', text: values.get('text') ?? '', after: values.get('after'), before: values.get('before') }
}

/** The link to a route, the reverse of {@link routeOf}. */
export function hrefOf(route: Route): string {
  if (route.page === 'article') return `#/articles/${encodeURIComponent(route.id)}`
  if (route.page === 'entity') return `#/entities/${encodeURIComponent(route.id)}`
  const values = new URLSearchParams()
  if (route.text !== '') values.set('text', route.text)
  if (route.after !== null) values.set('after', route.after)
  if (route.before !== null) values.set('before', route.before)
  return values.size > 0 ? `#/?${values}` : '#/'
}

/** The first page of the list of articles that hold these words; of all articles when there are none. */
export function listOf(text: string): Route {
  return { page: 'list', text, after: null, before: null }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function onHashChange(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}
