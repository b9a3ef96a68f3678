import { LABELS } from './label.ts'

/** What a tagger has learned: a row of scores, one for each label, for every feature it knows, and how labels follow each other. */
export type Weights = {
  /** The hashes of the features, each in the first free slot from the one that its last bits name; a power of two long. */
  readonly keys: Int32Array
  /** For each slot, the number of the feature's row plus one; 0 where no feature is. */
  readonly slots: Int32Array
  /** Row after row of scores, in units that only compare with each other. */
  readonly rows: Int8Array
  /** The score of a label behind another, in the same units: `transitions[before * LABELS + next]`. */
  readonly transitions: Float32Array
}

/** Builds the table in which features are looked up. `features` are the hashes in the order of their rows. */
export function weightsOf(features: Int32Array, rows: Int8Array, transitions: Float32Array): Weights {
  let size = 1024
  while (size < features.length * 2) size *= 2
  const keys = new Int32Array(size)
  const slots = new Int32Array(size)
  for (let row = 0; row < features.length; row++) {
    const feature = features[row] ?? 0
    let slot = feature & (size - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1)
    keys[slot] = feature
    slots[slot] = row + 1
  }
  return { keys, slots, rows, transitions }
}

/** The row of a feature; -1 when it was not learned. */
export function rowOf({ keys, slots }: Weights, feature: number): number {
  const mask = slots.length - 1
  let slot = feature & mask
  while (slots[slot] !== 0) {
    if (keys[slot] === feature) return (slots[slot] ?? 0) - 1
    slot = (slot + 1) & mask
  }
  return -1
}

/** Adds the scores of a feature to those of a token. */
export function addScores(weights: Weights, feature: number, scores: Float32Array, at: number): void {
  const row = rowOf(weights, feature)
  if (row < 0) return
  const { rows } = weights
  const from = row * LABELS
  for (let label = 0; label < LABELS; label++)
    scores[at + label] = (scores[at + label] ?? 0) + (rows[from + label] ?? 0)
}
