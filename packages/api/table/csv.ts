import { cellText, type Row } from './row.ts'
import type { Table } from './table.ts'

/**
 * U+FEFF. With it in front, Excel takes a file that it opens as UTF-8. R, and every program that compares the first column's name, takes
 * it for a part of that name.
 */
export const BYTE_ORDER_MARK = '\ufeff'

/** The line with the columns' names. @see https://www.rfc-editor.org/rfc/rfc4180 */
export function csvHeader({ columns }: Pick<Table, 'columns'>): string {
  return `${columns.map(({ name }) => name).join(',')}\r\n`
}

/** A line of CSV. A missing value is nothing between two commas; an empty text is `""`. */
export function csvRecord(row: Row): string {
  // Readers skip empty lines: one value that is missing alone in its line has to be written.
  if (row.length === 1 && row[0] === null) return '""\r\n'
  return `${row.map(csvField).join(',')}\r\n`
}

function csvField(value: unknown): string {
  const text = typeof value === 'string' ? defused(value) : cellText(value)
  return value === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Spreadsheets run a text that begins so as a formula; with an apostrophe in front it is a text. Numbers stay as they are.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
function defused(text: string): string {
  return /^[=+\-@\t\r\n\0＝＋－＠]/.test(text) ? `'${text}` : text
}
