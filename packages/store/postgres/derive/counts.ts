/** Sums of changes, by two strings. */
export class Counts {
  readonly #counts = new Map<string, Map<string, number>>()

  add(one: string, other: string, change: number): void {
    const counts = this.#counts.get(one)
    if (counts) counts.set(other, (counts.get(other) ?? 0) + change)
    else this.#counts.set(one, new Map([[other, change]]))
  }

  /** Those that are not zero. */
  *changes(): Generator<[one: string, other: string, change: number]> {
    for (const [one, counts] of this.#counts)
      for (const [other, change] of counts) if (change !== 0) yield [one, other, change]
  }
}
