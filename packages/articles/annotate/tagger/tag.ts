import type { EntityKind } from '../../model/entity.ts'
import type { Document } from './document.ts'
import { MOST_FEATURES, PARTS, pairFeatures, partsAt } from './features.ts'
import { KINDS, kindOf, LABELS, OUTSIDE, opens } from './label.ts'
import { PartScores } from './part-scores.ts'
import { bestLabels } from './viterbi.ts'
import { addScores, type Weights } from './weights.ts'

/** A name by the numbers of its tokens in the document: from `first` up to, not with, `end`. */
export type TaggedName = { readonly first: number; readonly end: number; readonly kind: EntityKind }

/** Finds the names of a document, in its order. */
export function tag(document: Document, weights: Weights): TaggedName[] {
  return namesOf(labelsOf(document, scoresOf(document, weights), weights))
}

/** The best labels of a document's tokens by the scores that each label has for each token. */
function labelsOf(document: Document, scores: Float32Array, weights: Weights): Uint8Array {
  const labels = new Uint8Array(document.ids.length)
  for (const { start, end } of document.islands)
    labels.set(bestLabels(scores.subarray(start * LABELS, end * LABELS), end - start, weights.transitions), start)
  return labels
}

/** The scores of each label for a document's tokens. */
function scoresOf(document: Document, weights: Weights): Float32Array {
  const scores = new Float32Array(document.ids.length * LABELS)
  const features = new Int32Array(MOST_FEATURES)
  const parts = new Int32Array(PARTS)
  const ofParts = new PartScores(document, weights)
  for (const { start, end } of document.islands)
    for (let at = start; at < end; at++) {
      const place = at * LABELS
      partsAt(document, at, parts)
      for (let part = 0; part < PARTS; part++) {
        const id = parts[part] ?? -1
        if (id < 0) continue
        const sums = ofParts.of(part, id)
        for (let label = 0; label < LABELS; label++)
          scores[place + label] = (scores[place + label] ?? 0) + (sums[label] ?? 0)
      }
      const count = pairFeatures(document, at, features)
      for (let i = 0; i < count; i++) addScores(weights, features[i] ?? 0, scores, place)
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
