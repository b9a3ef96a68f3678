import type { Page, PageRequest, Position } from '@dateline/store'

/** Which page of a list is asked for. */
type Bounds = Omit<PageRequest<unknown>, 'filter'>

/**
 * A page of a list that is made whole for each answer. As in a store, a cursor stays right when items come and go.
 *
 * @param list in the order of its positions, which are all of one shape and differ
 * @throws {RangeError} when a cursor's position has another shape
 */
export function pageOfList<Item>(
  list: readonly Item[],
  positionOf: (item: Item) => Position,
  { first, last, after, before }: Bounds,
): Page<Item> {
  const all = list.map(item => ({ item, position: positionOf(item) }))
  const start = after ? all.filter(({ position }) => compare(position, after) <= 0).length : 0
  const end = before ? all.filter(({ position }) => compare(position, before) < 0).length : all.length
  const from = last === undefined ? start : Math.max(start, end - last)
  const to = first === undefined ? end : Math.min(end, start + first)
  return {
    items: all.slice(from, to),
    hasNextPage: to < all.length,
    hasPreviousPage: from > 0,
    totalCount: () => all.length,
  }
}

function compare(one: Position, other: Position): number {
  if (one.length !== other.length) throw new RangeError('A position of another list.')
  for (const [index, value] of one.entries()) {
    const against = other[index]
    if (value === null || against === null || against === undefined || typeof value !== typeof against)
      throw new RangeError('A position of another list.')
    if (value !== against) return value < against ? -1 : 1
  }
  return 0
}
