import { hash } from 'node:crypto'
import { FORMAT, migrated } from './migration.ts'

/** How the text of a document's file begins. */
const HEAD = /^\{"format": ([1-9]\d*), "sha256": "([0-9a-f]{64})",\n/

/** A document that is not what was written. The message goes on after the file's name: "is empty". */
export class DamagedError extends Error {
  override readonly name = 'DamagedError'
}

/** A document that a newer version of Dateline wrote. The message goes on after the file's name. */
export class NewerFormatError extends Error {
  override readonly name = 'NewerFormatError'
}

/**
 * The text of a document's file: JSON with one line for each annotation, block or edit. The first line holds the format and the
 * SHA-256 of all that follows it.
 */
export function documentText(document: object): string {
  const body = `${linesOf(document).slice(2)}\n`
  return `{"format": ${FORMAT}, "sha256": "${sha256(body)}",\n${body}`
}

/**
 * Reads the text of a document's file, in this version's format or a former one. A text with the right SHA-256 is what `documentText` made
 * of a document, so that it need not be checked by the schemas: that would double the time to open an archive.
 *
 * @throws {DamagedError} when the text is not what was written
 * @throws {NewerFormatError} when a newer version wrote it
 */
export function parseDocument<Document extends object>(text: string): Document {
  const [head = '', , digest] = HEAD.exec(text) ?? []
  const format = formatOf(text)
  if (format === null) throw new DamagedError(text === '' ? 'is empty' : 'does not begin like a document of Dateline')
  if (format > FORMAT)
    throw new NewerFormatError(`has format ${format}, and this version of Dateline reads formats up to ${FORMAT}`)
  const body = text.slice(head.length)
  if (sha256(body) !== digest) throw new DamagedError('is cut short or was changed: its SHA-256 is not right')
  const document = JSON.parse(`{${body}`)
  // Behind all migrations it is what `documentText` makes now.
  return format === FORMAT ? document : (migrated(document, format) as Document)
}

/** The format that a document's file says it has; null when it does not begin like one. */
export function formatOf(text: string): number | null {
  const [, format] = HEAD.exec(text) ?? []
  return format === undefined ? null : Number(format)
}

/** JSON in lines: one for each field, and one for each item of a list of objects. */
function linesOf(value: object, indent = ''): string {
  const inner = `${indent}  `
  const isList = Array.isArray(value)
  const lines = Object.entries(value).map(([name, item]) => {
    const text = isNested(item) && !isList ? linesOf(item, inner) : JSON.stringify(item)
    return isList ? `${inner}${text}` : `${inner}${JSON.stringify(name)}: ${text}`
  })
  const [open, close] = isList ? ['[', ']'] : ['{', '}']
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`
}

/** Whether a value holds objects, so that it takes more than one line. */
function isNested(value: unknown): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).some(item => typeof item === 'object' && item !== null)
  )
}

function sha256(text: string): string {
  return hash('sha256', text)
}
