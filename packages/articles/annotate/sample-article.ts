import type { ReadArticle } from '../model/article.ts'
import { spanOf, trimmedSpan } from '../model/text-span.ts'

/** For tests: an article with a headline and paragraphs, one a line; those that are blank are no blocks. */
export function articleOf(
  headline: string,
  paragraphs: readonly string[],
  publishedOn: ReadArticle['publishedOn'],
): ReadArticle {
  const text = [headline, ...paragraphs].join('\n')
  const blocks: ReadArticle['blocks'] = []
  let start = headline.length + 1
  for (const paragraph of paragraphs) {
    const span = trimmedSpan(text, start, start + paragraph.length)
    if (span) blocks.push({ kind: 'PARAGRAPH', span })
    start += paragraph.length + 1
  }
  return {
    id: 'sample',
    headline: spanOf(text, 0, headline.length),
    standfirst: null,
    publishedOn,
    publishedAt: null,
    modifiedAt: null,
    language: 'en',
    publisher: null,
    authors: [],
    url: null,
    text,
    blocks,
    source: { name: 'sample.txt', format: 'TEXT', sha256: '0'.repeat(64) },
  }
}
