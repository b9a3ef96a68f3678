import type { Event } from '@dateline/articles'
import { IN_ARTICLE, type LocatedItem } from './located-item.ts'
import type { Order } from './order.ts'

/** In the order in which they happened: by their first day (their last one, when the first is not known), events without days last. */
export const EVENT_ORDER: Order<LocatedItem<Event>> = [
  { of: ({ annotation: { when } }) => when.earliest ?? when.latest, type: 'string' },
  { of: ({ annotation: { when } }) => when.latest, type: 'string' },
  ...IN_ARTICLE,
]
