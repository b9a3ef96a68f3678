const LINE_FEED = 0x0a
const BLANK: ReadonlySet<number | undefined> = new Set([0x20, 0x09, 0x0d])

/** The lines of JSON Lines that are not blank, each with its number from 1. @see https://jsonlines.org */
export function* jsonLinesOf(content: Uint8Array): Generator<{ readonly number: number; readonly bytes: Uint8Array }> {
  let number = 0
  for (let start = 0; start < content.length; ) {
    const feed = content.indexOf(LINE_FEED, start)
    const end = feed < 0 ? content.length : feed
    const bytes = trimmedLine(content.subarray(start, end))
    number += 1
    if (bytes.length > 0) yield { number, bytes }
    start = end + 1
  }
}

/** A line without the white space behind it, such as the carriage return of CR LF. */
export function trimmedLine(line: Uint8Array): Uint8Array {
  let end = line.length
  while (end > 0 && BLANK.has(line[end - 1])) end -= 1
  return line.subarray(0, end)
}
