/** A line of a stream, without white space at its end. `number` counts from 1, `end` is where the next line begins in the stream. */
export type ByteLine = { readonly number: number; readonly content: Uint8Array; readonly end: number }

const LINE_FEED = 0x0a
const BLANK: ReadonlySet<number | undefined> = new Set([0x20, 0x09, 0x0d])

/**
 * The lines of a stream that are not blank. Of a line with more than `limit` bytes only the first `limit` and one are kept, so
 * that no line can fill the memory and a reader still sees that it is too long.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<ByteLine> {
  let parts: Uint8Array[] = []
  let length = 0
  let number = 1
  let position = 0
  const keep = (part: Uint8Array) => {
    const room = limit + 1 - length
    if (room > 0) {
      parts.push(part.length > room ? part.subarray(0, room) : part)
      length += Math.min(part.length, room)
    }
  }
  const line = (end: number): ByteLine => ({ number, content: trimmed(Buffer.concat(parts)), end })

  for await (const chunk of stream) {
    let from = 0
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      keep(chunk.subarray(from, at))
      from = at + 1
      const whole = line(position + from)
      if (whole.content.length > 0) yield whole
      parts = []
      length = 0
      number++
    }
    keep(chunk.subarray(from))
    position += chunk.length
  }
  const last = line(position)
  if (last.content.length > 0) yield last
}

function trimmed(content: Uint8Array): Uint8Array {
  let end = content.length
  while (end > 0 && BLANK.has(content[end - 1])) end--
  return content.subarray(0, end)
}
