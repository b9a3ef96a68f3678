import { type Article, passagesOf } from '@dateline/articles'
import { searchable } from './search-query.ts'

/** What of an article is searched, as {@link searchable} texts. `whole` has the headline as well. */
export type SearchedText = { readonly headline: string; readonly whole: string }

/** An article's passages and credits, and the names of its publisher and its authors. Its entities are found by {@link NameIndex}. */
export function searchedText(article: Article): SearchedText {
  const { headline, publisher, authors } = article
  const passages = passagesOf(article).map(({ span }) => span.exact)
  const credits = article.blocks.flatMap(block =>
    block.kind === 'GALLERY' ? block.images.flatMap(({ credit }) => (credit ? [credit.span.exact] : [])) : [],
  )
  return {
    headline: searchable([headline.exact]),
    whole: searchable([...passages, ...credits, ...(publisher === null ? [] : [publisher]), ...authors]),
  }
}
