import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { ReadArticle, Source, SourceFormat } from '../model/article.ts'
import type { Block, Gallery } from '../model/block.ts'
import { annotationId, articleId } from '../model/identity.ts'
import type { Image } from '../model/image.ts'
import type { DateTime, LocalDate } from '../model/local-date.ts'
import type { TextSpan } from '../model/text-span.ts'
import type { Moment } from './date-line.ts'
import { languageOf } from './language.ts'
import { RefusalError } from './refusal.ts'

/** An image before it is numbered. */
export type DraftImage = Omit<Image, 'id' | 'position'>
/** A block before its images are numbered. */
export type DraftBlock =
  | Exclude<Block, Gallery>
  | (Omit<Gallery, 'images'> & { readonly images: readonly DraftImage[] })

/** What a format's reader found in a source. `null` stands for what the source does not say. */
export type Draft = {
  readonly text: string
  readonly headline: TextSpan
  readonly standfirst: TextSpan | null
  readonly blocks: readonly DraftBlock[]
  readonly published: Moment | null
  readonly modifiedAt: DateTime | null
  readonly language: string | null
  /** The language that a page's template declares, which need not be the article's. */
  readonly declaredLanguage?: string | null
  readonly publisher: string | null
  readonly authors: readonly string[]
  readonly url: string | null
  /** The sender's own id of the article. */
  readonly id: string | null
}

/** Fields for sources that do not have them: a scraped text seldom names its publisher. */
export type ArticleDefaults = {
  readonly publisher?: string
  readonly publishedOn?: LocalDate
  readonly url?: string
  readonly language?: string
}

/** Where a draft was read from. `content` is what its checksum is made of: bytes, or characters as UTF-8. */
export function sourceOf(name: string, format: SourceFormat, content: Uint8Array | string): Source {
  return { name, format, sha256: createHash('sha256').update(content).digest('hex') }
}

/**
 * Makes a draft an article: what the source does not say is taken from `defaults`, and ids are given.
 *
 * @param place what the source is called in messages
 * @throws {RefusalError} `NO_DATE` or `NO_TEXT`
 */
export function articleOf(draft: Draft, source: Source, place: string, defaults: ArticleDefaults): ReadArticle {
  const { text, headline, standfirst, published } = draft
  const publishedOn = published?.on ?? defaults.publishedOn
  if (publishedOn === undefined)
    throw new RefusalError(
      'NO_DATE',
      `${place} does not say when it was published: put a line such as "13 January 2022" below the headline, or give publishedOn.`,
    )
  if (draft.blocks.length === 0)
    throw new RefusalError('NO_TEXT', `${place} has a headline, but no text: give the whole article.`)
  const publisher = draft.publisher ?? defaults.publisher ?? null
  const url = draft.url ?? defaults.url ?? null
  const id = articleId({ url, id: draft.id, publisher, headline: headline.exact, publishedOn })
  return {
    id,
    headline,
    standfirst,
    publishedOn,
    publishedAt: published?.at ?? null,
    modifiedAt: draft.modifiedAt,
    language: draft.language ?? defaults.language ?? languageOf(proseOf(draft), draft.declaredLanguage),
    publisher,
    authors: [...draft.authors],
    url,
    text,
    blocks: numbered(draft.blocks, id),
    source,
  }
}

/** The running words of a draft, to tell its language from. */
function proseOf({ headline, standfirst, blocks }: Draft): string {
  return [headline, standfirst, ...blocks.map(block => block.span)].map(span => span?.exact ?? '').join('\n')
}

function numbered(blocks: readonly DraftBlock[], article: string): Block[] {
  let position = 0
  const seen = new Map<string, number>()
  const numberedImage = (image: DraftImage): Image => {
    const sentence = image.span.exact
    const occurrence = seen.get(sentence) ?? 0
    seen.set(sentence, occurrence + 1)
    position += 1
    const id = annotationId({ article, kind: 'IMAGE', sentence, occurrence, offset: 0, length: sentence.length })
    return { id, position, ...image }
  }
  return blocks.map(block => (block.kind === 'GALLERY' ? { ...block, images: block.images.map(numberedImage) } : block))
}

/** A web address as an article can have it; null when the words are none. */
export function urlOf(value: string): string | null {
  const parsed = z.url({ protocol: /^https?$/u }).safeParse(value)
  return parsed.success ? parsed.data : null
}
