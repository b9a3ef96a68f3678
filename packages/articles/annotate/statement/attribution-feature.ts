import type { Template, Values } from './attribution-template.ts'

/**
 * The features of one decision, as positions in a table of weights (the hashing trick: Weinberger et al., "Feature Hashing for
 * Large Scale Multitask Learning", 2009). A feature is told from the others by the decision, by its place in the order in which
 * features are added, and by up to three values.
 */
export class Features {
  readonly slots = new Int32Array(160)
  size = 0
  readonly #mask: number
  #decision = 0

  /** `bits`: the table has 2 to the power of that many weights. */
  constructor(bits: number) {
    this.#mask = (1 << bits) - 1
  }

  /** Starts the features of another decision. */
  begin(decision: number): void {
    this.#decision = Math.imul(decision + 1, 0x3c6ef372)
    this.size = 0
  }

  add(a = 0, b = 0, c = 0): void {
    this.slots[this.size] = slotOf(this.#decision ^ this.size, a, b, c) & this.#mask
    this.size++
  }

  /** Adds all features of a template. */
  addAll(template: Template, { list }: Values): void {
    const { slots, size } = this
    const mask = this.#mask
    const decision = this.#decision
    const count = template.length / 3
    for (let k = 0; k < count; k++) {
      const a = list[template[k * 3] ?? 0] ?? 0
      const b = list[template[k * 3 + 1] ?? 0] ?? 0
      const c = list[template[k * 3 + 2] ?? 0] ?? 0
      slots[size + k] = slotOf(decision ^ (size + k), a, b, c) & mask
    }
    this.size = size + count
  }
}

function slotOf(salt: number, a: number, b: number, c: number): number {
  const hash = Math.imul(mixed(mixed(mixed(mixed(salt, 0x2545f491), a), b), c), 0x85ebca6b)
  return hash ^ (hash >>> 13)
}

/** A word as a number; words may share one, which costs accuracy, never correctness. FNV-1a. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash | 0
}

function mixed(hash: number, value: number): number {
  const product = Math.imul(hash ^ value, 0x9e3779b1)
  return product ^ (product >>> 15)
}
