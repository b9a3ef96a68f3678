import { type Range, spanOf } from '../model/text-span.ts'
import { normalise } from './content.ts'
import { creditOf } from './credit.ts'
import type { Draft, DraftBlock, DraftImage } from './draft.ts'

/** A part of an article as markup gives it, before the article's text is put together. */
export type Part =
  | { readonly kind: 'HEADING'; readonly level: number; readonly words: string }
  | { readonly kind: 'PARAGRAPH' | 'BLOCK_QUOTE'; readonly words: string }
  | { readonly kind: 'LIST'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'IMAGES'; readonly images: readonly ImagePart[] }

/** A picture as markup gives it. Words that are null are not there. */
export type ImagePart = {
  readonly title: string | null
  readonly caption: string | null
  readonly credit: string | null
}

/** Puts an article's stored text together from its parts, a line for each; null when there is no headline. */
export function composition(
  headline: string,
  standfirst: string | null,
  parts: readonly Part[],
): Pick<Draft, 'text' | 'headline' | 'standfirst' | 'blocks'> | null {
  const lines = new Lines()
  const head = lines.add(headline)
  if (!head) return null
  const lead = standfirst === null ? null : lines.add(standfirst)
  const unfinished = parts.flatMap(part => blockIn(lines, part) ?? [])
  const text = lines.text
  return {
    text,
    headline: spanOf(text, head.start, head.end),
    standfirst: lead && spanOf(text, lead.start, lead.end),
    blocks: unfinished.map(block => block(text)),
  }
}

/** A block whose words stand in the text that is being put together. */
type Unfinished = (text: string) => DraftBlock

class Lines {
  readonly #lines: string[] = []
  #length = 0

  /** Adds a line and answers with where it came to stand; null when the words are only white space. */
  add(words: string): Range | null {
    const line = normalise(words).replace(/\s+/gu, ' ').trim()
    if (line === '') return null
    const start = this.#lines.length === 0 ? 0 : this.#length + 1
    this.#lines.push(line)
    this.#length = start + line.length
    return { start, end: this.#length }
  }

  get text(): string {
    return this.#lines.join('\n')
  }
}

function blockIn(lines: Lines, part: Part): Unfinished | null {
  switch (part.kind) {
    case 'HEADING': {
      const place = lines.add(part.words)
      const level = Math.min(6, Math.max(2, part.level))
      return place && (text => ({ kind: 'HEADING', level, span: spanOf(text, place.start, place.end) }))
    }
    case 'PARAGRAPH':
    case 'BLOCK_QUOTE': {
      const place = lines.add(part.words)
      return place && (text => ({ kind: part.kind, span: spanOf(text, place.start, place.end) }))
    }
    case 'LIST':
      return listIn(lines, part.ordered, part.items)
    case 'IMAGES':
      return galleryIn(lines, part.images)
  }
}

function listIn(lines: Lines, ordered: boolean, words: readonly string[]): Unfinished | null {
  const items = words.flatMap(item => lines.add(item) ?? [])
  const [first] = items
  const last = items.at(-1)
  if (!first || !last) return null
  return text => ({
    kind: 'LIST',
    ordered,
    items: items.map(item => spanOf(text, item.start, item.end)),
    span: spanOf(text, first.start, last.end),
  })
}

function galleryIn(lines: Lines, parts: readonly ImagePart[]): Unfinished | null {
  const images = parts.flatMap(part => imageIn(lines, part) ?? [])
  const [first] = images
  const last = images.at(-1)
  if (!first || !last) return null
  return text => ({
    kind: 'GALLERY',
    introduction: null,
    images: images.map(image => image.finish(text)),
    declaredImages: null,
    span: spanOf(text, first.start, last.end),
  })
}

function imageIn(lines: Lines, part: ImagePart): (Range & { finish: (text: string) => DraftImage }) | null {
  const title = part.title === null ? null : lines.add(part.title)
  const caption = part.caption === null ? null : lines.add(part.caption)
  const credit = part.credit === null ? null : lines.add(part.credit)
  const places = [title, caption, credit].filter(place => place !== null)
  const [first] = places
  const last = places.at(-1)
  if (!first || !last) return null
  return {
    start: first.start,
    end: last.end,
    finish: text => ({
      span: spanOf(text, first.start, last.end),
      title: title && spanOf(text, title.start, title.end),
      caption: caption && spanOf(text, caption.start, caption.end),
      credit: credit && creditOf(text, credit),
    }),
  }
}
