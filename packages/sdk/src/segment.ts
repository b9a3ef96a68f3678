/** Start and end in a text, in UTF-16 code units, end exclusive, as in every span that the service gives. */
export type Range = { readonly start: number; readonly end: number }

/** A run of a text with the annotations that cover all of it; none where nothing is annotated. */
export type Segment<Annotation> = Range & { readonly text: string; readonly annotations: readonly Annotation[] }

/**
 * Cuts a text, or a range of it, into runs, each with the annotations that cover it: what a page needs to highlight them.
 * Annotations may overlap; those that reach beyond the range are cut off at its ends. The runs follow each other without a
 * gap, so that their texts joined are the text, and an annotation in several runs stands in each of them as the same object.
 * Within a run the longer annotations come first, so that elements can be nested in that order.
 *
 * @param range what to cut, such as a paragraph's span @default the whole text
 *
 * @example
 * ```ts
 * const text = 'Maria Kim spoke in Almaty.'
 * const person = { name: 'Maria Kim', span: { start: 0, end: 9 } }
 * const place = { name: 'Almaty', span: { start: 19, end: 25 } }
 *
 * segments(text, [person, place]).map(segment => segment.text)
 * // → ['Maria Kim', ' spoke in ', 'Almaty', '.']
 * ```
 */
export function segments<Annotation extends { readonly span: Range }>(
  text: string,
  annotations: readonly Annotation[],
  range: Range = { start: 0, end: text.length },
): Segment<Annotation>[] {
  const within = annotations
    .filter(({ span }) => span.start < range.end && range.start < span.end && span.start < span.end)
    .sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start))
  const ends = within.flatMap(({ span }) => [Math.max(span.start, range.start), Math.min(span.end, range.end)])
  const cuts = [...new Set([range.start, ...ends, range.end])].sort((a, b) => a - b)
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? range.start
    return {
      start,
      end,
      text: text.slice(start, end),
      annotations: within.filter(({ span }) => span.start <= start && end <= span.end),
    }
  })
}
