import { type Article, passagesOf, spanOf, type TextSpan } from '@dateline/articles'
import { type SearchQuery, type Term, wordsOf } from './search-query.ts'

/** More places than this are not shown for one article. */
const MOST_HIGHLIGHTS = 20

type Word = { readonly folded: string; readonly start: number; readonly end: number }

/** The words and phrases of an article that a query has found it by, in the order of the text, at most 20; none overlap. */
export function highlightsIn(
  article: Pick<Article, 'text' | 'headline' | 'standfirst' | 'blocks'>,
  query: SearchQuery,
): TextSpan[] {
  const highlights: TextSpan[] = []
  for (const { span } of passagesOf(article)) {
    const words = wordsIn(span)
    for (let index = 0; index < words.length; index++) {
      const length = Math.max(0, ...query.having.map(term => (standsAt(term, words, index) ? term.words.length : 0)))
      const [first, last] = [words[index], words[index + length - 1]]
      if (length === 0 || !first || !last) continue
      highlights.push(spanOf(article.text, first.start, last.end))
      if (highlights.length === MOST_HIGHLIGHTS) return highlights
      index += length - 1
    }
  }
  return highlights
}

function standsAt({ words: sought, isBeginning }: Term, words: readonly Word[], index: number): boolean {
  return sought.every((word, offset) => {
    const folded = words[index + offset]?.folded
    return isBeginning && offset === sought.length - 1 ? folded?.startsWith(word) : folded === word
  })
}

/** The folded words of a passage, each with the place of the letters that it was made from. */
function wordsIn({ start, exact }: TextSpan): Word[] {
  return Array.from(exact.matchAll(/[\p{L}\p{N}\p{Mn}]+/gu)).flatMap(({ 0: letters, index }) =>
    wordsOf(letters).map(folded => ({ folded, start: start + index, end: start + index + letters.length })),
  )
}
