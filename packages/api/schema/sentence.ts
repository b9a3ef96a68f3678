import { passagesOf, type Range, sentencesOf } from '@dateline/articles'
import type { StoredArticle } from '@dateline/store'

/**
 * The sentences that a range of an article's text touches, as one string. Credits and other words that stand in no sentence
 * give their line.
 */
export function sentencesAround(article: StoredArticle, range: Range): string {
  const { text } = article
  const touched = rangesOf(article).filter(({ start, end }) => start < range.end && range.start < end)
  const [first, last] = [touched[0], touched.at(-1)]
  if (first && last) return text.slice(Math.min(first.start, range.start), Math.max(last.end, range.end))
  const lineEnd = text.indexOf('\n', range.end)
  return text.slice(text.lastIndexOf('\n', range.start - 1) + 1, lineEnd < 0 ? text.length : lineEnd).trim()
}

/** Cutting a text into sentences takes longer than all else that is asked of it. */
const known = new WeakMap<StoredArticle, readonly Range[]>()

function rangesOf(article: StoredArticle): readonly Range[] {
  const cut = known.get(article)
  if (cut) return cut
  const ranges = sentencesOf(article.text, passagesOf(article)).map(({ start, end }) => ({ start, end }))
  known.set(article, ranges)
  return ranges
}
