import { createHash } from 'node:crypto'
import { type Article, fold } from '@dateline/articles'

const DIGITS = 16

/**
 * The name of an article's file, without its ending: day, headline and 16 hexadecimal digits of the SHA-256 of its id. It has
 * only lower-case letters, digits and hyphens, and is short enough, for any file system; articles with ids that differ in
 * case alone have different names. An article keeps its name when its day or headline is changed.
 */
export function fileNameOf(article: Pick<Article, 'id' | 'headline' | 'publishedOn'>): string {
  const words = fold(article.headline.exact).replace(/[^a-z0-9]+/g, '-')
  const headline = words.slice(0, 60).replace(/^-+|-+$/g, '')
  return [article.publishedOn, headline, digitsOfId(article.id)].filter(Boolean).join('-')
}

/** The digits that stand for an article's id in the names of its files. */
export function digitsOfId(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, DIGITS)
}

/** The digits of the article's id in its file's name: they tell whose file it is, also when it cannot be read. */
export function idDigitsOf(name: string): string {
  return name.slice(-DIGITS)
}
