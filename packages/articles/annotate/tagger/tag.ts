import type { EntityKind } from '../../model/entity.ts'
import type { Document } from './document.ts'
import { PLACED_PARTS, pairFeatures, partsAt } from './features.ts'
import { KINDS, kindOf, LABELS, OUTSIDE, opens } from './label.ts'
import { PartScores } from './part-scores.ts'
import { markBestLabels } from './viterbi.ts'
import { addScores, MOST_FEATURES, type Weights } from './weights.ts'

/** A name by the numbers of its tokens in the document: from `first` up to, not with, `end`. */
export type TaggedName = { readonly first: number; readonly end: number; readonly kind: EntityKind }

/** Finds the names of a document, in its order. */
export function tag(document: Document, weights: Weights): TaggedName[] {
  return namesOf(labelsOf(document, scoresOf(document, weights), weights))
}

/** The best labels of a document's tokens by the scores that each label has for each token. */
function labelsOf(document: Document, scores: Float32Array, weights: Weights): Uint8Array {
  const labels = new Uint8Array(document.ids.length)
  for (const island of document.islands) markBestLabels(labels, scores, island, weights.transitions)
  return labels
}

/** The scores of each label for a document's tokens. */
function scoresOf(document: Document, weights: Weights): Float32Array {
  const scores = new Float32Array(document.ids.length * LABELS)
  const features = new Int32Array(MOST_FEATURES)
  const parts = new Int32Array(PLACED_PARTS)
  const sums = new Int32Array(LABELS)
  const ofParts = new PartScores(document, weights)
  for (const { start, end } of document.islands)
    for (let at = start; at < end; at++) {
      sums.fill(0)
      partsAt(document, at, parts)
      for (let part = 0; part < PLACED_PARTS; part++) {
        const id = parts[part] ?? -1
        if (id >= 0) ofParts.addTo(sums, part, id)
      }
      addScores(weights, features, pairFeatures(document, at, features), sums)
      scores.set(sums, at * LABELS)
    }
  return scores
}

function namesOf(labels: Uint8Array): TaggedName[] {
  const names: TaggedName[] = []
  for (let first = 0; first < labels.length; ) {
    const kind = KINDS[kindOf(labels[first] ?? OUTSIDE)]
    let end = first + 1
    while (kind && end < labels.length && !opens(labels[end] ?? OUTSIDE)) end++
    if (kind) names.push({ first, end, kind })
    first = end
  }
  return names
}
