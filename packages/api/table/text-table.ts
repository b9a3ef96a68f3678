import stringWidth from 'string-width'
import { cellText, type Row } from './row.ts'
import type { Table } from './table.ts'

/**
 * A table in plain text, with columns as wide as what stands in them; columns of numbers are aligned to the right.
 *
 * @param width so many characters fit into a line of the terminal: the widest columns are cut to it. Nothing is cut without it
 */
export function textTable({ columns }: Pick<Table, 'columns'>, rows: readonly Row[], width?: number): string {
  const head = columns.map(({ name }) => name)
  const texts = rows.map(row => row.map(value => printable(cellText(value))))
  const wanted = head.map((name, index) =>
    texts.reduce((widest, row) => Math.max(widest, stringWidth(row[index] ?? '')), stringWidth(name)),
  )
  const widths = width === undefined ? wanted : fitted(wanted, width - GAP.length * (wanted.length - 1))
  const isNumber = columns.map((_, index) => rows.some(row => typeof row[index] === 'number'))
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => padded(cut(cell, widths[index] ?? 0), widths[index] ?? 0, isNumber[index] ?? false))
      .join(GAP)
      .trimEnd()
  return [line(head), widths.map(each => '─'.repeat(each)).join(GAP), ...texts.map(line)]
    .map(each => `${each}\n`)
    .join('')
}

const GAP = '  '

/** No column is cut below so many characters. */
const NARROWEST = 8

/** The widest columns share what the others leave. */
function fitted(wanted: readonly number[], room: number): number[] {
  const widths = [...wanted].sort((a, b) => a - b)
  let left = room
  let share = Number.POSITIVE_INFINITY
  for (const [index, width] of widths.entries()) {
    const fair = Math.floor(left / (widths.length - index))
    if (width > fair) {
      share = Math.max(fair, NARROWEST)
      break
    }
    left -= width
  }
  return wanted.map(width => Math.min(width, share))
}

/** A terminal obeys control characters: they become spaces. */
function printable(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ')
}

function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text
  let kept = ''
  for (const { segment } of GRAPHEMES.segment(text)) {
    if (stringWidth(kept + segment) > width - 1) break
    kept += segment
  }
  return `${kept}…`
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' })

function padded(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)))
  return right ? space + text : text + space
}
