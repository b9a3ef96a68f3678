import { Features } from '../packages/articles/annotate/statement/attribution-feature.ts'
import { probabilityOf, scoreOf, type Weights } from '../packages/articles/annotate/statement/attribution-model.ts'

/** Features that were seen fewer times are not learned. */
const LEAST = 2

/** How strongly weights are drawn to zero: L1, so that most are exactly zero. */
const L1 = 1.5

/**
 * Learns a table of weights by logistic regression with FTRL-Proximal, one example after the other.
 *
 * @see McMahan et al., Ad Click Prediction: a View from the Trenches (KDD 2013)
 */
export class Learner {
  readonly features: Features
  readonly weights: Weights
  readonly #table: Float32Array
  readonly #sums: Float32Array
  readonly #squares: Float32Array
  readonly #seen: Uint8Array
  #counting = false
  #rate = 0.1

  constructor(bits: number) {
    this.features = new Features(bits)
    this.#table = new Float32Array(1 << bits)
    this.#sums = new Float32Array(1 << bits)
    this.#squares = new Float32Array(1 << bits)
    this.#seen = new Uint8Array(1 << bits)
    this.weights = { bits, table: this.#table, scale: 1 }
  }

  /** Runs through a course: once to count features, then as often as `epochs` says, in another order each time, to learn. */
  study<Item>(items: readonly Item[], epochs: number, course: (item: Item) => void): void {
    this.#counting = true
    for (const item of items) course(item)
    this.#counting = false
    for (let epoch = 1; epoch <= epochs; epoch++) for (const item of shuffled(items, epoch)) course(item)
  }

  /** The learning rate of what follows. */
  at(rate: number): this {
    this.#rate = rate
    return this
  }

  /** Learns whether the features that are set speak for a yes. */
  decide(yes: boolean): void {
    if (this.#counting) {
      this.#count()
      return
    }
    const error = probabilityOf(scoreOf(this.weights, this.features)) - (yes ? 1 : 0)
    this.#step(this.features.slots, this.features.size, error)
  }

  /** Learns which of the items is right; `look` sets the features of one. */
  choose<Item>(items: readonly Item[], right: Item, look: (item: Item) => void): void {
    if (this.#counting) {
      for (const item of items) {
        look(item)
        this.#count()
      }
      return
    }
    const scored = items.map(item => {
      look(item)
      const slots = this.features.slots.slice(0, this.features.size)
      return { item, slots, score: scoreOf(this.weights, this.features) }
    })
    const most = Math.max(...scored.map(each => each.score))
    const sum = scored.reduce((total, each) => total + Math.exp(each.score - most), 0)
    for (const { item, slots, score } of scored)
      this.#step(slots, slots.length, Math.exp(score - most) / sum - (item === right ? 1 : 0))
  }

  #count(): void {
    const { slots, size } = this.features
    for (let k = 0; k < size; k++) {
      const slot = slots[k] ?? 0
      this.#seen[slot] = Math.min(LEAST, (this.#seen[slot] ?? 0) + 1)
    }
  }

  #step(slots: Int32Array, size: number, error: number): void {
    if (Math.abs(error) <= 1e-3) return
    for (let k = 0; k < size; k++) {
      const slot = slots[k] ?? 0
      if ((this.#seen[slot] ?? 0) < LEAST) continue
      const before = this.#squares[slot] ?? 0
      const squares = before + error * error
      const shift = ((Math.sqrt(squares) - Math.sqrt(before)) / this.#rate) * (this.#table[slot] ?? 0)
      const sum = (this.#sums[slot] ?? 0) + error - shift
      this.#sums[slot] = sum
      this.#squares[slot] = squares
      this.#table[slot] =
        Math.abs(sum) <= L1 ? 0 : -((sum - Math.sign(sum) * L1) * this.#rate) / (1 + Math.sqrt(squares))
    }
  }
}

/** The items in an order that depends on nothing but their number and `salt`. */
export function shuffled<Item>(items: readonly Item[], salt: number): Item[] {
  return items
    .map((item, i) => ({ item, key: Math.imul(Math.imul(i + 1, 0x9e3779b1), salt * 2 + 1) >>> 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}
