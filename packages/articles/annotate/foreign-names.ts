import { contains, overlaps } from '../model/text-span.ts'
import type { Analysis } from './analysis.ts'
import type { Name } from './name/name.ts'

/**
 * Names that another annotator found in an article. `annotator` says which, with the version that reads alike: `compromise-14`,
 * `bert-base-NER`.
 */
export type ForeignNames = { readonly annotator: string; readonly names: readonly Name[] }

/**
 * Another annotator's names in the order of the text, as Dateline's own come.
 *
 * @throws {RangeError} when the annotator has no proper name, or a name lies outside the passages or overlaps another
 */
export function checkedNames({ text, passages }: Analysis, { annotator, names }: ForeignNames): Name[] {
  if (!/^[\w.@/-]+$/.test(annotator))
    throw new RangeError(`${JSON.stringify(annotator)} names no annotator: use letters, digits and . _ - @ / only.`)
  const sorted = names.toSorted((one, other) => one.start - other.start || one.end - other.end)
  for (const [index, name] of sorted.entries()) {
    const words = `The name ${JSON.stringify(text.slice(name.start, name.end))} of ${annotator} (${name.start} to ${name.end})`
    if (!(name.start < name.end) || !passages.some(({ span }) => contains(span, name)))
      throw new RangeError(`${words} lies outside the article's passages: give positions in article.text.`)
    const before = sorted[index - 1]
    if (before && overlaps(before, name))
      throw new RangeError(
        `${words} overlaps the one from ${before.start} to ${before.end}: give one name for each place.`,
      )
  }
  return sorted
}
