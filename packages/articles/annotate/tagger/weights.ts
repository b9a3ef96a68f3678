import { LABELS } from './label.ts'

/** What a tagger has learned: a row of scores, one for each label, for every feature it knows, and how labels follow each other. */
export type Weights = {
  /**
   * A bit for the last bits of the hash of each feature. Most features of a text were never learned: this is small enough to stay in
   * the processor's cache, the table is not.
   */
  readonly known: Int32Array
  /**
   * Pairs of a feature's hash and the number of its row plus one (0 where no feature is), each in the first free slot from the one
   * that the last bits of the hash name; the slots are a power of two.
   */
  readonly table: Int32Array
  /** Row after row of {@link ROW} scores, in units that only compare with each other. */
  readonly rows: Int8Array
  /** The score of a label behind another, in the same units: `transitions[before * LABELS + next]`. */
  readonly transitions: Float32Array
}

/** How far rows are apart: those of a power of two lie in one line of the cache. */
export const ROW = 16

/** The most features whose scores are added at once. */
export const MOST_FEATURES = 192

/** How many bits of a hash {@link Weights.known} goes by. */
const KNOWN = (1 << 21) - 1

/** Builds the table in which features are looked up. `features` are the hashes in the order of their rows. */
export function weightsOf(features: Int32Array, rows: Int8Array, transitions: Float32Array): Weights {
  let size = 1024
  while (size < features.length * 2) size *= 2
  const known = new Int32Array((KNOWN + 1) >>> 5)
  const table = new Int32Array(2 * size)
  for (let row = 0; row < features.length; row++) {
    const feature = features[row] ?? 0
    const bit = feature & KNOWN
    known[bit >>> 5] = (known[bit >>> 5] ?? 0) | (1 << (bit & 31))
    let slot = feature & (size - 1)
    while (table[2 * slot + 1] !== 0) slot = (slot + 1) & (size - 1)
    table[2 * slot] = feature
    table[2 * slot + 1] = row + 1
  }
  return { known, table, rows, transitions }
}

/**
 * Adds the scores of the first `count` features, of those that were learned, to those of each label. All rows are found
 * before the first is read, so that the processor fetches them side by side.
 */
export function addScores(
  { known, table, rows }: Weights,
  features: Int32Array,
  count: number,
  scores: Int32Array,
): void {
  const mask = table.length - 1
  let found = 0
  for (let i = 0; i < count; i++) {
    const feature = features[i] ?? 0
    const bit = feature & KNOWN
    if (((known[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) continue
    let slot = (2 * feature) & mask
    while (table[slot] !== feature && table[slot + 1] !== 0) slot = (slot + 2) & mask
    const row = table[slot + 1] ?? 0
    if (row !== 0) FOUND[found++] = (row - 1) * ROW
  }
  for (let i = 0; i < found; i++) {
    const from = FOUND[i] ?? 0
    for (let label = 0; label < LABELS; label++) scores[label] = (scores[label] ?? 0) + (rows[from + label] ?? 0)
  }
}

/** Room for where the rows of some features begin. */
const FOUND = new Int32Array(MOST_FEATURES)
