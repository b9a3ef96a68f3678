import type { Page, PageRequest, Position } from '../page.ts'
import { compareIn, compareTo, type Order, positionIn } from './order.ts'
import { OrderedList } from './ordered-list.ts'

/** Items in an order, which can be walked both ways from any position, that of an item that is gone as well. */
export type Walk<Item> = {
  /** From the first item behind `after`; from `after` itself when `including` is set; from the beginning when it is null. */
  forward(after: Position | null, including?: boolean): Iterable<Item>
  /** Against the order, from the last item in front of `before`; from the end when it is null. */
  backward(before: Position | null, including?: boolean): Iterable<Item>
}

/** A stretch of a list: what lies in front of it, and what behind it. */
export type Stretch<Item> = {
  readonly isBefore: (item: Item) => boolean
  readonly isBehind: (item: Item) => boolean
}

const WHOLE: Stretch<unknown> = { isBefore: () => false, isBehind: () => false }

/** Walks the items of a list that match, all of which lie in a stretch of it: no others are looked at. */
export function walkOf<Item>(
  list: OrderedList<Item>,
  order: Order<Item>,
  matches: (item: Item) => boolean = () => true,
  { isBefore, isBehind }: Stretch<Item> = WHOLE,
): Walk<Item> {
  return {
    *forward(after, including = false) {
      const compare = after && compareTo(order, after)
      const isPassed = (item: Item): boolean => compare !== null && compare(item) < (including ? 0 : 1)
      for (const item of list.forward(item => isPassed(item) || isBefore(item))) {
        if (isBehind(item)) return
        if (matches(item)) yield item
      }
    },
    *backward(before, including = false) {
      const compare = before && compareTo(order, before)
      const isToCome = (item: Item): boolean => compare === null || compare(item) < (including ? 1 : 0)
      for (const item of list.backward(item => isToCome(item) && !isBehind(item))) {
        if (isBefore(item)) return
        if (matches(item)) yield item
      }
    },
  }
}

/** Walks items that were gathered for one request. */
export function walkOfItems<Item>(items: Iterable<Item>, order: Order<Item>): Walk<Item> {
  return walkOf(new OrderedList(compareIn(order), items), order)
}

/** How a page is cut from a walk. `shown` makes what is served of an item; `count` counts all items of the walk. */
export type Paging<Item, Shown> = {
  readonly walk: Walk<Item>
  readonly order: Order<Item>
  readonly shown: (item: Item) => Shown
  readonly count: () => number
}

/**
 * Cuts a page from a walk. Whether there are pages on either side, and how many items there are in all, is found out only when
 * it is asked.
 *
 * @throws {RangeError} when `after` or `before` is a position of another order, or the number of items is negative
 */
export function pageOf<Item, Shown>(
  request: PageRequest<unknown, never>,
  { walk, order, shown, count }: Paging<Item, Shown>,
): Page<Shown> {
  const after = request.after ?? null
  const before = request.before ?? null
  const items =
    request.last === undefined
      ? take(walk.forward(after), request.first, before && compareTo(order, before), item => item < 0)
      : take(walk.backward(before), request.last, after && compareTo(order, after), item => item > 0).reverse()
  const placed = items.map(item => ({ item: shown(item), position: positionIn(order, item) }))
  const [start, end] = [placed[0]?.position ?? null, placed.at(-1)?.position ?? null]
  return {
    items: placed,
    get hasNextPage() {
      if (end) return any(walk.forward(end))
      return before ? any(walk.forward(before, true)) : request.last === undefined && any(walk.forward(after))
    },
    get hasPreviousPage() {
      if (start) return any(walk.backward(start))
      return after ? any(walk.backward(after, true)) : request.first === undefined && any(walk.backward(before))
    },
    totalCount: count,
  }
}

/** How many items a walk has. */
export function countOf<Item>(walk: Walk<Item>): number {
  let count = 0
  for (const _ of walk.forward(null)) count++
  return count
}

function take<Item>(
  items: Iterable<Item>,
  limit: number,
  compare: ((item: Item) => number) | null,
  isWithin: (comparison: number) => boolean,
): Item[] {
  if (!(Number.isInteger(limit) && limit >= 0)) throw new RangeError(`a page cannot have ${limit} items`)
  const taken: Item[] = []
  if (limit === 0) return taken
  for (const item of items) {
    if (compare && !isWithin(compare(item))) break
    taken.push(item)
    if (taken.length === limit) break
  }
  return taken
}

function any(items: Iterable<unknown>): boolean {
  for (const _ of items) return true
  return false
}
