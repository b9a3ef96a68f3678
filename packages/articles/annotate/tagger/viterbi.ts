import { closes, follows, LABELS, OUTSIDE, opens } from './label.ts'

const ALLOWED = new Uint8Array(LABELS * LABELS)
for (let before = 0; before < LABELS; before++)
  for (let next = 0; next < LABELS; next++) ALLOWED[before * LABELS + next] = follows(before, next) ? 1 : 0

/**
 * The best sequence of labels for a run of tokens between two tokens outside all names (Viterbi's algorithm).
 *
 * `scores` has a row of `LABELS` for each of the `length` tokens; `transitions` scores each label behind another.
 */
export function bestLabels(scores: Float32Array, length: number, transitions: Float32Array): Uint8Array {
  const best = new Float64Array(length * LABELS).fill(Number.NEGATIVE_INFINITY)
  const from = new Uint8Array(length * LABELS)
  for (let label = 0; label < LABELS; label++)
    if (opens(label)) best[label] = (scores[label] ?? 0) + (transitions[OUTSIDE * LABELS + label] ?? 0)
  for (let at = 1; at < length; at++) {
    const row = at * LABELS
    for (let next = 0; next < LABELS; next++) {
      let top = Number.NEGATIVE_INFINITY
      let source = 0
      for (let before = 0; before < LABELS; before++) {
        if (ALLOWED[before * LABELS + next] === 0) continue
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
  for (let last = 0; last < LABELS; last++) {
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
