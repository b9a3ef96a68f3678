import type { Range } from '../model/text-span.ts'
import { type ImageLine, labelOfNextLine, readImageLine } from './image-line.ts'
import type { Line } from './line.ts'
import { isNoise, opensBox } from './noise.ts'
import { isTitle } from './shape.ts'

/** A line of an article's body, and what it is by its own looks. An image's positions are in the text. */
export type BodyLine =
  | { readonly kind: 'PROSE' | 'TITLE'; readonly line: Line }
  | { readonly kind: 'IMAGE'; readonly line: Line; readonly image: ImageLine }
  | { readonly kind: 'ITEM'; readonly line: Line; readonly ordered: boolean; readonly marker: number }
  | { readonly kind: 'COUNT'; readonly line: Line; readonly images: number }

/** Longer lines are paragraphs, whatever they look like: in characters. */
const LONGEST_LINE = 1_000

const COUNT =
  /^(?:(?:gallery|photos|pictures|images|view|see(?: all)?)\s*:?\s*)?(?<images>\d{1,3})\s*(?:images?|photos?|pictures?|slides?)(?:\s*\d{1,3}\s*[|/]\s*\d{1,3})?$/iu
const COUNTER = /^(?:(?:image|photo|picture|slide)\s*)?\d{1,3}\s*(?:[|/]|of)\s*(?<images>\d{1,3})$/iu
const BULLET = /^[-*•·▪●◦‣]\s+(?=\S)/u
const NUMBER = /^(\d{1,2})[.)]\s+(?=\S)/u

/** The lines of a body without its noise: buttons, advertisements, and boxes of links to other articles. */
export function bodyLinesOf(lines: readonly Line[]): BodyLine[] {
  const kept: BodyLine[] = []
  let inBox = false
  for (const line of lines) {
    if (line.text.length > LONGEST_LINE) {
      inBox = false
      kept.push({ kind: 'PROSE', line })
      continue
    }
    const label = labels(kept.at(-1))
    const read = label ? labelled(kept.pop(), label, line) : bodyLineOf(line)
    if (opensBox(line.text)) inBox = true
    else if (inBox && (read.kind === 'TITLE' || read.kind === 'ITEM' || isNoise(line.text))) continue
    else if (read.kind === 'COUNT' || read.kind === 'IMAGE' || !isNoise(line.text)) {
      inBox = false
      kept.push(read)
    }
  }
  return whole(kept)
}

function labels(line: BodyLine | undefined): 'CAPTION' | 'CREDIT' | null {
  return line ? labelOfNextLine(line.line.text) : null
}

/** A label on a line of its own and the line that it labels. */
function labelled(label: BodyLine | undefined, kind: 'CAPTION' | 'CREDIT', line: Line): BodyLine {
  const range = { start: line.start, end: line.end }
  const whole = { ...line, start: label?.line.start ?? line.start }
  const image = kind === 'CAPTION' ? { caption: range, credit: null } : { caption: null, credit: range }
  return { kind: 'IMAGE', line: whole, image }
}

/** Joins a credit and a caption of the same image that stand on two lines. */
function whole(lines: readonly BodyLine[]): BodyLine[] {
  const joined: BodyLine[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    const image = line.kind === 'IMAGE' && last?.kind === 'IMAGE' ? joinedImage(last.image, line.image) : null
    if (image && last) joined[joined.length - 1] = { kind: 'IMAGE', line: { ...last.line, end: line.line.end }, image }
    else joined.push(line)
  }
  return joined
}

function joinedImage(one: ImageLine, other: ImageLine): ImageLine | null {
  const isCaption = one.credit === null && other.caption === null
  const isCredit = one.caption === null && other.credit === null
  return isCaption || isCredit ? { caption: one.caption ?? other.caption, credit: one.credit ?? other.credit } : null
}

function moved(range: Range | null, line: Line): Range | null {
  return range && { start: range.start + line.start, end: range.end + line.start }
}

function bodyLineOf(line: Line): BodyLine {
  const { text } = line
  const images = Number(COUNT.exec(text)?.groups?.['images'] ?? COUNTER.exec(text)?.groups?.['images'] ?? 0)
  if (images > 0) return { kind: 'COUNT', line, images }
  const bullet = BULLET.exec(text)
  if (bullet) return { kind: 'ITEM', line, ordered: false, marker: bullet[0].length }
  const number = NUMBER.exec(text)
  if (number) return { kind: 'ITEM', line, ordered: true, marker: number[0].length }
  const image = readImageLine(text)
  if (image)
    return { kind: 'IMAGE', line, image: { caption: moved(image.caption, line), credit: moved(image.credit, line) } }
  return { kind: isTitle(text) ? 'TITLE' : 'PROSE', line }
}
