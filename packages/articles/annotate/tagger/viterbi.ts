import { closes, follows, LABELS, OUTSIDE, opens } from './label.ts'

const ALL = Array.from({ length: LABELS }, (_, label) => label)

/** The labels that may stand right before each label. */
const BEFORE: readonly (readonly number[])[] = ALL.map(next => ALL.filter(before => follows(before, next)))

/** Labels that a name or a run without names can begin with, and those that it can end with. */
const OPENING = ALL.filter(opens)
const CLOSING = ALL.filter(closes)

/**
 * Writes the best labels into `labels` for the tokens from `start` up to `end`, a run between two tokens outside all names (Viterbi's
 * algorithm).
 *
 * `scores` has a row of `LABELS` for each token of the text; `transitions` scores each label behind another.
 */
export function markBestLabels(
  labels: Uint8Array,
  scores: Float32Array,
  { start, end }: { readonly start: number; readonly end: number },
  transitions: Float32Array,
): void {
  if (end - start === 1) {
    labels[start] = bestAlone(scores, start * LABELS, transitions)
    return
  }
  const first = start * LABELS
  const best = new Float64Array((end - start) * LABELS).fill(Number.NEGATIVE_INFINITY, 0, LABELS)
  const from = new Uint8Array((end - start) * LABELS)
  for (const label of OPENING) best[label] = (scores[first + label] ?? 0) + (transitions[OUTSIDE * LABELS + label] ?? 0)
  for (let row = LABELS; row < best.length; row += LABELS) {
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
      best[row + next] = top + (scores[first + row + next] ?? 0)
      from[row + next] = source
    }
  }
  let top = Number.NEGATIVE_INFINITY
  let label = OUTSIDE
  for (const last of CLOSING) {
    const score = (best[best.length - LABELS + last] ?? 0) + (transitions[last * LABELS + OUTSIDE] ?? 0)
    if (score > top) {
      top = score
      label = last
    }
  }
  for (let at = end - 1; at >= start; at--) {
    labels[at] = label
    label = from[(at - start) * LABELS + label] ?? OUTSIDE
  }
}

/** The best label of a token between two outside all names. */
function bestAlone(scores: Float32Array, row: number, transitions: Float32Array): number {
  let top = Number.NEGATIVE_INFINITY
  let best = OUTSIDE
  for (const label of OPENING) {
    if (!closes(label)) continue
    const before = transitions[OUTSIDE * LABELS + label] ?? 0
    const score = (scores[row + label] ?? 0) + before + (transitions[label * LABELS + OUTSIDE] ?? 0)
    if (score > top) {
      top = score
      best = label
    }
  }
  return best
}
