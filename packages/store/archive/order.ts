import type { Position } from '../page.ts'

/**
 * How items are ordered: by the first key, then the next. The values of all keys together are an item's {@link Position}, so the
 * last key is unique among the items. Null stands behind all values in either direction. Strings are compared by UTF-16 code unit:
 * the order is the same on every machine.
 */
export type Order<Item> = readonly OrderKey<Item>[]

export type OrderKey<Item> = {
  readonly of: (item: Item) => string | number | null
  readonly type: 'string' | 'number'
  readonly descending?: boolean
}

/** Where an item stands in an order. */
export function positionIn<Item>(order: Order<Item>, item: Item): Position {
  return order.map(key => key.of(item))
}

/** Compares two items, as `Array.prototype.sort` wants it. */
export function compareIn<Item>(order: Order<Item>): (one: Item, other: Item) => number {
  return (one, other) => {
    for (const key of order) {
      const result = compareValues(key.of(one), key.of(other), key.descending === true)
      if (result !== 0) return result
    }
    return 0
  }
}

/**
 * Compares items with a position: negative for items in front of it, positive for those behind it, 0 for the item itself.
 *
 * @throws {RangeError} when the position is one of another order: a cursor that a client made up or took from another list
 */
export function compareTo<Item>(order: Order<Item>, position: Position): (item: Item) => number {
  const fits =
    position.length === order.length &&
    order.every((key, index) => position[index] === null || typeof position[index] === key.type)
  if (!fits) throw new RangeError(`the position ${JSON.stringify(position)} does not belong to this order`)
  return item => {
    for (const [index, key] of order.entries()) {
      const result = compareValues(key.of(item), position[index] ?? null, key.descending === true)
      if (result !== 0) return result
    }
    return 0
  }
}

function compareValues(one: string | number | null, other: string | number | null, descending: boolean): number {
  if (one === other) return 0
  if (one === null) return 1
  if (other === null) return -1
  return one < other === descending ? 1 : -1
}
