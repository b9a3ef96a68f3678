import { Readability } from '@mozilla/readability'
import { cleanPage } from './clean-page.ts'
import { composition } from './composition.ts'
import { type Declaration, declarationOf } from './declaration.ts'
import { pageOf } from './dom.ts'
import type { Draft } from './draft.ts'
import { articleIn } from './html-article.ts'
import { partsOf } from './html-parts.ts'
import { checkSize } from './markup-size.ts'
import { Links } from './page-noise.ts'
import { RefusalError } from './refusal.ts'

/**
 * Reads an article from a web page: what the page declares of it, and the body that an extractor finds, judged block by block.
 *
 * @param place what the source is called in messages
 * @throws {RefusalError} `TOO_LARGE`, `NO_HEADLINE` or `NOT_AN_ARTICLE`
 */
export function readHtml(place: string, html: string): Draft {
  checkSize(place, html)
  try {
    return draftOf(place, html)
  } catch (error) {
    if (error instanceof RefusalError) throw error
    // Neither the parser nor the extractor promises not to fail on markup that no browser has seen.
    throw new RefusalError('NOT_AN_ARTICLE', `${place} is broken markup that cannot be read: ${error}.`)
  }
}

function draftOf(place: string, html: string): Draft {
  const page = pageOf(html)
  const { headline, standfirst, body, language, ...declared } = declarationOf(page)
  if (headline === null)
    throw new RefusalError('NO_HEADLINE', `${place} is a page without a headline: it has no h1, og:title or title.`)
  const article = articleOn(page, html, { headline, standfirst, body, language, ...declared })
  const composed = composition(headline, article.standfirst, article.parts)
  if (!composed) throw new RefusalError('NO_HEADLINE', `${place} is a page with an empty headline.`)
  return { ...composed, ...declared, language: null, declaredLanguage: language, id: null }
}

/** An article with less than this share of its page's running words may have lost some to cleaning. */
const SMALLEST_SHARE = 0.25

type Shown = ReturnType<typeof articleIn>

/** The article that the page shows; or the one that it declares, where that says more than twice as much. */
function articleOn(page: Document, html: string, declared: Declaration & { readonly headline: string }): Shown {
  const links = new Links(declared.url)
  const extractedFrom = (source: Document) => articleIn(partsOf(mainContentOf(source), links), declared)
  const prose = cleanPage(page)
  let article = extractedFrom(page)
  if (lengthOf(article) < prose * SMALLEST_SHARE) article = longer(article, extractedFrom(pageOf(html)))
  if (declared.body === null) return article
  return longer(article, articleIn(partsOf(pageOf(paragraphed(declared.body)).body, links), declared))
}

/** The second article if it says more than twice as much as the first. */
function longer(article: Shown, other: Shown): Shown {
  return lengthOf(other) > 2 * lengthOf(article) ? other : article
}

/** The element that the extractor takes for the article; the whole body when it finds none. */
function mainContentOf(page: Document): Node {
  const extracted = new Readability<Node>(page, { serializer: node => node, keepClasses: true }).parse()
  return extracted?.content ?? page.body
}

function lengthOf({ parts }: Shown): number {
  return parts.reduce((sum, part) => sum + ('words' in part ? part.words.length : 0), 0)
}

/** A declared body is markup, or plain text with a paragraph on each line. */
function paragraphed(body: string): string {
  return /<\/?(?:p|br|div)\b/iu.test(body) ? body : body.replaceAll('<', '&lt;').replaceAll('\n', '<br>')
}
