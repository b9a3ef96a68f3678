import type { Range } from '../model/text-span.ts'
import { RefusalError } from './refusal.ts'

/**
 * A line of a text that is not blank, without white space at its ends. `gap` says that a blank line stands in front of it. A
 * paragraph that was wrapped over several lines is one line here; `text` then has a space for each of its line feeds.
 */
export type Line = Range & { readonly text: string; readonly gap: boolean }

/** The shortest line, in characters, that may have been cut by wrapping. */
const SHORTEST_WRAPPED = 40

/** No article has more lines. */
const MAXIMUM_LINES = 50_000

/**
 * Refuses a text that is cut into so many lines that it can be no article.
 *
 * @param place what the source is called in messages
 * @throws {RefusalError} `TOO_LARGE`
 */
export function checkLines(place: string, text: string): void {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1
  if (lines > MAXIMUM_LINES)
    throw new RefusalError('TOO_LARGE', `${place} has ${lines} lines, at most ${MAXIMUM_LINES} are read: cut it up.`)
}

/** The lines of a text from `start` on that are not blank, in order. */
export function linesOf(text: string, start = 0): Line[] {
  return unwrapped(text, physicalLinesOf(text, start))
}

function physicalLinesOf(text: string, from: number): Line[] {
  const lines: Line[] = []
  let gap = false
  for (let at = from; at < text.length; ) {
    const feed = text.indexOf('\n', at)
    const end = feed < 0 ? text.length : feed
    const raw = text.slice(at, end)
    const trimmed = raw.trim()
    if (trimmed === '') gap = true
    else {
      const start = at + raw.length - raw.trimStart().length
      lines.push({ start, end: start + trimmed.length, text: trimmed, gap })
      gap = false
    }
    at = end + 1
  }
  return lines
}

/**
 * Joins the lines of paragraphs in a text that was wrapped at some width: most lines that have another one right below them break
 * off in the middle of a sentence.
 */
function unwrapped(text: string, lines: readonly Line[]): Line[] {
  const pairs = lines.slice(1).flatMap((line, index) => {
    const above = lines[index]
    return above && !line.gap ? [{ above, line }] : []
  })
  const cut = pairs.filter(({ above, line }) => isCut(above.text) && /^[\p{Ll}\d]/u.test(line.text))
  if (cut.length < 3 || cut.length < pairs.length * 0.4) return [...lines]
  const width = cut.reduce((longest, { above }) => Math.max(longest, above.text.length), 0)
  const goesOn = (above: Line | undefined, line: Line) =>
    above !== undefined && !line.gap && above.text.length >= width * 0.7 && above.text.length <= width + 10
  const joined: Line[] = []
  for (let at = 0; at < lines.length; ) {
    const first = lines[at]
    if (!first) break
    let next = at + 1
    for (let line = lines[next]; line && goesOn(lines[next - 1], line); line = lines[next]) next += 1
    const end = (lines[next - 1] ?? first).end
    joined.push({ ...first, end, text: text.slice(first.start, end).replaceAll('\n', ' ') })
    at = next
  }
  return joined
}

function isCut(text: string): boolean {
  return text.length >= SHORTEST_WRAPPED && text.length <= 120 && !/[.!?:]["”’')]*$/u.test(text)
}
