import { type Article, passagesOf, spanOf, type TextSpan } from '@dateline/articles'
import { annotationsIn } from './article-entry.ts'
import { type Term, wordsOf } from './search-query.ts'

/** More places than this are not shown for one article. */
const MOST_HIGHLIGHTS = 20

/** A term, and whether an entity goes by it, by any of its keys. */
export type NamedTerm = { readonly term: Term; readonly isNamed: (key: string) => boolean }

type Word = { readonly folded: string; readonly start: number; readonly end: number }

/**
 * The words and phrases by which a search has found an article, in the order of the text, at most 20; none overlap. Where an article
 * does not have the words of a term, they are the mentions of the entities that go by it.
 */
export function highlightsIn(article: Article, sought: readonly NamedTerm[]): TextSpan[] {
  const { text } = article
  const places = passagesOf(article).map(({ span }) => wordsIn(span))
  const spans = sought.flatMap(({ term, isNamed }) => {
    const standing = places.flatMap(words => spansOf(term, words, text))
    if (standing.length > 0) return standing
    return annotationsIn(article, 'mentions').flatMap(({ entity, nominal, span }) =>
      !nominal && isNamed(entity) ? [span] : [],
    )
  })
  let end = 0
  return spans
    .sort((one, other) => one.start - other.start || other.end - one.end)
    .filter(span => {
      const isFree = span.start >= end
      if (isFree) end = span.end
      return isFree
    })
    .slice(0, MOST_HIGHLIGHTS)
}

/** Where a term stands in a passage. */
function spansOf(term: Term, words: readonly Word[], text: string): TextSpan[] {
  return words.flatMap((first, index) => {
    const last = words[index + term.words.length - 1]
    return last && standsAt(term, words, index) ? [spanOf(text, first.start, last.end)] : []
  })
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
