import { composition } from './composition.ts'
import { pageOf } from './dom.ts'
import type { Draft } from './draft.ts'
import { composed } from './given-text.ts'
import { articleIn } from './html-article.ts'
import { partsOf } from './html-parts.ts'
import { checkSize } from './markup-size.ts'
import { Links } from './page-noise.ts'
import { RefusalError } from './refusal.ts'

const MARKUP = /<\/?(?:p|br|div|h[1-6]|ul|ol|figure|blockquote|section|table)\b[^<>]*>/iu

/** What is known of an article besides its words. */
export type About = { readonly url: string | null; readonly authors: readonly string[] }

/**
 * The text and blocks of an article whose body came as a field of its own, as markup or as plain text.
 *
 * @param place what the source is called in messages
 * @throws {RefusalError} `TOO_LARGE` or `NO_HEADLINE`
 */
export function composedBody(
  place: string,
  headline: string,
  standfirst: string | null,
  body: string,
  about: About,
): Pick<Draft, 'text' | 'headline' | 'standfirst' | 'blocks'> {
  if (!MARKUP.test(body)) return composed(place, headline, standfirst, body)
  checkSize(place, body)
  const parts = partsOf(pageOf(body).body, new Links(about.url))
  const article = articleIn(parts, { headline, standfirst, authors: about.authors })
  const made = composition(headline, article.standfirst, article.parts)
  if (!made) throw new RefusalError('NO_HEADLINE', `${place} has an empty headline.`)
  return made
}

/** The words of a field that may be markup, on one line; null when there are none. */
export function wordsOfField(field: string): string | null {
  const words = /<[a-z/]|&[#a-z]/iu.test(field) ? (pageOf(`<p>${field}</p>`).body.textContent ?? '') : field
  return words.replace(/\s+/gu, ' ').trim() || null
}
