import { LABELS } from './label.ts'
import { ROW, type Weights, weightsOf } from './weights.ts'

/**
 * Weights as they are kept in a file. Scores are whole numbers from -127 to 127, in units of `unit`. `rows` holds, in base64, for
 * each feature in the order of its hash: the distance from the hash before it as a variable-length number (seven bits a byte,
 * the lowest first), two bytes that say which labels have a score, and those scores.
 */
export type WeightsFile = {
  readonly version: 1
  readonly trainedOn: string
  readonly unit: number
  readonly labels: number
  readonly features: number
  readonly transitions: readonly number[]
  readonly rows: string
}

/** Weights as they are learned: the hashes of the features, their rows, and the transitions. */
export type LearnedWeights = {
  readonly features: Int32Array
  readonly rows: Float32Array
  readonly transitions: Float32Array
}

/** Packs weights for a file; features whose scores all round to zero are left out. */
export function packWeights(weights: LearnedWeights, trainedOn: string, unit: number): WeightsFile {
  const { rows } = weights
  const order = Array.from(weights.features, (key, row) => ({ key: key >>> 0, row })).sort((a, b) => a.key - b.key)
  const bytes: number[] = []
  let features = 0
  let before = 0
  for (const { key, row } of order) {
    const scores = Array.from(rows.subarray(row * LABELS, (row + 1) * LABELS), score =>
      Math.max(-127, Math.min(127, Math.round(score / unit))),
    )
    const mask = scores.reduce((sum, score, label) => (score === 0 ? sum : sum | (1 << label)), 0)
    if (mask === 0) continue
    for (let distance = key - before; ; distance = Math.floor(distance / 128)) {
      bytes.push((distance % 128) | (distance >= 128 ? 128 : 0))
      if (distance < 128) break
    }
    before = key
    bytes.push(mask & 255, mask >> 8, ...scores.filter(score => score !== 0).map(score => score & 255))
    features++
  }
  const transitions = Array.from(weights.transitions, score => Math.round(score * 100) / 100)
  return {
    version: 1,
    trainedOn,
    unit,
    labels: LABELS,
    features,
    transitions,
    rows: Buffer.from(bytes).toString('base64'),
  }
}

/**
 * Unpacks weights from their file.
 *
 * @throws {RangeError} when the file was made for other labels
 */
export function unpackWeights(file: WeightsFile): Weights {
  if (file.labels !== LABELS)
    throw new RangeError(`The weights know ${file.labels} labels, not ${LABELS}: train them anew.`)
  const bytes = Buffer.from(file.rows, 'base64')
  const features = new Int32Array(file.features)
  const rows = new Int8Array(file.features * ROW)
  let at = 0
  let key = 0
  for (let row = 0; row < file.features; row++) {
    let distance = 0
    for (let unit = 1; ; unit *= 128) {
      const byte = bytes[at++] ?? 0
      distance += (byte & 127) * unit
      if (byte < 128) break
    }
    key += distance
    features[row] = key | 0
    const mask = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
    at += 2
    for (let label = 0; label < LABELS; label++) if (mask & (1 << label)) rows[row * ROW + label] = bytes[at++] ?? 0
  }
  return weightsOf(
    features,
    rows,
    Float32Array.from(file.transitions, score => score / file.unit),
  )
}
