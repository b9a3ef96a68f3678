import { closes, follows, LABELS, OUTSIDE, opens } from './label.ts'

const ALL = Array.from({ length: LABELS }, (_, label) => label)

/** The labels that may stand right before each label. */
const BEFORE: readonly (readonly number[])[] = ALL.map(next => ALL.filter(before => follows(before, next)))

/**
 * The best sequence of labels for a run of tokens between two tokens outside all names (Viterbi's algorithm).
 *
 * `scores` has a row of `LABELS` for each of the `length` tokens; `transitions` scores each label behind another.
 */
export function bestLabels(scores: Float32Array, length: number, transitions: Float32Array): Uint8Array {
  const best = new Float64Array(length * LABELS)
  const from = new Uint8Array(length * LABELS)
  for (const label of ALL)
    best[label] = opens(label)
      ? (scores[label] ?? 0) + (transitions[OUTSIDE * LABELS + label] ?? 0)
      : Number.NEGATIVE_INFINITY
  for (let at = 1; at < length; at++) {
    const row = at * LABELS
    for (let next = 0; next < LABELS; next++) {
      let top = Number.NEGATIVE_INFINITY
      let source = 0
      for (const before of BEFORE[next] ?? []) {
        const score = (best[row - LABELS + before] ?? 0) + (transitions[before * LABELS + next] ?? 0)
        if (score > top) {
          top = score
          source = before
        }
      }
      best[row + next] = top + (scores[row + next] ?? 0)
      from[row + next] = source
    }
  }
  const labels = new Uint8Array(length)
  let top = Number.NEGATIVE_INFINITY
  let label = OUTSIDE
  for (const last of ALL) {
    if (!closes(last)) continue
    const score = (best[(length - 1) * LABELS + last] ?? 0) + (transitions[last * LABELS + OUTSIDE] ?? 0)
    if (score > top) {
      top = score
      label = last
    }
  }
  for (let at = length - 1; at >= 0; at--) {
    labels[at] = label
    label = from[at * LABELS + label] ?? OUTSIDE
  }
  return labels
}
