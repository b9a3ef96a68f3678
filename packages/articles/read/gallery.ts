import { spanOf, trimmedSpan } from '../model/text-span.ts'
import type { BodyLine } from './body-line.ts'
import { creditOf } from './credit.ts'
import type { DraftBlock, DraftImage } from './draft.ts'

/** A gallery, or a single picture, and the body lines from `from` to `to` (exclusive) that it takes up. */
export type FoundGallery = { readonly from: number; readonly to: number; readonly block: DraftBlock }

/** The longest caption and the longest introduction, in characters. */
const LONGEST_CAPTION = 700

/** An image by the places of its lines. */
type Item = {
  readonly title: number | null
  readonly caption: number | null
  readonly credit: number | null
  readonly to: number
}

/**
 * Finds the pictures of a body by their credit lines. Pictures that follow each other with nothing but titles and captions between
 * them are one gallery; so is a single one that is closed by a count ("1 images").
 */
export function galleriesIn(text: string, lines: readonly BodyLine[]): FoundGallery[] {
  const galleries: FoundGallery[] = []
  let from = 0
  for (;;) {
    const run = nextRun(lines, from)
    if (!run) return galleries
    galleries.push(...galleriesOf(text, lines, from, run))
    from = run.to
  }
}

/** Items that stand together; `to` lies behind the last, and behind the count if there is one. */
type Run = { readonly items: readonly Item[]; readonly declared: number | null; readonly to: number }

function nextRun(lines: readonly BodyLine[], from: number): Run | null {
  let start = from
  while (start < lines.length && lines[start]?.kind !== 'IMAGE') start += 1
  if (start >= lines.length) return null
  const items = [firstItem(lines, from, start)]
  let declared = lines[start - 1]?.kind === 'COUNT' ? countAt(lines, start - 1) : null
  let at = start + 1
  for (;;) {
    while (countAt(lines, at) !== null) {
      declared = countAt(lines, at)
      at += 1
    }
    const more = itemsAt(lines, at)
    if (!more) break
    items.push(...more)
    at = more.at(-1)?.to ?? at
  }
  return { items, declared, to: at }
}

function countAt(lines: readonly BodyLine[], at: number): number | null {
  const line = lines[at]
  return line?.kind === 'COUNT' ? line.images : null
}

/** The picture whose credit stands at `credit`: its caption is the line above, its title the title above that. */
function firstItem(lines: readonly BodyLine[], from: number, credit: number): Item {
  const above = countAt(lines, credit - 1) === null ? credit - 1 : credit - 2
  const caption = hasCaptionWithin(lines, credit) ? null : above >= from && canBeCaption(lines[above]) ? above : null
  const title = (caption ?? credit) - 1
  return { title: title >= from && isTitleAt(lines, title) ? title : null, caption, credit, to: credit + 1 }
}

/**
 * The pictures that come next in a gallery: a caption, or a title and a caption, and the credit; the credit of one before it may be
 * missing. Null when something else comes.
 */
function itemsAt(lines: readonly BodyLine[], at: number): Item[] | null {
  const items: Item[] = []
  let start = at
  while (items.length < 3) {
    const isTitled = isTitleAt(lines, start)
    const caption = isTitled && isCaptionAt(lines, start + 1) ? start + 1 : start
    const title = caption > start ? start : null
    if (lines[start]?.kind === 'IMAGE') return [...items, { title: null, caption: null, credit: start, to: start + 1 }]
    if (isTitled && lines[start + 1]?.kind === 'IMAGE' && hasCaptionWithin(lines, start + 1))
      return [...items, { title: start, caption: null, credit: start + 1, to: start + 2 }]
    if (isCaptionAt(lines, caption) && lines[caption + 1]?.kind === 'IMAGE' && !hasCaptionWithin(lines, caption + 1))
      return [...items, { title, caption, credit: caption + 1, to: caption + 2 }]
    if (title === null) return null
    if (lines[caption + 1]?.kind === 'COUNT') return [...items, { title, caption, credit: null, to: caption + 1 }]
    items.push({ title, caption, credit: null, to: caption + 1 })
    start = caption + 1
  }
  return null
}

function hasCaptionWithin(lines: readonly BodyLine[], at: number): boolean {
  const line = lines[at]
  return line?.kind === 'IMAGE' && line.image.caption !== null
}

function isTitleAt(lines: readonly BodyLine[], at: number): boolean {
  return lines[at]?.kind === 'TITLE'
}

function isCaptionAt(lines: readonly BodyLine[], at: number): boolean {
  return canBeCaption(lines[at])
}

function canBeCaption(line: BodyLine | undefined): boolean {
  return (line?.kind === 'PROSE' || line?.kind === 'TITLE') && line.line.text.length <= LONGEST_CAPTION
}

/**
 * Makes a run of pictures blocks. Where the page declares fewer pictures than were found, those in front of the gallery are single
 * ones. A gallery has an introduction when the page closes it with a count, or when its first picture alone has no title: the
 * introduction then stands where the title would.
 */
function galleriesOf(text: string, lines: readonly BodyLine[], from: number, run: Run): FoundGallery[] {
  const surplus = run.declared === null ? 0 : Math.max(0, run.items.length - run.declared)
  const single = run.items.slice(0, surplus)
  const items = run.items.slice(surplus)
  const galleries = single.map(item => galleryOf(text, lines, { ...item, title: null }, [], null, null, item.to))
  const [first, ...others] = items
  if (!first) return galleries
  const titled = others.filter(item => item.title !== null).length
  const isGallery = others.length > 0 || run.declared !== null
  const opening = titled > 0 || (others.length === 0 && run.declared !== null) ? first : { ...first, title: null }
  const begin = startOf(opening)
  const hasIntroduction = isGallery && (run.declared !== null || (first.title === null && titled > others.length / 2))
  const earliest = single.at(-1)?.to ?? from
  const isIntroduction = hasIntroduction && begin - 1 >= earliest && isProseAt(lines, begin - 1)
  const introduction = isIntroduction ? begin - 1 : null
  galleries.push(galleryOf(text, lines, opening, others, introduction, run.declared, run.to))
  return galleries
}

function isProseAt(lines: readonly BodyLine[], at: number): boolean {
  const line = lines[at]
  return line?.kind === 'PROSE' && line.line.text.length <= LONGEST_CAPTION
}

function startOf({ title, caption, credit }: Item): number {
  return title ?? caption ?? credit ?? 0
}

function galleryOf(
  text: string,
  lines: readonly BodyLine[],
  first: Item,
  others: readonly Item[],
  introduction: number | null,
  declaredImages: number | null,
  to: number,
): FoundGallery {
  const opening = imageOf(text, lines, first)
  const images = [opening, ...others.map(item => imageOf(text, lines, item))]
  const before = introduction === null ? null : spanAt(text, lines, introduction)
  const end = (images.at(-1) ?? opening).span.end
  return {
    from: introduction ?? startOf(first),
    to,
    block: {
      kind: 'GALLERY',
      introduction: before,
      images,
      declaredImages,
      span: spanOf(text, (before ?? opening.span).start, end),
    },
  }
}

function imageOf(text: string, lines: readonly BodyLine[], item: Item): DraftImage {
  const title = item.title === null ? null : spanAt(text, lines, item.title)
  const above = item.caption === null ? null : spanAt(text, lines, item.caption)
  const line = item.credit === null ? undefined : lines[item.credit]
  const found = line?.kind === 'IMAGE' ? line : null
  const within = found?.image.caption
  const caption = above ?? (within ? trimmedSpan(text, within.start, within.end) : null)
  const credit = found?.image.credit ? creditOf(text, found.image.credit) : null
  const ranges = [title, caption, credit?.span, found?.line].filter(range => range != null)
  const span = spanOf(text, Math.min(...ranges.map(range => range.start)), Math.max(...ranges.map(range => range.end)))
  return { span, title, caption, credit }
}

function spanAt(text: string, lines: readonly BodyLine[], at: number) {
  const line = lines[at]?.line
  return line ? spanOf(text, line.start, line.end) : null
}
