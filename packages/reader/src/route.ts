import type { Measure, Range } from '@dateline/sdk'
import { useSyncExternalStore } from 'react'

/** In which order the front page lists articles. */
export type Order = 'best' | 'newest' | 'oldest'

/** Which articles: those that hold these words, mention all these entities, and so on. */
export type Narrowing = {
  readonly words: string
  /** A month of publication: `2022-01`. */
  readonly month: string | null
  readonly publisher: string | null
  readonly entities: readonly string[]
}

/** An article, at the words that stand at `at`. */
export type ArticleRoute = {
  readonly page: 'article'
  readonly id: string
  readonly at: Range | null
  /** While it is reviewed: the id of the annotation that is judged, or '' as long as none is. */
  readonly review?: string
}

/** An entity; with `review` while it is edited. */
export type EntityRoute = { readonly page: 'entity'; readonly id: string; readonly review?: true }

/** What the front page lists, and in which order: null for the usual one, the best first with words, the newest first without. */
export type ListRoute = Narrowing & { readonly page: 'list'; readonly order: Order | null }

/** A stretch of the map: its middle in degrees, and how many times the width of the world is the map's. */
export type MapView = { readonly latitude: number; readonly longitude: number; readonly zoom: number }

/** The places of which articles are on the map, and what stretch of it is shown: null for the one that has them all. */
export type MapRoute = Narrowing & { readonly page: 'map'; readonly view: MapView | null }

/**
 * Which view is shown. It stands in the URL behind the `#`, so that the service needs to serve one file only, and holds all that the view
 * depends on, so that its address can be shared.
 */
export type Route =
  | ListRoute
  | ArticleRoute
  | MapRoute
  | { readonly page: 'revisions'; readonly id: string }
  | EntityRoute
  | { readonly page: 'number'; readonly measure: Measure | null; readonly place: string | null }
  | {
      readonly page: 'timeline'
      readonly from: string | null
      readonly to: string | null
      readonly entity: string | null
    }

const EVERYTHING: Narrowing = { words: '', month: null, publisher: null, entities: [] }

/** The front page without anything that narrows it. */
export const FRONT: ListRoute = { page: 'list', order: null, ...EVERYTHING }

/** The map of the places of all articles. */
export const MAP: MapRoute = { page: 'map', view: null, ...EVERYTHING }

/** The route of the current URL; follows links, back and forward. */
export function useRoute(): Route {
  return routeOf(useSyncExternalStore(onHashChange, () => location.hash))
}

/** Shows another route in the place of the current one, without a step in the history. */
export function replaceRoute(route: Route): void {
  location.replace(hrefOf(route))
}

/**
 * Like {@link replaceRoute}, by its link, and before anything else happens: a key that is pressed next is meant for what is shown then.
 * Browsers tell of a new address some time later.
 */
export function replaceAddress(href: string): void {
  const oldURL = location.href
  history.replaceState(history.state, '', href)
  dispatchEvent(new HashChangeEvent('hashchange', { oldURL, newURL: location.href }))
}

/** Reads what stands behind the `#`; anything unknown is the front page. */
export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2)
  const values = new URLSearchParams(query)
  const [, noun, part, view] = path.split('/')
  const id = part ? decoded(part) : null
  if (noun === 'articles' && id && view === 'revisions') return { page: 'revisions', id }
  const review = values.get('review')
  if (noun === 'articles' && id)
    return { page: 'article', id, at: rangeOf(values.get('at')), ...(review !== null && { review }) }
  if (noun === 'entities' && id) return { page: 'entity', id, ...(review !== null && { review: true }) }
  if (noun === 'numbers')
    return { page: 'number', measure: MEASURES.find(one => one === id) ?? null, place: values.get('place') }
  if (noun === 'timeline')
    return { page: 'timeline', from: values.get('from'), to: values.get('to'), entity: values.get('entity') }
  const narrowing = {
    words: values.get('words') ?? '',
    month: values.get('month'),
    publisher: values.get('publisher'),
    entities: values.getAll('entity'),
  }
  if (noun === 'map') return { page: 'map', view: viewOf(values.get('at')), ...narrowing }
  return { page: 'list', order: ORDERS.find(order => order === values.get('order')) ?? null, ...narrowing }
}

/** The link to a route, the reverse of {@link routeOf}. */
export function hrefOf(route: Route): string {
  switch (route.page) {
    case 'article':
      return linkTo(`articles/${encodeURIComponent(route.id)}`, {
        at: route.at && `${route.at.start}-${route.at.end}`,
        review: route.review ?? null,
      })
    case 'revisions':
      return linkTo(`articles/${encodeURIComponent(route.id)}/revisions`, {})
    case 'entity':
      return linkTo(`entities/${encodeURIComponent(route.id)}`, { review: route.review ? '' : null })
    case 'number':
      return linkTo(route.measure === null ? 'numbers' : `numbers/${route.measure}`, { place: route.place })
    case 'timeline':
      return linkTo('timeline', { from: route.from, to: route.to, entity: route.entity })
    case 'map':
      return linkTo('map', {
        ...narrowingValues(route),
        at: route.view && `${route.view.latitude},${route.view.longitude},${route.view.zoom}`,
      })
    case 'list':
      return linkTo('', { ...narrowingValues(route), order: route.order })
  }
}

/** The link to an article; to certain words in it when it is told where they stand. */
export function articleHref(id: string, at: Range | null = null): string {
  return hrefOf({ page: 'article', id, at })
}

const ORDERS: readonly Order[] = ['best', 'newest', 'oldest']

/** What figures measure, as the schema has it. */
export const MEASURES: readonly Measure[] = [
  'KILLED',
  'INJURED',
  'MISSING',
  'ARRESTED',
  'HOSPITALIZED',
  'DISPLACED',
  'DEPLOYED',
  'PROTESTERS',
  'MEMBERS',
  'POPULATION',
  'VOTES',
  'MONEY',
  'PERCENTAGE',
  'AGE',
  'DURATION',
  'DISTANCE',
  'COUNT',
]

function linkTo(path: string, values: Readonly<Record<string, string | readonly string[] | null>>): string {
  const query = new URLSearchParams(
    Object.entries(values).flatMap(([name, value]) =>
      value === null ? [] : [value].flat().map((one): [string, string] => [name, one]),
    ),
  )
  return query.size > 0 ? `#/${path}?${query}` : `#/${path}`
}

function narrowingValues({ words, month, publisher, entities }: Narrowing) {
  return { words: words || null, month, publisher, entity: entities }
}

function viewOf(value: string | null): MapView | null {
  const numbers =
    /^(-?[\d.]{1,8}),(-?[\d.]{1,8}),([\d.]{1,8})$/
      .exec(value ?? '')
      ?.slice(1)
      .map(Number) ?? []
  const [latitude = Number.NaN, longitude = Number.NaN, zoom = Number.NaN] = numbers
  const isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && zoom >= 1
  return isOnEarth ? { latitude, longitude, zoom } : null
}

function rangeOf(value: string | null): Range | null {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(value ?? '') ?? []
  return start !== undefined && end !== undefined ? { start: Number(start), end: Number(end) } : null
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
