const SEED = 0x811c9dc5

/**
 * A 32-bit hash of a text (FNV-1a over UTF-16 code units); ASCII capitals count as small letters. With `before`, the hash of a
 * text that goes on where another ended.
 */
export function hashOf(text: string, before = SEED): number {
  let hash = before
  for (let i = 0; i < text.length; i++) {
    let unit = text.charCodeAt(i)
    if (unit >= 65 && unit <= 90) unit += 32
    hash = Math.imul(hash ^ unit, 0x01000193)
  }
  return hash
}

/** Bits kept for many texts by their hashes (open addressing). Texts whose 32-bit hashes are equal are not told apart. */
export class BitTable {
  readonly #keys: Int32Array
  readonly #bits: Int32Array

  /** A table for up to `most` texts. */
  constructor(most: number) {
    let size = 1024
    while (size < most * 2) size *= 2
    this.#keys = new Int32Array(size)
    this.#bits = new Int32Array(size)
  }

  /** Adds bits to those of the text with this hash. */
  add(hash: number, bits: number): void {
    const slot = this.#slotOf(hash)
    this.#keys[slot] = hash
    this.#bits[slot] = (this.#bits[slot] ?? 0) | bits
  }

  /** The bits of the text with this hash; 0 when it was never added. */
  get(hash: number): number {
    return this.#bits[this.#slotOf(hash)] ?? 0
  }

  #slotOf(hash: number): number {
    const mask = this.#keys.length - 1
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 7) & mask
    while (this.#bits[slot] !== 0 && this.#keys[slot] !== hash) slot = (slot + 1) & mask
    return slot
  }
}
