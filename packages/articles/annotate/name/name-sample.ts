import type { ReadArticle } from '../../model/article.ts'
import { articleOf } from '../sample-article.ts'

/** An article with these paragraphs, for tests. */
export function sampleArticle(paragraphs: readonly string[]): ReadArticle {
  return articleOf('What happened on Monday', paragraphs, '2022-01-13')
}
