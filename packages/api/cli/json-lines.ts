import { joined } from './stream-head.ts'

/** A stream that was looked into. `stream` has all of it, from the first byte. */
export type Recognised = { readonly isJsonLines: boolean; readonly stream: AsyncIterable<Uint8Array> }

/**
 * Tells JSON Lines from a single article, without holding more than the first line and the beginning of the next: the first line
 * is a whole JSON object, and another one follows.
 *
 * @param longest when the first line has more bytes, it is no JSON Lines
 */
export async function recogniseJsonLines(stream: AsyncIterable<Uint8Array>, longest: number): Promise<Recognised> {
  const chunks = stream[Symbol.asyncIterator]()
  let head = Buffer.alloc(0)
  let verdict: boolean | null = null
  while (verdict === null) {
    const next = await chunks.next()
    if (next.done) verdict = false
    else {
      head = Buffer.concat([head, next.value])
      verdict = head.length > longest ? false : verdictOn(head.toString('latin1'))
    }
  }
  return { isJsonLines: verdict, stream: joined(head, chunks) }
}

/** Null when more has to be seen. Latin-1 keeps each byte, and JSON's own characters are the same in it as in UTF-8. */
function verdictOn(head: string): boolean | null {
  const text = head.replace(/^\u00ef\u00bb\u00bf/, '')
  const lines = /^\s*(?<first>\S.*)\n\s*(?<next>\S)/.exec(text)?.groups
  if (!lines) return null
  return lines['next'] === '{' && isObject(lines['first'] ?? '')
}

function isObject(line: string): boolean {
  try {
    return line.startsWith('{') && JSON.parse(line) !== null
  } catch {
    return false
  }
}
