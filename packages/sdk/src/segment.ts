import type { ArticleDetailFragment } from './generated/operations.ts'

/** Start and end in a text, in UTF-16 code units, end exclusive, as in every span that the service gives. */
export type Range = { readonly start: number; readonly end: number }

/** A run of a text with the annotations that cover all of it; none where nothing is annotated. */
export type Segment<Annotation> = Range & { readonly text: string; readonly annotations: readonly Annotation[] }

/** What {@link segments} needs of an article: `articles.get` gives it. */
export type AnnotatedArticle = Pick<ArticleDetailFragment, 'text' | 'entities' | 'statements' | 'figures' | 'events'>

/** Something that was found in an article, and where, told apart by `type`. */
export type ArticleAnnotation = { readonly span: Range } & (
  | ({ readonly type: 'mention' } & Pick<AnnotatedArticle['entities'][number], 'entity'>)
  | { readonly type: 'statement'; readonly statement: AnnotatedArticle['statements'][number] }
  | { readonly type: 'figure'; readonly figure: AnnotatedArticle['figures'][number] }
  | { readonly type: 'event'; readonly event: AnnotatedArticle['events'][number] }
)

/**
 * Cuts a text, or a range of it, into runs, each with the annotations that cover it: what a page needs to highlight them. An article
 * alone is cut by all that was found in it.
 * Annotations may overlap; those that reach beyond the range are cut off at its ends. The runs follow each other without a
 * gap, so that their texts joined are the text, and an annotation in several runs stands in each of them as the same object.
 * Within a run the longer annotations come first, so that elements can be nested in that order.
 * `range` is what to cut, such as a paragraph's span; by default the whole text.
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
export function segments(article: AnnotatedArticle): Segment<ArticleAnnotation>[]
export function segments<Annotation extends { readonly span: Range }>(
  text: string,
  annotations: readonly Annotation[],
  range?: Range,
): Segment<Annotation>[]
export function segments(
  source: string | AnnotatedArticle,
  annotations?: readonly { readonly span: Range }[],
  range?: Range,
): Segment<{ readonly span: Range }>[] {
  if (typeof source !== 'string') return cut(source.text, annotationsOf(source))
  return cut(source, annotations ?? [], range)
}

function annotationsOf({ entities, statements, figures, events }: AnnotatedArticle): ArticleAnnotation[] {
  return [
    ...entities.flatMap(({ entity, mentions }) =>
      mentions.map(({ span }) => ({ type: 'mention', span, entity }) as const),
    ),
    ...statements.map(statement => ({ type: 'statement', span: statement.span, statement }) as const),
    ...figures.map(figure => ({ type: 'figure', span: figure.span, figure }) as const),
    ...events.map(event => ({ type: 'event', span: event.span, event }) as const),
  ]
}

function cut<Annotation extends { readonly span: Range }>(
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
