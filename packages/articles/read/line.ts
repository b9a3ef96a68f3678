import type { Range } from '../model/text-span.ts'

/**
 * A line of a text that is not blank, without white space at its ends. `gap` says that a blank line stands in front of it. A
 * paragraph that was wrapped over several lines is one line here; `text` then has a space for each of its line feeds.
 */
export type Line = Range & { readonly text: string; readonly gap: boolean }

/** The shortest line, in characters, that may have been cut by wrapping. */
const SHORTEST_WRAPPED = 40

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
  const width = Math.max(...cut.map(({ above }) => above.text.length))
  const joined: Line[] = []
  let last: Line | undefined
  for (const line of lines) {
    const before = joined.at(-1)
    if (before && last && !line.gap && last.text.length >= width * 0.7 && last.text.length <= width + 10)
      joined[joined.length - 1] = {
        ...before,
        end: line.end,
        text: text.slice(before.start, line.end).replaceAll('\n', ' '),
      }
    else joined.push(line)
    last = line
  }
  return joined
}

function isCut(text: string): boolean {
  return text.length >= SHORTEST_WRAPPED && text.length <= 120 && !/[.!?:]["”’')]*$/u.test(text)
}
