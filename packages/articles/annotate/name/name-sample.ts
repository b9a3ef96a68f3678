import type { ReadArticle } from '../../model/article.ts'
import { spanOf, trimmedSpan } from '../../model/text-span.ts'

const HEADLINE = 'What happened on Monday'

/** An article with these paragraphs, for tests. */
export function sampleArticle(paragraphs: readonly string[]): ReadArticle {
  const text = [HEADLINE, ...paragraphs].join('\n')
  const blocks: ReadArticle['blocks'] = []
  let start = HEADLINE.length + 1
  for (const paragraph of paragraphs) {
    const span = trimmedSpan(text, start, start + paragraph.length)
    if (span) blocks.push({ kind: 'PARAGRAPH', span })
    start += paragraph.length + 1
  }
  return {
    id: 'sample',
    headline: spanOf(text, 0, HEADLINE.length),
    standfirst: null,
    publishedOn: '2022-01-13',
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
