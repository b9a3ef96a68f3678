import { closes, follows, LABELS, OUTSIDE, opens } from '../packages/articles/annotate/tagger/label.ts'
import { randomOf } from './random.ts'

/** A run of tokens to learn from: the numbers of each token's features, and each token's right label. */
export type Sequence = { readonly features: readonly Int32Array[]; readonly labels: Uint8Array }

/** How a conditional random field is trained. */
export type Training = {
  /** How many features there are. */
  readonly features: number
  readonly epochs: number
  /** The learning rate, and how strongly weights are drawn to zero (L1 leaves most of them at exactly zero). */
  readonly rate: number
  readonly l1: number
  readonly l2: number
  /**
   * The share of features that are left out of a token, at random, each time it is learned from: so that none is relied on alone.
   * @see Wang, Wang, Wager, Liang, Manning, Feature Noising for Log-linear Structured Prediction (EMNLP 2013)
   */
  readonly noise: number
}

/** The weights after so many of the last epochs are averaged. */
const AVERAGED = 3

/**
 * Trains a linear-chain conditional random field with FTRL-Proximal, one sequence at a time, in an order that is shuffled
 * with a fixed seed: the same sequences give the same weights.
 *
 * @see McMahan et al., Ad Click Prediction: a View from the Trenches (KDD 2013), for FTRL-Proximal
 */
export function trainCrf(
  sequences: readonly Sequence[],
  training: Training,
): { rows: Float32Array; transitions: Float32Array } {
  const size = (training.features + LABELS) * LABELS
  // The transitions are the rows behind those of the features.
  const edges = training.features * LABELS
  const weight = new Float32Array(size)
  const mean = new Float32Array(size)
  const z = new Float32Array(size)
  const n = new Float32Array(size)
  const { rate, l1, l2, noise } = training

  const update = (at: number, gradient: number): void => {
    const before = n[at] ?? 0
    const squares = before + gradient * gradient
    const sigma = (Math.sqrt(squares) - Math.sqrt(before)) / rate
    const sum = (z[at] ?? 0) + gradient - sigma * (weight[at] ?? 0)
    z[at] = sum
    n[at] = squares
    const edge = at >= edges
    const bound = edge ? 0 : l1
    weight[at] =
      Math.abs(sum) <= bound ? 0 : -(sum - Math.sign(sum) * bound) / ((1 + Math.sqrt(squares)) / rate + (edge ? 0 : l2))
  }

  const allowed = Array.from({ length: LABELS }, (_, before) =>
    Array.from({ length: LABELS }, (_, next) => next).filter(next => follows(before, next)),
  )
  const step = new Float64Array(LABELS * LABELS)
  const order = sequences.map((_, index) => index)
  const random = randomOf(20260101)
  for (let epoch = 0; epoch < training.epochs; epoch++) {
    shuffle(order, random)
    for (const index of order) {
      const sequence = sequences[index]
      if (sequence) learn(sequence)
    }
    if (epoch >= training.epochs - AVERAGED)
      for (let i = 0; i < size; i++) mean[i] = (mean[i] ?? 0) + (weight[i] ?? 0) / AVERAGED
  }
  return { rows: mean.slice(0, edges).map(score => score * (1 - noise)), transitions: mean.slice(edges) }

  function learn(sequence: Sequence): void {
    const { labels } = sequence
    const length = labels.length
    const features = sequence.features.map(list => list.filter(() => random() >= noise))
    for (let i = 0; i < step.length; i++) step[i] = Math.exp(weight[edges + i] ?? 0)
    const emit = new Float64Array(length * LABELS)
    for (let t = 0; t < length; t++) {
      const row = t * LABELS
      for (const feature of features[t] ?? []) {
        const from = feature * LABELS
        for (let label = 0; label < LABELS; label++)
          emit[row + label] = (emit[row + label] ?? 0) + (weight[from + label] ?? 0)
      }
      let top = Number.NEGATIVE_INFINITY
      for (let label = 0; label < LABELS; label++) top = Math.max(top, emit[row + label] ?? 0)
      for (let label = 0; label < LABELS; label++) emit[row + label] = Math.exp((emit[row + label] ?? 0) - top)
    }
    const alpha = new Float64Array(length * LABELS)
    const beta = new Float64Array(length * LABELS)
    const scale = new Float64Array(length)
    for (let t = 0; t < length; t++) {
      const row = t * LABELS
      if (t === 0) {
        for (let label = 0; label < LABELS; label++)
          if (opens(label)) alpha[label] = (step[OUTSIDE * LABELS + label] ?? 0) * (emit[label] ?? 0)
      } else {
        for (let before = 0; before < LABELS; before++) {
          const mass = alpha[row - LABELS + before] ?? 0
          if (mass > 0)
            for (const next of allowed[before] ?? [])
              alpha[row + next] = (alpha[row + next] ?? 0) + mass * (step[before * LABELS + next] ?? 0)
        }
        for (let label = 0; label < LABELS; label++)
          alpha[row + label] = (alpha[row + label] ?? 0) * (emit[row + label] ?? 0)
      }
      let sum = 0
      for (let label = 0; label < LABELS; label++) sum += alpha[row + label] ?? 0
      scale[t] = sum
      for (let label = 0; label < LABELS; label++) alpha[row + label] = (alpha[row + label] ?? 0) / sum
    }
    const last = (length - 1) * LABELS
    for (let label = 0; label < LABELS; label++)
      if (closes(label)) beta[last + label] = step[label * LABELS + OUTSIDE] ?? 0
    for (let t = length - 2; t >= 0; t--) {
      const row = t * LABELS
      for (let before = 0; before < LABELS; before++) {
        let sum = 0
        for (const next of allowed[before] ?? [])
          sum +=
            (step[before * LABELS + next] ?? 0) * (emit[row + LABELS + next] ?? 0) * (beta[row + LABELS + next] ?? 0)
        beta[row + before] = sum / (scale[t + 1] ?? 1)
      }
    }
    let total = 0
    for (let label = 0; label < LABELS; label++) total += (alpha[last + label] ?? 0) * (beta[last + label] ?? 0)
    if (!(total > 0)) return

    for (let t = 0; t < length; t++) {
      const row = t * LABELS
      const gold = labels[t] ?? OUTSIDE
      let sum = 0
      for (let label = 0; label < LABELS; label++) sum += (alpha[row + label] ?? 0) * (beta[row + label] ?? 0)
      for (let label = 0; label < LABELS; label++) {
        const gradient = ((alpha[row + label] ?? 0) * (beta[row + label] ?? 0)) / sum - (label === gold ? 1 : 0)
        if (Math.abs(gradient) < 1e-3) continue
        for (const feature of features[t] ?? []) update(feature * LABELS + label, gradient)
      }
      // Edges into this token; those from and to the outside at both ends of the run are counted too.
      if (t === 0) {
        for (let label = 0; label < LABELS; label++)
          if (opens(label)) {
            const gradient = ((alpha[label] ?? 0) * (beta[label] ?? 0)) / sum - (label === gold ? 1 : 0)
            if (Math.abs(gradient) >= 1e-3) update(edges + OUTSIDE * LABELS + label, gradient)
          }
      } else {
        const goldBefore = labels[t - 1] ?? OUTSIDE
        const part = new Float64Array(LABELS * LABELS)
        let mass = 0
        for (let before = 0; before < LABELS; before++)
          for (const next of allowed[before] ?? []) {
            const p =
              (alpha[row - LABELS + before] ?? 0) *
              (step[before * LABELS + next] ?? 0) *
              (emit[row + next] ?? 0) *
              (beta[row + next] ?? 0)
            part[before * LABELS + next] = p
            mass += p
          }
        for (let before = 0; before < LABELS; before++)
          for (const next of allowed[before] ?? []) {
            const gradient =
              (part[before * LABELS + next] ?? 0) / mass - (before === goldBefore && next === gold ? 1 : 0)
            if (Math.abs(gradient) >= 1e-3) update(edges + before * LABELS + next, gradient)
          }
      }
      if (t === length - 1)
        for (let label = 0; label < LABELS; label++)
          if (closes(label)) {
            const gradient = ((alpha[row + label] ?? 0) * (beta[row + label] ?? 0)) / sum - (label === gold ? 1 : 0)
            if (Math.abs(gradient) >= 1e-3) update(edges + label * LABELS + OUTSIDE, gradient)
          }
    }
  }
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const [a = 0, b = 0] = [order[i], order[j]]
    order[i] = b
    order[j] = a
  }
}
