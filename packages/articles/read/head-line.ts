import { readByline } from './byline.ts'
import { type DateLine, readDateLine } from './date-line.ts'
import { isNoise } from './noise.ts'

/** What a line above an article's text tells of the article: its days, its authors, or both. */
export type HeadLine = { readonly dates: DateLine | null; readonly authors: readonly string[] }

/** A word that announces what stands on the next line. */
const LABEL = /^(?:by|written by|author|published|posted|updated|last updated|date)\s*:?$/iu
const SEPARATOR =
  /\s*[|•·–—]\s*|\s+-\s+|(?<=\d)\s+(?=by\s)|(?<=[\p{L}.])\s+(?=(?:published|posted|updated|last updated)\b)/iu

/**
 * Reads a line that consists of dates, bylines and short labels: "By Ann Lee | World | Jan. 13, 2022"; null for any other line.
 * With `below`, a line that is only a label ("Published") is read together with the line below it.
 */
export function readHeadLine(line: string, below?: string): HeadLine | null {
  if (line.length > 200) return null
  if (below !== undefined && LABEL.test(line) && below.length <= 200) return readHeadLine(`${line} ${below}`)
  const dates = readDateLine(line)
  if (dates) return { dates, authors: [] }
  const parts = line.split(SEPARATOR).filter(part => part !== '')
  if (parts.length === 1) {
    const authors = readByline(line)
    return authors && { dates: null, authors }
  }
  return combined(parts)
}

function combined(parts: readonly string[]): HeadLine | null {
  let dates: DateLine | null = null
  let authors: readonly string[] = []
  for (const part of parts) {
    const day = readDateLine(part)
    const names = readByline(part)
    if (day) dates = merged(dates, day)
    else if (names) authors = [...authors, ...names]
    else if (part.split(/\s+/u).length > 4 && !isNoise(part)) return null
  }
  return dates || authors.length > 0 ? { dates, authors } : null
}

function merged(dates: DateLine | null, more: DateLine): DateLine {
  if (!dates) return more
  return { ...dates, published: dates.published ?? more.published, updated: dates.updated ?? more.updated }
}

/** Whether a line announces what stands on the next one: "Published", "By". */
export function isLabel(line: string): boolean {
  return LABEL.test(line)
}
