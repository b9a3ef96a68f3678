/** Chunks hold at most this many items: small enough to move within a microsecond, large enough that there are few. */
const CHUNK = 512

/**
 * Items that are kept in order, each once: two items between which `compare` sees no difference are the same one. Adding and
 * removing cost the same in long lists as in short ones, nearly; walks begin anywhere and go both ways.
 */
export class OrderedList<Item> {
  readonly #compare: (one: Item, other: Item) => number
  #chunks: Item[][]
  #size: number

  /** `items` need not be in order, but no two may be equal. */
  constructor(compare: (one: Item, other: Item) => number, items: Iterable<Item> = []) {
    this.#compare = compare
    const sorted = Array.from(items).sort(compare)
    this.#size = sorted.length
    this.#chunks = []
    for (let start = 0; start < sorted.length; start += CHUNK >> 1)
      this.#chunks.push(sorted.slice(start, start + (CHUNK >> 1)))
  }

  get size(): number {
    return this.#size
  }

  /** False when the item is there already. Items that come in order take one comparison each. */
  add(item: Item): boolean {
    const last = this.#chunks.at(-1)
    const lastItem = last?.at(-1)
    if (last && lastItem !== undefined && last.length < CHUNK && this.#compare(lastItem, item) < 0) {
      last.push(item)
      this.#size++
      return true
    }
    const isBefore = (other: Item): boolean => this.#compare(other, item) < 0
    const place = this.#seek(isBefore)
    const chunk = this.#chunks[place.chunk] ?? this.#chunks.at(-1)
    if (!chunk) {
      this.#chunks.push([item])
      this.#size = 1
      return true
    }
    const atEnd = place.chunk === this.#chunks.length
    const next = atEnd ? undefined : chunk[place.index]
    if (next !== undefined && this.#compare(next, item) === 0) return false
    if (atEnd) chunk.push(item)
    else chunk.splice(place.index, 0, item)
    this.#size++
    if (chunk.length > CHUNK) this.#chunks.splice(this.#chunks.indexOf(chunk) + 1, 0, chunk.splice(CHUNK >> 1))
    return true
  }

  /** False when the item is not there. */
  remove(item: Item): boolean {
    const place = this.#seek(other => this.#compare(other, item) < 0)
    const chunk = this.#chunks[place.chunk]
    const found = chunk?.[place.index]
    if (!chunk || found === undefined || this.#compare(found, item) !== 0) return false
    chunk.splice(place.index, 1)
    if (chunk.length === 0) this.#chunks.splice(place.chunk, 1)
    this.#size--
    return true
  }

  get first(): Item | null {
    return this.#chunks[0]?.[0] ?? null
  }

  get last(): Item | null {
    return this.#chunks.at(-1)?.at(-1) ?? null
  }

  /** The items in order, from the first one that `isBefore` does not hold for; `isBefore` holds for a beginning of the list. */
  *forward(isBefore: (item: Item) => boolean = () => false): Generator<Item> {
    const place = this.#seek(isBefore)
    for (let chunk = place.chunk; chunk < this.#chunks.length; chunk++) {
      const items = this.#chunks[chunk] ?? []
      for (let index = chunk === place.chunk ? place.index : 0; index < items.length; index++) {
        const item = items[index]
        if (item !== undefined) yield item
      }
    }
  }

  /** The items against their order, from the last one that `isBefore` holds for. */
  *backward(isBefore: (item: Item) => boolean = () => true): Generator<Item> {
    const place = this.#seek(isBefore)
    for (let chunk = Math.min(place.chunk, this.#chunks.length - 1); chunk >= 0; chunk--) {
      const items = this.#chunks[chunk] ?? []
      const from = chunk === place.chunk ? place.index : items.length
      for (let index = from - 1; index >= 0; index--) {
        const item = items[index]
        if (item !== undefined) yield item
      }
    }
  }

  [Symbol.iterator](): Generator<Item> {
    return this.forward()
  }

  /** The place of the first item that `isBefore` does not hold for; behind the last chunk when there is none. */
  #seek(isBefore: (item: Item) => boolean): { chunk: number; index: number } {
    const chunk = firstIndex(this.#chunks, items => {
      const last = items.at(-1)
      return last !== undefined && isBefore(last)
    })
    return { chunk, index: firstIndex(this.#chunks[chunk] ?? [], isBefore) }
  }
}

/** The index of the first value that `isBefore` does not hold for. */
function firstIndex<Value>(values: readonly Value[], isBefore: (value: Value) => boolean): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    const value = values[middle]
    if (value !== undefined && isBefore(value)) low = middle + 1
    else high = middle
  }
  return low
}
