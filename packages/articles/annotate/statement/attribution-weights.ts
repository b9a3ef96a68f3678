import { type Edge, edgesOf } from './attribution-edge.ts'
import type { AttributionModel, Weights } from './attribution-model.ts'
import { TAGS } from './attribution-tag.ts'

/**
 * A table of weights as it is kept in a file: whole numbers from -127 to 127, in units of `unit`. `packed` holds, in base64, for each
 * weight that is not zero, in the order of the table: the distance from the place before it as a variable-length number (seven
 * bits a byte, the lowest first), and the weight as one byte.
 */
export type PackedWeights = { readonly bits: number; readonly unit: number; readonly packed: string }

/** The attribution model as it is kept in a file: words that have one tag by tag, and words that were cues by how often. */
export type AttributionFile = {
  readonly version: 1
  readonly trainedOn: string
  readonly decisions: PackedWeights
  readonly tagger: PackedWeights
  readonly edges: { readonly [edge in Edge]: string }
  readonly tags: { readonly [tag: string]: string }
  readonly rates: { readonly [rate: string]: string }
}

/** Reads the model from its file. */
export function modelOf(file: AttributionFile): AttributionModel {
  return {
    decisions: unpack(file.decisions, 1),
    tagger: unpack(file.tagger, TAGS.length),
    edges: edgesOf(edge => Uint8Array.from(file.edges[edge], Number)),
    tags: new Map(TAGS.flatMap((tag, number) => wordsIn(file.tags[tag]).map(word => [word, number]))),
    rates: new Map(
      Object.entries(file.rates).flatMap(([rate, words]) => wordsIn(words).map(word => [word, Number(rate)])),
    ),
  }
}

/** Packs the model for its file. Weights below half of `unit` are left out. */
export function fileOf(
  model: AttributionModel,
  trainedOn: string,
  units: { readonly decisions: number; readonly tagger: number },
): AttributionFile {
  const tags: { [tag: string]: string } = {}
  for (const [number, tag] of TAGS.entries()) tags[tag] = wordsWith(model.tags, number)
  const rates: { [rate: string]: string } = {}
  for (const rate of new Set([...model.rates.values()].sort((a, b) => a - b)))
    rates[rate] = wordsWith(model.rates, rate)
  return {
    version: 1,
    trainedOn,
    decisions: pack(model.decisions, units.decisions),
    tagger: pack(model.tagger, units.tagger),
    edges: edgesOf(edge => model.edges[edge].join('')),
    tags,
    rates,
  }
}

function unpack({ bits, unit, packed }: PackedWeights, columns: number): Weights {
  const table = new Int8Array(columns << bits)
  const bytes = Buffer.from(packed, 'base64')
  let place = 0
  for (let at = 0; at < bytes.length; ) {
    let distance = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0
      distance |= (byte & 127) << shift
      if (byte < 128) break
    }
    place += distance
    table[place] = bytes[at++] ?? 0
  }
  return { bits, table, scale: unit }
}

function pack({ bits, table, scale }: Weights, unit: number): PackedWeights {
  const bytes: number[] = []
  let before = 0
  for (const [place, value] of table.entries()) {
    const weight = Math.max(-127, Math.min(127, Math.round((value * scale) / unit)))
    if (weight === 0) continue
    let distance = place - before
    for (; distance >= 128; distance >>>= 7) bytes.push((distance & 127) | 128)
    bytes.push(distance, weight & 255)
    before = place
  }
  return { bits, unit, packed: Buffer.from(bytes).toString('base64') }
}

function wordsIn(words: string | undefined): string[] {
  return words ? words.split(' ') : []
}

function wordsWith(numbers: ReadonlyMap<string, number>, number: number): string {
  return [...numbers]
    .filter(([, each]) => each === number)
    .map(([word]) => word)
    .sort()
    .join(' ')
}
