/** How often each value was counted. Most tallies hold one value, for which no map is made: an archive has very many of them. */
export class Tally<Value> {
  #only: Value | undefined
  #count = 0
  #all: Map<Value, number> | undefined

  add(value: Value): void {
    if (this.#all) {
      this.#all.set(value, (this.#all.get(value) ?? 0) + 1)
    } else if (this.#only === undefined || this.#only === value) {
      this.#only = value
      this.#count++
    } else {
      this.#all = new Map([
        [this.#only, this.#count],
        [value, 1],
      ])
      this.#only = undefined
    }
  }

  /** Takes back one count; a value that is not counted any more is gone. */
  remove(value: Value): void {
    if (this.#all) {
      const count = this.#all.get(value) ?? 0
      if (count > 1) this.#all.set(value, count - 1)
      else this.#all.delete(value)
    } else if (this.#only === value && --this.#count === 0) {
      this.#only = undefined
    }
  }

  *entries(): Generator<[value: Value, count: number]> {
    if (this.#all) yield* this.#all
    else if (this.#only !== undefined) yield [this.#only, this.#count]
  }

  *values(): Generator<Value> {
    for (const [value] of this.entries()) yield value
  }
}

/** The values of a tally, most frequent first, equals in the order of `compare`. */
export function byFrequency<Value>(
  entries: Iterable<readonly [Value, number]>,
  compare: (one: Value, other: Value) => number,
): [value: Value, count: number][] {
  return Array.from(entries, ([value, count]): [Value, number] => [value, count]).sort(
    (one, other) => other[1] - one[1] || compare(one[0], other[0]),
  )
}

/** Compares strings by UTF-16 code unit. */
export function byCodeUnit(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
