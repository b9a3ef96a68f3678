import {
  type Article,
  annotate as annotated,
  type ReadArticle,
  type ReadResult,
  readSource,
  type SourceInput,
} from '@dateline/articles'

/** What a thread of the pool does with a source: all of its results are sent back at once. */
export function read(source: SourceInput): readonly ReadResult[] {
  return [...readSource(source)]
}

/** What a thread of the pool does with an article. */
export function annotate(article: ReadArticle): Article {
  return annotated(article)
}
