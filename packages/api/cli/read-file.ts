import { type ArticleDefaults, type ReadResult, readLine, type SourceFormat } from '@dateline/articles'
import type { Extraction } from '../extraction/extraction.ts'
import { linesOf } from './byte-line.ts'
import { recogniseJsonLines } from './json-lines.ts'
import type { SourceFile } from './source-file.ts'

/** What the user said of all sources. `format` is taken from each file's ending, or its content, when it is not given. */
export type ReadOptions = { readonly format?: SourceFormat; readonly defaults: ArticleDefaults }

/** A result of a file; `end` is the position in the file up to which it was read, in bytes. */
export type FileResult = { readonly result: ReadResult; readonly end: number }

/** No article is longer: what has more bytes is refused. */
const LONGEST = 5_000_000

/**
 * Reads a file: one result for each article in it. JSON Lines are read line by line, when they are asked for, so that a file may be as large as
 * the disk; anything else is one source, which has been read then, and of which no more is taken into memory than is accepted.
 *
 * @throws the system's error when the file can't be read, or an `AbortError` at the signal
 */
export async function readFile(
  file: SourceFile,
  options: ReadOptions,
  extraction: Extraction,
  signal: AbortSignal,
): Promise<AsyncIterable<FileResult> | readonly FileResult[]> {
  const format = options.format ?? file.format
  const { isJsonLines, stream } = format
    ? { isJsonLines: format === 'JSON_LINES', stream: file.open(signal) }
    : await recogniseJsonLines(file.open(signal), LONGEST)
  return isJsonLines ? lineResults(file, stream, options, extraction) : wholeResults(file, stream, options, extraction)
}

async function* lineResults(
  file: SourceFile,
  stream: AsyncIterable<Uint8Array>,
  { defaults }: ReadOptions,
  extraction: Extraction,
): AsyncGenerator<FileResult> {
  let isEmpty = true
  for await (const { number, content, end } of linesOf(stream, LONGEST)) {
    isEmpty = false
    yield { result: named(readLine(file.path, number, content, defaults), file.name), end }
  }
  if (isEmpty) yield* await sourceResults(file, new Uint8Array(), { format: 'JSON_LINES', defaults }, extraction)
}

async function wholeResults(
  file: SourceFile,
  stream: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  extraction: Extraction,
): Promise<readonly FileResult[]> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of stream) {
    parts.push(part)
    length += part.length
    if (length > LONGEST) break
  }
  const format = options.format ?? file.format
  return sourceResults(file, Buffer.concat(parts), { ...options, ...(format && { format }) }, extraction)
}

async function sourceResults(
  file: SourceFile,
  content: Uint8Array,
  options: ReadOptions,
  extraction: Extraction,
): Promise<readonly FileResult[]> {
  const results = await extraction.read({ name: file.path, content, ...options })
  return results.map(result => ({ result: named(result, file.name), end: content.length }))
}

/** The archive keeps the short name: where the user's folders lie is nobody else's business. */
function named(result: ReadResult, name: string): ReadResult {
  if (!result.article) return result
  const { article } = result
  return { ...result, article: { ...article, source: { ...article.source, name } } }
}
