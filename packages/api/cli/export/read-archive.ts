import { createHash, type Hash } from 'node:crypto'
import type { z } from 'zod'
import { type ByteLine, linesOf } from '../byte-line.ts'
import type { SourceFile } from '../source-file.ts'
import { type ArchiveLine, FORMAT, type Head, headSchema, lineSchema } from './archive-line.ts'

/** Why an export can't be restored. The message names the file and the line, and says what to do. */
export class ArchiveLineError extends Error {
  override readonly name = 'ArchiveLineError'
}

/** No line is longer, in bytes: it holds all texts of one article. */
const LONGEST = 2 ** 28

/** What stands in a line of an export; `end` is where it ends in the file, in bytes. */
export type ReadLine = {
  readonly head: Head
  readonly line: Exclude<ArchiveLine, { type: 'END' }>
  readonly end: number
}

/**
 * Reads the articles and edits of an export, one after the other. Only when it has come to its end it is known that nothing is missing.
 *
 * @throws {ArchiveLineError} when a line is not what was written, the export is cut short, or a newer version wrote it
 */
export async function* readArchive(file: SourceFile, signal: AbortSignal): AsyncGenerator<ReadLine> {
  const hash = createHash('sha256')
  const counts = { articles: 0, edits: 0 }
  let head: Head | null = null
  let isWhole = false
  let last = 0
  for await (const { number, content, end } of linesOf(file.open(signal), LONGEST)) {
    const place = `${file.path}, line ${number}`
    last = number
    if (isWhole) throw new ArchiveLineError(`${place}: something stands behind the end of the export. ${REMEDY}`)
    if (!head) head = headOf(place, content)
    else {
      const line = fitting(place, lineSchema, parsed(place, content))
      if (line.type === 'END') checkEnd(place, line, counts, hash)
      else yield { head, line, end }
      isWhole = line.type === 'END'
      if (line.type === 'ARTICLE') counts.articles++
      if (line.type === 'EDIT') counts.edits++
    }
    hash.update(content).update('\n')
  }
  if (!isWhole)
    throw new ArchiveLineError(`${file.path} is cut short: it ends with line ${last}, and not as exports do. ${REMEDY}`)
}

const REMEDY = 'Take another copy of it.'

function headOf(place: string, content: Uint8Array): Head {
  const head = fitting(place, headSchema, parsed(place, content))
  if (head.datelineExport <= FORMAT) return head
  throw new ArchiveLineError(
    `${place}: this is an export of format ${head.datelineExport}, and this version of Dateline reads formats up to ${FORMAT}: use a newer one.`,
  )
}

function checkEnd(
  place: string,
  end: Extract<ArchiveLine, { type: 'END' }>,
  { articles, edits }: { readonly articles: number; readonly edits: number },
  hash: Hash,
): void {
  if (end.articles !== articles || end.edits !== edits)
    throw new ArchiveLineError(
      `${place}: there should be ${end.articles} articles and ${end.edits} edits above, and there are ${articles} and ${edits}. ${REMEDY}`,
    )
  if (end.sha256 !== hash.copy().digest('hex'))
    throw new ArchiveLineError(`${place}: the lines above were changed, as their SHA-256 is another one. ${REMEDY}`)
}

function parsed(place: string, content: ByteLine['content']): unknown {
  if (content.length > LONGEST) throw new ArchiveLineError(`${place} is longer than ${LONGEST} bytes. ${REMEDY}`)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content))
  } catch {
    throw new ArchiveLineError(`${place} is damaged, or cut short: it is no JSON. ${REMEDY}`)
  }
}

function fitting<Output>(place: string, schema: z.ZodType<Output>, value: unknown): Output {
  const { data, error } = schema.safeParse(value)
  if (!error) return data
  const [issue] = error.issues
  throw new ArchiveLineError(
    `${place} is not what Dateline writes: ${issue?.path.join('.') || 'the line'}: ${issue?.message}. ${REMEDY}`,
  )
}
