import { z } from 'zod'

/**
 * A stretch of an article's stored text, with the words that stand there.
 *
 * Positions are UTF-16 code units, end exclusive, so that `text.slice(start, end) === exact` in JavaScript.
 * The pair of a position and a quote follows the W3C Web Annotation selectors.
 * @see https://www.w3.org/TR/annotation-model/#text-position-selector
 */
export const textSpanSchema = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  exact: z.string().min(1),
})
export type TextSpan = z.infer<typeof textSpanSchema>

/**
 * The span of `text` from `start` to `end`.
 *
 * @throws {RangeError} when the span is empty or lies outside the text: a programming error, never the reader's.
 */
export function spanOf(text: string, start: number, end: number): TextSpan {
  if (!(start >= 0 && start < end && end <= text.length))
    throw new RangeError(`no span from ${start} to ${end} in a text of ${text.length} characters`)
  return { start, end, exact: text.slice(start, end) }
}

/** Like {@link spanOf}, without the white space at both ends; null when nothing else is there. */
export function trimmedSpan(text: string, start: number, end: number): TextSpan | null {
  let from = start
  let to = end
  while (from < to && /\s/u.test(text.charAt(from))) from++
  while (to > from && /\s/u.test(text.charAt(to - 1))) to--
  return from < to ? spanOf(text, from, to) : null
}

/** Whether `inner` lies wholly within `outer`. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Whether two ranges share at least one character. */
export function overlaps(one: Range, other: Range): boolean {
  return one.start < other.end && other.start < one.end
}

/** Start and end of something in a text, in UTF-16 code units, end exclusive. */
export type Range = { readonly start: number; readonly end: number }
