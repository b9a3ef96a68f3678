import { type RefusalCode, RefusalError } from './refusal.ts'

/** The largest source that is read, in bytes: a news article of this size does not exist. */
export const MAXIMUM_BYTES = 5_000_000

/** Files that are often sent by mistake, by their first bytes. */
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly refusal: readonly [RefusalCode, string] }[] = [
  { bytes: [0x1f, 0x8b], refusal: ['BINARY', 'is compressed by gzip: unpack it first'] },
  { bytes: [0x50, 0x4b, 0x03, 0x04], refusal: ['BINARY', 'is a ZIP archive: unpack it first'] },
  { bytes: [0x25, 0x50, 0x44, 0x46], refusal: ['BINARY', 'is a PDF document: give its text'] },
  { bytes: [0xff, 0xfe], refusal: ['NOT_UTF8', 'is UTF-16: convert it, for instance with iconv -f UTF-16 -t UTF-8'] },
  { bytes: [0xfe, 0xff], refusal: ['NOT_UTF8', 'is UTF-16: convert it, for instance with iconv -f UTF-16 -t UTF-8'] },
]

/**
 * The text of a source's bytes, as it stands there, without a byte order mark.
 *
 * @param place what the source is called in messages
 * @throws {RefusalError} `EMPTY`, `TOO_LARGE`, `BINARY` or `NOT_UTF8`
 */
export function decoded(place: string, content: Uint8Array): string {
  return decodedBy(place, content, utf8)
}

/**
 * Like {@link decoded}, for markup: what is not UTF-8 is read by the encoding that it declares.
 *
 * @see https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
 */
export function decodedMarkup(place: string, content: Uint8Array): string {
  return decodedBy(place, content, declaredText)
}

function decodedBy(place: string, content: Uint8Array, decode: (place: string, content: Uint8Array) => string): string {
  if (content.length === 0) throw new RefusalError('EMPTY', `${place} is empty: give a file with an article in it.`)
  const known = SIGNATURES.find(({ bytes }) => bytes.every((byte, index) => content[index] === byte))
  if (known) throw new RefusalError(known.refusal[0], `${place} ${known.refusal[1]}.`)
  if (content.length > MAXIMUM_BYTES)
    throw new RefusalError(
      'TOO_LARGE',
      `${place} has ${content.length} bytes; at most ${MAXIMUM_BYTES} are read as one article. Cut it up, or give JSON Lines.`,
    )
  const zero = content.indexOf(0)
  if (zero >= 0)
    throw new RefusalError(
      'BINARY',
      `${place} has a zero byte at ${zero}: it is no text. Give plain text, HTML or JSON.`,
    )
  const text = decode(place, content)
  if (text.trim() === '') throw new RefusalError('EMPTY', `${place} holds nothing but white space.`)
  return text
}

function declaredText(place: string, content: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(content.subarray(0, 1024))
  const label = /(?:charset|encoding)\s*=\s*["']?\s*([a-z0-9_-]{2,20})/iu.exec(head)?.[1]?.toLowerCase()
  if (label === undefined || /^utf-?8$/u.test(label)) return utf8(place, content)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return inEncoding(place, content, label)
  }
}

function inEncoding(place: string, content: Uint8Array, label: string): string {
  try {
    return new TextDecoder(label, { fatal: true }).decode(content)
  } catch {
    throw new RefusalError('NOT_UTF8', `${place} is neither valid UTF-8 nor ${label}, which it declares: convert it.`)
  }
}

function utf8(place: string, content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    throw new RefusalError('NOT_UTF8', `${place} is not valid UTF-8: convert it, for instance with iconv -t UTF-8.`)
  }
}

/**
 * The normalisation that every stored text has gone through: no byte order mark; line ends (CR LF, CR, U+0085, U+2028, U+2029) are
 * LF; lone surrogates and U+0000, which some databases cannot hold, are U+FFFD; Unicode NFC. Done twice, it changes nothing.
 */
export function normalise(text: string): string {
  return text
    .replace(/^\uFEFF+/u, '')
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replaceAll('\0', '\uFFFD')
    .toWellFormed()
    .normalize('NFC')
}
