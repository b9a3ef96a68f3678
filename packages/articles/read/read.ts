import type { ReadArticle, SourceFormat } from '../model/article.ts'
import { decoded, decodedMarkup, normalise } from './content.ts'
import { type ArticleDefaults, articleOf, sourceOf } from './draft.ts'
import { type FeedItem, feedItemsOf } from './feed.ts'
import { formatOf } from './format.ts'
import { readHtml } from './html.ts'
import { parsedJson, readRecord } from './json.ts'
import { jsonLinesOf, trimmedLine } from './json-lines.ts'
import { type Refusal, RefusalError } from './refusal.ts'
import { readText } from './text.ts'

export type { ArticleDefaults } from './draft.ts'

/**
 * A source to read. `name` is the file's name, or the sender's word for it. `format` is recognised from the content when it is
 * not given. What the source does not say of itself is taken from `defaults`.
 */
export type SourceInput = {
  readonly name: string
  readonly content: Uint8Array
  readonly format?: SourceFormat
  readonly defaults?: ArticleDefaults
}

/**
 * One article of a source, or why it was refused. `line` counts from 1; null for sources of one article. `notice` is a sentence
 * about an article that was read, but is not whole: the feed held only its summary.
 */
export type ReadResult = { readonly line: number | null } & (
  | { readonly article: ReadArticle; readonly notice?: string; readonly refusal?: never }
  | { readonly refusal: Refusal; readonly article?: never; readonly notice?: never }
)

/** Reads a source: one result for each article in it, in order. Never throws for what stands in the source. */
export function* readSource(input: SourceInput): Generator<ReadResult> {
  const { name, content, defaults = {} } = input
  const format = input.format ?? formatOf(content)
  if (format === 'JSON_LINES') yield* readJsonLines(name, content, defaults)
  else if (format === 'JSON') yield* readJson(name, content, defaults)
  else if (format === 'FEED') yield* readFeed(name, content, defaults)
  else
    yield resultOf(null, () => {
      const draft =
        format === 'HTML'
          ? readHtml(name, normalise(decodedMarkup(name, content)))
          : readText(name, normalise(decoded(name, content)))
      return articleOf(draft, sourceOf(name, format, content), name, defaults)
    })
}

/**
 * Reads one line of JSON Lines, for archives that are too large to be held in memory; {@link readSource} gives the same results for
 * a whole file.
 *
 * @param number the line's place in its file, from 1
 * @param line the line without its line feed
 */
export function readLine(
  name: string,
  number: number,
  line: Uint8Array | string,
  defaults: ArticleDefaults = {},
): ReadResult {
  const place = `${name}, line ${number}`
  return resultOf(number, () => {
    const bytes = trimmedLine(typeof line === 'string' ? new TextEncoder().encode(line) : line)
    const draft = readRecord(place, parsedJson(place, decoded(place, bytes)))
    return articleOf(draft, sourceOf(name, 'JSON_LINES', bytes), place, defaults)
  })
}

function* readJsonLines(name: string, content: Uint8Array, defaults: ArticleDefaults): Generator<ReadResult> {
  let isEmpty = true
  for (const { number, bytes } of jsonLinesOf(content)) {
    isEmpty = false
    yield readLine(name, number, bytes, defaults)
  }
  if (isEmpty) yield { line: null, refusal: { code: 'EMPTY', message: `${name} holds no line with an article.` } }
}

function* readJson(name: string, content: Uint8Array, defaults: ArticleDefaults): Generator<ReadResult> {
  let value: unknown
  try {
    value = parsedJson(name, decoded(name, content))
  } catch (error) {
    yield { line: null, refusal: refusalOf(error) }
    return
  }
  const source = sourceOf(name, 'JSON', content)
  const articles = Array.isArray(value)
    ? value.map((item: unknown, index) => ({ place: `${name}, item ${index + 1}`, item }))
    : [{ place: name, item: value }]
  if (articles.length === 0) yield { line: null, refusal: { code: 'EMPTY', message: `${name} is an empty list.` } }
  for (const { place, item } of articles)
    yield resultOf(null, () => articleOf(readRecord(place, item), source, place, defaults))
}

function* readFeed(name: string, content: Uint8Array, defaults: ArticleDefaults): Generator<ReadResult> {
  let items: FeedItem[]
  try {
    items = feedItemsOf(name, decodedMarkup(name, content))
  } catch (error) {
    yield { line: null, refusal: refusalOf(error) }
    return
  }
  const source = sourceOf(name, 'FEED', content)
  for (const { place, read } of items) {
    let isSummary = false
    const result = resultOf(null, () => {
      const item = read()
      isSummary = item.isSummary
      return articleOf(item.draft, source, place, defaults)
    })
    const notice = `${place} has no full text in the feed: only its summary was imported.`
    yield result.article && isSummary ? { ...result, notice } : result
  }
}

function resultOf(line: number | null, read: () => ReadArticle): ReadResult {
  try {
    return { line, article: read() }
  } catch (error) {
    return { line, refusal: refusalOf(error) }
  }
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof RefusalError) return error.refusal
  throw error
}
