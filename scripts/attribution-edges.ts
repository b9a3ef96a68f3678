import { boundaryCandidates, sourceCandidates } from '../packages/articles/annotate/statement/attribution-choice.ts'
import {
  type Edge,
  type Edges,
  edgesOf,
  PAIRS,
  pairAt,
} from '../packages/articles/annotate/statement/attribution-edge.ts'
import type { Word } from '../packages/articles/annotate/statement/attribution-word.ts'
import type { Lesson } from './attribution-lesson.ts'

/** Of the places between two parts of speech, at least this share must be edges, for such places to be looked at. */
const LEAST_SHARE = 0.003

/** Learns between which parts of speech contents begin and end and heads of sources stand. */
export function learnEdges(lessons: readonly Lesson[]): Edges {
  const everywhere = edgesOf(() => new Uint8Array(PAIRS).fill(1))
  const places = edgesOf(() => new Int32Array(PAIRS))
  const edges = edgesOf(() => new Int32Array(PAIRS))
  const count = (edge: Edge, words: readonly Word[], candidates: readonly number[], right: number): void => {
    for (const k of candidates) add(places[edge], pairAt(edge, words, k))
    add(edges[edge], pairAt(edge, words, right))
  }
  for (const { sentences, examples } of lessons)
    for (const { sentence, cue, source, left, right } of examples) {
      const words = sentences[sentence]?.words ?? []
      const around = (edge: Exclude<Edge, 'SOURCE'>, near: number, word: number): void =>
        count(edge, words, boundaryCandidates(everywhere, words, cue, edge, near), word)
      if (source !== null && source >= 0)
        count('SOURCE', words, sourceCandidates(everywhere, words, cue).slice(1), source)
      if (left) {
        around('LEFT_NEAR', -1, left.last)
        around('LEFT_FAR', left.last, left.first)
      }
      if (right) {
        around('RIGHT_NEAR', -1, right.first)
        around('RIGHT_FAR', right.first, right.last)
      }
    }
  return edgesOf(edge =>
    Uint8Array.from(edges[edge], (found, pair) => (found > LEAST_SHARE * (places[edge][pair] ?? 0) ? 1 : 0)),
  )
}

function add(counts: Int32Array, place: number): void {
  counts[place] = (counts[place] ?? 0) + 1
}
