import { type ReadArticle, spanOf } from '@dateline/articles'

/** An English text as an article: the first line is the headline, every other line a paragraph. */
export function articleOf(text: string): ReadArticle {
  const lines = [...text.matchAll(/[^\n]*\S/gu)].map(match => spanOf(text, match.index, match.index + match[0].length))
  const [headline = spanOf(text, 0, 1), ...paragraphs] = lines
  return {
    id: 'benchmark',
    headline,
    standfirst: null,
    publishedOn: '2000-01-01',
    publishedAt: null,
    modifiedAt: null,
    language: 'en',
    publisher: null,
    authors: [],
    url: null,
    text,
    blocks: paragraphs.map(span => ({ kind: 'PARAGRAPH', span })),
    source: { name: 'benchmark', format: 'TEXT', sha256: '0'.repeat(64) },
  }
}
