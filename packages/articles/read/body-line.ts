import { type CreditLine, readCreditLine } from './credit.ts'
import type { Line } from './line.ts'
import { isNoise, opensBox } from './noise.ts'
import { isTitle } from './shape.ts'

/** A line of an article's body, and what it is by its own looks. */
export type BodyLine =
  | { readonly kind: 'PROSE' | 'TITLE'; readonly line: Line }
  | { readonly kind: 'CREDIT'; readonly line: Line; readonly credit: CreditLine }
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
    const read = bodyLineOf(line)
    if (opensBox(line.text)) inBox = true
    else if (inBox && (read.kind === 'TITLE' || read.kind === 'ITEM' || isNoise(line.text))) continue
    else if (read.kind === 'COUNT' || read.kind === 'CREDIT' || !isNoise(line.text)) {
      inBox = false
      kept.push(read)
    }
  }
  return kept
}

function bodyLineOf(line: Line): BodyLine {
  const { text } = line
  const images = Number(COUNT.exec(text)?.groups?.['images'] ?? COUNTER.exec(text)?.groups?.['images'] ?? 0)
  if (images > 0) return { kind: 'COUNT', line, images }
  const bullet = BULLET.exec(text)
  if (bullet) return { kind: 'ITEM', line, ordered: false, marker: bullet[0].length }
  const number = NUMBER.exec(text)
  if (number) return { kind: 'ITEM', line, ordered: true, marker: number[0].length }
  const credit = readCreditLine(text)
  if (credit) return { kind: 'CREDIT', line, credit }
  return { kind: isTitle(text) ? 'TITLE' : 'PROSE', line }
}
