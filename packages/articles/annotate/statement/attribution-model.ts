import type { Edges } from './attribution-edge.ts'
import type { Features } from './attribution-feature.ts'

/** A table of weights, for 2 to the power of `bits` features. `scale` is what one step of a weight is worth. */
export type Weights = {
  readonly bits: number
  readonly table: Float32Array | Int8Array
  readonly scale: number
}

/** What was learned of attributions from annotated news: see scripts/train-attributions.ts. */
export type AttributionModel = {
  readonly decisions: Weights
  readonly tagger: Weights
  readonly edges: Edges
  /** Words that have only one part of speech, with its number. */
  readonly tags: ReadonlyMap<string, number>
  /** How often words were cues: see Word.rate. */
  readonly rates: ReadonlyMap<string, number>
}

/** The sum of the weights of the features. */
export function scoreOf({ table, scale }: Weights, { slots, size }: Features): number {
  let sum = 0
  for (let k = 0; k < size; k++) sum += table[slots[k] ?? 0] ?? 0
  return sum * scale
}

/** A score as a probability. */
export function probabilityOf(score: number): number {
  return 1 / (1 + Math.exp(-score))
}
