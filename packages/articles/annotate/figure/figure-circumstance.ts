import type { Mention } from '../../model/mention.ts'
import { contains, overlaps, type Range } from '../../model/text-span.ts'
import type { TimeSpan } from '../../model/time-span.ts'
import type { Sentence } from '../sentence.ts'

/** The time in a figure's clause, the nearest one; null when the clause tells none. `figures` are all in its sentence. */
export function timeOf(
  sentence: Sentence,
  times: readonly TimeSpan[],
  figure: Range,
  figures: readonly Range[],
): TimeSpan | null {
  return nearest(times, figure, figures, clauseOf(sentence, figure))
}

/** The key of the place at which a figure's clause says that it holds ("103 of them in Almaty"); null when it tells none. */
export function placeOf(
  sentence: Sentence,
  mentions: readonly Mention[],
  isPlace: (mention: Mention) => boolean,
  figure: Range,
  figures: readonly Range[],
): string | null {
  const places = mentions.filter(mention => isPlace(mention) && isWhere(sentence, mention.span))
  return nearest(places, figure, figures, clauseOf(sentence, figure))?.entity ?? null
}

/** Whether words of place stand right before a name: "in Almaty", "outside the capital Nur-Sultan". */
function isWhere(sentence: Sentence, place: Range): boolean {
  const before = sentence.text.slice(0, place.start - sentence.start).slice(-48)
  return /(?:^|[^\p{L}])(?:in|at|near|across|outside|around|inside|throughout|off|within)(?: (?:the|its|nearby))?(?: \p{Ll}+)? $/iu.test(
    before,
  )
}

/** The part of a sentence around a figure, between semicolons, colons, dashes, brackets and quotation marks. */
function clauseOf(sentence: Sentence, figure: Range): Range {
  let { start, end } = sentence
  for (const token of sentence.tokens) {
    if (!/^(?:[;:()—–"“”]|--)$/.test(token.text)) continue
    if (token.end <= figure.start) start = token.end
    else if (token.start >= figure.end) {
      end = token.start
      break
    }
  }
  return { start, end }
}

/** The nearest in a clause, behind a figure only those that stand in front of the next figure, to which they belong else. */
function nearest<Item extends { readonly span: Range }>(
  items: readonly Item[],
  figure: Range,
  figures: readonly Range[],
  clause: Range,
): Item | null {
  const next = figures.find(other => other.start >= figure.end)?.start ?? clause.end
  let best: Item | null = null
  for (const item of items) {
    const { span } = item
    if (!contains(clause, span) || overlaps(span, figure) || (span.start >= figure.end && span.start >= next)) continue
    if (!best || distance(span, figure) < distance(best.span, figure)) best = item
  }
  return best
}

function distance(one: Range, other: Range): number {
  return one.start >= other.end ? one.start - other.end : other.start - one.end
}
