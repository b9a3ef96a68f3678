import { type Features, hashOf } from './attribution-feature.ts'
import type { AttributionModel, Weights } from './attribution-model.ts'
import type { Word } from './attribution-word.ts'

/** The parts of speech that the tagger tells apart, after Universal Dependencies. */
export const TAGS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const
export type Tag = (typeof TAGS)[number]

const DECISION = 0
const NONE = hashOf('')

/** Sets the parts of speech of the words. */
export function tagWords(
  { tagger, tags }: Pick<AttributionModel, 'tagger' | 'tags'>,
  f: Features,
  words: readonly Word[],
): void {
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (!word) continue
    const known = tags.get(word.lower)
    if (known !== undefined) {
      word.tag = known
      continue
    }
    tagFeatures(f, words, i)
    word.tag = bestTag(tagger, f)
  }
}

/**
 * The tag with the highest score for the features. The table has a row of one weight for each tag where others have one weight.
 * It is read tag by tag, so that all rows are fetched at once for the first one, and not one after the other.
 */
export function bestTag({ table }: Weights, { slots, size }: Features): number {
  let best = 0
  let most = -Infinity
  for (let tag = 0; tag < TAGS.length; tag++) {
    let score = 0
    for (let k = 0; k < size; k++) score += table[(slots[k] ?? 0) * TAGS.length + tag] ?? 0
    if (score > most) {
      most = score
      best = tag
    }
  }
  return best
}

/** The features by which a word gets its tag: the word, its neighbours and the tags before it. */
export function tagFeatures(features: Features, words: readonly Word[], at: number): void {
  const word = words[at]
  if (!word) return
  const left = words[at - 1]
  const left2 = words[at - 2]
  const right = words[at + 1]
  const right2 = words[at + 2]
  const tag1 = left ? left.tag + 1 : 0
  const tag2 = left2 ? left2.tag + 1 : 0
  features.begin(DECISION)
  features.add()
  features.add(word.form)
  features.add(word.ending3)
  features.add(word.ending2, word.shape)
  features.add(word.shape, at === 0 ? 1 : 0, right?.shape ?? 0)
  features.add(tag1)
  features.add(tag1, tag2)
  features.add(tag1, word.form)
  features.add(left?.form ?? NONE)
  features.add(right?.form ?? NONE)
  features.add(right?.ending3 ?? NONE)
  features.add(right2?.form ?? NONE)
  features.add(left2?.form ?? NONE)
  features.add(right?.form ?? NONE, word.form)
  features.add(tag1, word.ending2, right?.ending2 ?? NONE)
  features.add(word.stem)
}
