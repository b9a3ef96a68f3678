import { TAGS } from './attribution-tag.ts'
import type { Word } from './attribution-word.ts'

/** What ends or begins between two words: the head of a source, or a part of the content next to the cue or far from it. */
export type Edge = 'SOURCE' | 'LEFT_NEAR' | 'LEFT_FAR' | 'RIGHT_NEAR' | 'RIGHT_FAR'

/**
 * Between which parts of speech an edge was met, for each pair a 1: where none ever stood, as between an article and its noun, none is
 * looked for.
 */
export type Edges = { readonly [edge in Edge]: Uint8Array }

/** Parts of speech, and the sentence's end. */
const SIDES = TAGS.length + 1

/** How many pairs of parts of speech there are. */
export const PAIRS = SIDES * SIDES

/** Whether the edge can stand at the word at `k`: behind it where something ends with it, else before it. */
export function canStand(edges: Edges, edge: Edge, words: readonly Word[], k: number): boolean {
  return edges[edge][pairAt(edge, words, k)] === 1
}

/** The number of the pair of parts of speech between which the edge at the word at `k` stands. */
export function pairAt(edge: Edge, words: readonly Word[], k: number): number {
  const at = edge === 'LEFT_FAR' || edge === 'RIGHT_NEAR' ? k - 1 : k
  return (words[at]?.tag ?? TAGS.length) * SIDES + (words[at + 1]?.tag ?? TAGS.length)
}

/** A value for each edge. */
export function edgesOf<Value>(of: (edge: Edge) => Value): { readonly [edge in Edge]: Value } {
  return {
    SOURCE: of('SOURCE'),
    LEFT_NEAR: of('LEFT_NEAR'),
    LEFT_FAR: of('LEFT_FAR'),
    RIGHT_NEAR: of('RIGHT_NEAR'),
    RIGHT_FAR: of('RIGHT_FAR'),
  }
}
