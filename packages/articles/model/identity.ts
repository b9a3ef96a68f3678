import { hash } from 'node:crypto'
import type { EntityKind } from './entity.ts'
import type { LocalDate } from './local-date.ts'

/**
 * The id of an article: by its URL when it has one, else by the id that its publisher gave it, else by publisher, headline and
 * date. The same article imported again, with its text changed or not, gets the same id.
 */
export function articleId(of: {
  url: string | null
  id?: string | null
  publisher: string | null
  headline: string
  publishedOn: LocalDate
}): string {
  if (of.url !== null) return digest(['url', of.url])
  const publisher = fold(of.publisher ?? '')
  return digest(of.id ? ['id', publisher, of.id] : ['article', publisher, fold(of.headline), of.publishedOn])
}

/**
 * The key of an entity in the archive: by its kind and its name, without regard to case, accents, punctuation and a leading
 * "the". Two articles that name an entity alike give it the same key.
 */
export function entityKey(kind: EntityKind, name: string): string {
  return digest([kind, fold(name).replace(/^the /, '')])
}

/**
 * The id of an annotation: by its article, its kind, the sentence it stands in and its place there, so that it stays the same
 * when other sentences of the article change. `occurrence` tells equal sentences of one article apart, from 0.
 */
export function annotationId(of: {
  article: string
  kind: 'MENTION' | 'STATEMENT' | 'FIGURE' | 'EVENT' | 'IMAGE'
  sentence: string
  occurrence: number
  offset: number
  length: number
}): string {
  return digest([of.article, of.kind, of.sentence, `${of.occurrence}`, `${of.offset}`, `${of.length}`])
}

/** A name as it is compared: lower case, no accents, every run of other characters than letters and digits one space. */
export function fold(name: string): string {
  const base = /^\p{ASCII}*$/u.test(name) ? name : name.normalize('NFKD').replace(/\p{Mn}+/gu, '')
  return base
    .toLowerCase()
    .replace(/['’]s\b/g, ' s')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function digest(parts: readonly string[]): string {
  return hash('sha256', JSON.stringify(parts), 'base64url').slice(0, 20)
}
