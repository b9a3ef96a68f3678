import { sentencesOf } from '../annotate/sentence.ts'
import type { ReadArticle } from '../model/article.ts'
import { passagesOf } from '../model/passage.ts'
import type { Quote } from '../model/quote.ts'
import { contains, type Range, type TextSpan } from '../model/text-span.ts'

/** How much of the sentence is kept on either side of a quote, in UTF-16 code units. */
const CONTEXT = 32
/** So much of it must stand beside the words, on either side, or all of it where there is less. */
const LEAST_CONTEXT = 8
/** Words as long as this are their own context. */
const LONG = 32

type Text = Pick<ReadArticle, 'text' | 'headline' | 'standfirst' | 'blocks'>

/** Quotes a span with what stands beside it in its sentence. */
export function quoteOf(article: Text, { start, end, exact }: TextSpan): Quote {
  const { text } = article
  const sentences = sentencesOf(text, passagesOf(article)).filter(
    sentence => sentence.start < end && start < sentence.end,
  )
  const from = Math.max(Math.min(start, sentences[0]?.start ?? start), start - CONTEXT)
  const to = Math.min(Math.max(end, sentences.at(-1)?.end ?? end), end + CONTEXT)
  return { exact, prefix: text.slice(from, start), suffix: text.slice(end, to), start }
}

/**
 * Where the words of a quote stand in a text; null when they don't any more. The same words beside other ones say something else: at
 * least 8 characters on either side must have stayed, or all that the sentence had there, unless the words are long. Of several places
 * the one whose surroundings have stayed the most is meant, then the one that is nearest to where the words stood.
 */
export function placeOf(article: Text, quote: Quote): Range | null {
  const { text } = article
  const { exact, prefix, suffix } = quote
  const passages = passagesOf(article)
  let best: { range: Range; context: number; distance: number } | null = null
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    const range = { start, end: start + exact.length }
    const before = commonLength(
      [...text.slice(Math.max(0, start - prefix.length), start)].reverse(),
      [...prefix].reverse(),
    )
    const behind = commonLength([...text.slice(range.end, range.end + suffix.length)], [...suffix])
    const isSame =
      exact.length >= LONG ||
      (before >= Math.min(LEAST_CONTEXT, [...prefix].length) && behind >= Math.min(LEAST_CONTEXT, [...suffix].length))
    if (!isSame || !isWhole(text, range) || !passages.some(({ span }) => contains(span, range))) continue
    const context = before + behind
    const distance = Math.abs(start - quote.start)
    if (!best || context > best.context || (context === best.context && distance < best.distance))
      best = { range, context, distance }
  }
  return best?.range ?? null
}

/** Where the same words stand nearest to a position; null when they stand nowhere. */
export function nearestPlace(text: string, exact: string, position: number): Range | null {
  const before = text.lastIndexOf(exact, position)
  const behind = text.indexOf(exact, position)
  const starts = [before, behind].filter(start => start >= 0)
  const [start] = starts.sort((one, other) => Math.abs(one - position) - Math.abs(other - position))
  return start === undefined ? null : { start, end: start + exact.length }
}

/** Whether a range begins and ends where words do. */
function isWhole(text: string, { start, end }: Range): boolean {
  return (
    !/[\p{L}\p{N}]{2}/u.test(text.slice(Math.max(0, start - 1), start + 1)) &&
    !/[\p{L}\p{N}]{2}/u.test(text.slice(end - 1, end + 1))
  )
}

function commonLength(one: readonly string[], other: readonly string[]): number {
  const index = one.findIndex((character, at) => character !== other[at])
  return index < 0 ? Math.min(one.length, other.length) : index
}
