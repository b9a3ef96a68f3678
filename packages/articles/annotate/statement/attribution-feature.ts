import type { Template, Values } from './attribution-template.ts'

/** How many features a decision has at most. */
const MOST = 160

/**
 * The features of one decision, as positions in a table of weights (the hashing trick: Weinberger et al., "Feature Hashing for
 * Large Scale Multitask Learning", 2009). A feature is told from the others by the decision, by its place in the order in which
 * features are added, and by up to three values.
 */
export class Features {
  readonly slots = new Int32Array(MOST)
  size = 0
  readonly #mask: number
  /** For each decision, a number for each place in the order of its features. */
  readonly #saltsOf: Int32Array<ArrayBuffer>[] = []
  #salts = new Int32Array(MOST)

  /** `bits`: the table has 2 to the power of that many weights. */
  constructor(bits: number) {
    this.#mask = (1 << bits) - 1
  }

  /** Starts the features of another decision. */
  begin(decision: number): void {
    this.#salts = this.#saltsOf[decision] ?? this.#newSalts(decision)
    this.size = 0
  }

  add(a = 0, b = 0, c = 0): void {
    const { size } = this
    this.slots[size] = slotOf(mixed(mixed(mixed(this.#salts[size] ?? 0, a), b), c)) & this.#mask
    this.size = size + 1
  }

  /** Adds all features of a template. */
  addAll({ places, ones, twos, threes }: Template, { list }: Values): void {
    const { slots } = this
    const mask = this.#mask
    const salts = this.#salts
    let at = this.size
    let place = 0
    for (const end = at + ones; at < end; at++) {
      slots[at] = slotOf(mixed(salts[at] ?? 0, list[places[place++] ?? 0] ?? 0)) & mask
    }
    for (const end = at + twos; at < end; at++) {
      const first = mixed(salts[at] ?? 0, list[places[place++] ?? 0] ?? 0)
      slots[at] = slotOf(mixed(first, list[places[place++] ?? 0] ?? 0)) & mask
    }
    for (const end = at + threes; at < end; at++) {
      const first = mixed(salts[at] ?? 0, list[places[place++] ?? 0] ?? 0)
      const second = mixed(first, list[places[place++] ?? 0] ?? 0)
      slots[at] = slotOf(mixed(second, list[places[place++] ?? 0] ?? 0)) & mask
    }
    this.size = at
  }

  #newSalts(decision: number): Int32Array<ArrayBuffer> {
    const salts = new Int32Array(MOST)
    for (let k = 0; k < MOST; k++) salts[k] = mixed(Math.imul(decision + 1, 0x3c6ef372) ^ k, 0x2545f491)
    this.#saltsOf[decision] = salts
    return salts
  }
}

function slotOf(hash: number): number {
  const product = Math.imul(hash, 0x85ebca6b)
  return product ^ (product >>> 13)
}

/** A word, or its end from a position on, as a number; words may share one, which costs accuracy, never correctness. FNV-1a. */
export function hashOf(word: string, from = 0): number {
  let hash = 0x811c9dc5
  for (let i = Math.max(0, from); i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash | 0
}

function mixed(hash: number, value: number): number {
  const product = Math.imul(hash ^ value, 0x9e3779b1)
  return product ^ (product >>> 15)
}
