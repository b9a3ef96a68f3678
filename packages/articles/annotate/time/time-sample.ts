import type { ReadArticle } from '../../model/article.ts'
import { spanOf } from '../../model/text-span.ts'
import { type Analysis, analyse } from '../analysis.ts'

/** For tests: the analysis of an article of Thursday 13 January 2022, or another day, with one paragraph. */
export function sampleAnalysis(paragraph: string, publishedOn = '2022-01-13'): Analysis {
  return analyse(sampleArticle(paragraph, publishedOn))
}

/** For tests: an article with one paragraph. */
export function sampleArticle(paragraph: string, publishedOn = '2022-01-13'): ReadArticle {
  const text = `Sample\n\n${paragraph}`
  return {
    id: 'sample',
    headline: spanOf(text, 0, 6),
    standfirst: null,
    publishedOn,
    publishedAt: null,
    modifiedAt: null,
    language: 'en',
    publisher: null,
    authors: [],
    url: null,
    text,
    blocks: [{ kind: 'PARAGRAPH', span: spanOf(text, 8, text.length) }],
    source: { name: 'sample.txt', format: 'TEXT', sha256: '0'.repeat(64) },
  }
}

/** For tests: an article that is nothing but a gallery with one captioned picture. */
export function sampleGallery(caption: string, publishedOn = '2022-01-13'): ReadArticle {
  const article = sampleArticle(caption, publishedOn)
  const span = spanOf(article.text, 8, article.text.length)
  const image = { id: 'image', position: 1, span, title: null, caption: span, credit: null }
  return { ...article, blocks: [{ kind: 'GALLERY', introduction: null, images: [image], declaredImages: null, span }] }
}
