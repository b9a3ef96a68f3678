import { Features } from '../packages/articles/annotate/statement/attribution-feature.ts'
import type { AttributionModel } from '../packages/articles/annotate/statement/attribution-model.ts'
import { bestTag, TAGS, tagFeatures } from '../packages/articles/annotate/statement/attribution-tag.ts'
import { shuffled } from './attribution-learner.ts'
import type { Lesson } from './attribution-lesson.ts'

const EPOCHS = 3
const BITS = 15

/** A word seen this often, and nearly always with one tag, always gets that tag. */
const OFTEN = 12
const NEARLY_ALWAYS = 0.975

/** Learns parts of speech as an averaged perceptron. */
export function trainTagger(lessons: readonly Lesson[]): Pick<AttributionModel, 'tagger' | 'tags'> {
  const features = new Features(BITS)
  const tags = certainTags(lessons)
  const table = new Float32Array(TAGS.length << BITS)
  const sums = new Float64Array(table.length)
  const since = new Int32Array(table.length)
  let now = 0
  const change = (tag: number, by: number): void => {
    for (let k = 0; k < features.size; k++) {
      const place = (features.slots[k] ?? 0) * TAGS.length + tag
      sums[place] = (sums[place] ?? 0) + (now - (since[place] ?? 0)) * (table[place] ?? 0)
      since[place] = now
      table[place] = (table[place] ?? 0) + by
    }
  }
  for (let epoch = 1; epoch <= EPOCHS; epoch++)
    for (const lesson of shuffled(lessons, epoch))
      for (const [index, { words }] of lesson.sentences.entries())
        for (const [i, word] of words.entries()) {
          const right = lesson.tags[index]?.[i] ?? 0
          const known = tags.get(word.lower)
          word.tag = known ?? right
          if (known !== undefined) continue
          now++
          tagFeatures(features, words, i)
          const guess = bestTag({ bits: BITS, table, scale: 1 }, features)
          word.tag = guess
          if (guess === right) continue
          change(right, 1)
          change(guess, -1)
        }
  for (const [place, weight] of table.entries())
    table[place] = ((sums[place] ?? 0) + (now - (since[place] ?? 0)) * weight) / now
  return { tagger: { bits: BITS, table, scale: 1 }, tags }
}

function certainTags(lessons: readonly Lesson[]): Map<string, number> {
  const counts = new Map<string, number[]>()
  for (const lesson of lessons)
    for (const [index, { words }] of lesson.sentences.entries())
      for (const [i, { lower }] of words.entries()) {
        const each = counts.get(lower) ?? new Array<number>(TAGS.length).fill(0)
        const tag = lesson.tags[index]?.[i] ?? 0
        each[tag] = (each[tag] ?? 0) + 1
        counts.set(lower, each)
      }
  const certain = new Map<string, number>()
  for (const [word, each] of counts) {
    const total = each.reduce((sum, times) => sum + times, 0)
    const most = Math.max(...each)
    if (total >= OFTEN && most / total >= NEARLY_ALWAYS) certain.set(word, each.indexOf(most))
  }
  return certain
}
