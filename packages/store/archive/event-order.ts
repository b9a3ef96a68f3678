import type { Event } from '@dateline/articles'
import type { EventOrder } from '../page.ts'
import { IN_ARTICLE, type LocatedItem } from './located-item.ts'
import type { Order } from './order.ts'

const first = {
  of: ({ annotation: { when } }: LocatedItem<Event>) => when.earliest ?? when.latest,
  type: 'string',
} as const
const last = { of: ({ annotation: { when } }: LocatedItem<Event>) => when.latest, type: 'string' } as const

/** By their first day (their last one, when the first is not known), then by their last; events without days stand last. */
export const EVENT_ORDERS: Record<EventOrder, Order<LocatedItem<Event>>> = {
  WHEN_ASC: [first, last, ...IN_ARTICLE],
  WHEN_DESC: [{ ...first, descending: true }, { ...last, descending: true }, ...IN_ARTICLE],
}
