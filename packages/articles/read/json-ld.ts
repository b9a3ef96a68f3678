import { normalise } from './content.ts'
import { readMoment } from './date-line.ts'
import { type Draft, urlOf } from './draft.ts'
import { composedBody } from './given-body.ts'
import { RefusalError } from './refusal.ts'

/** What a JSON-LD article tells of itself; null for what it does not. */
export type LinkedArticle = {
  readonly headline: string | null
  readonly description: string | null
  readonly body: string | null
  readonly published: ReturnType<typeof readMoment>
  readonly modified: ReturnType<typeof readMoment>
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly url: string | null
  readonly language: string | null
}

/** The types of schema.org that are articles. @see https://schema.org/Article */
const ARTICLE =
  /^(?:https?:\/\/schema\.org\/)?(?:\w*Article|BlogPosting|LiveBlogPosting|Report|\w+NewsArticle|SocialMediaPosting)$/u

/** How deep an article is looked for in a document. */
const DEEPEST = 6

/** Whether a JSON object is JSON-LD rather than one with plain fields. */
export function isJsonLd(value: object): boolean {
  return '@type' in value || '@graph' in value || '@context' in value || 'articleBody' in value
}

/**
 * Reads a JSON-LD document with a `NewsArticle` or its kin in it.
 *
 * @throws {RefusalError} `NOT_AN_ARTICLE`, `NO_HEADLINE` or `NO_TEXT`
 */
export function readJsonLd(place: string, document: object): Draft {
  const article = linkedArticleIn(document)
  if (!article)
    throw new RefusalError(
      'NOT_AN_ARTICLE',
      `${place} is JSON-LD, but holds no article: its @type must be NewsArticle or one of its kin.`,
    )
  if (article.headline === null) throw new RefusalError('NO_HEADLINE', `${place}: field headline is missing.`)
  if (article.body === null) throw new RefusalError('NO_TEXT', `${place}: field articleBody is missing.`)
  return {
    ...composedBody(place, article.headline, article.description, article.body, article),
    published: article.published,
    modifiedAt: article.modified?.at ?? null,
    language: article.language,
    publisher: article.publisher,
    authors: article.authors,
    url: article.url,
    id: null,
  }
}

/** The first article in a JSON-LD document, wherever it stands; null when there is none. */
export function linkedArticleIn(document: unknown): LinkedArticle | null {
  const found = articleIn(document, 0)
  if (!found) return null
  return {
    headline: lineOf(found['headline']) ?? lineOf(found['name']),
    description: lineOf(found['description']),
    body: bodyOf(found['articleBody']),
    published: momentOf(found['datePublished']) ?? momentOf(found['dateCreated']),
    modified: momentOf(found['dateModified']),
    authors: namesOf(found['author']),
    publisher: namesOf(found['publisher'])[0] ?? namesOf(found['sourceOrganization'])[0] ?? null,
    url: addressOf(found['url']) ?? addressOf(found['mainEntityOfPage']) ?? addressOf(found['@id']),
    language: languageIn(found['inLanguage']),
  }
}

type Node = Readonly<Record<string, unknown>>

function articleIn(value: unknown, depth: number): Node | null {
  if (depth > DEEPEST) return null
  if (Array.isArray(value)) return firstOf(value, depth)
  if (!isNode(value)) return null
  const types = [value['@type']].flat()
  if (types.some(type => typeof type === 'string' && ARTICLE.test(type))) return value
  if (value['@type'] === undefined && typeof value['articleBody'] === 'string') return value
  return firstOf([value['@graph'], value['mainEntity'], value['mainEntityOfPage']], depth)
}

function firstOf(values: readonly unknown[], depth: number): Node | null {
  for (const value of values) {
    const found = articleIn(value, depth + 1)
    if (found) return found
  }
  return null
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function bodyOf(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const body = normalise(value)
  return body.trim() === '' ? null : body
}

function lineOf(value: unknown): string | null {
  if (typeof value !== 'string') return null
  return normalise(value).replace(/\s+/gu, ' ').trim() || null
}

function momentOf(value: unknown): ReturnType<typeof readMoment> {
  return typeof value === 'string' ? readMoment(value) : null
}

/** Names of persons or organizations: words, or nodes with a `name`, or lists of either. */
function namesOf(value: unknown): string[] {
  const names = [value].flat().flatMap(one => lineOf(isNode(one) ? [one['name']].flat()[0] : one) ?? [])
  return [...new Set(names.filter(name => !/^https?:/u.test(name)))]
}

function addressOf(value: unknown): string | null {
  const address = isNode(value) ? (value['@id'] ?? value['url']) : value
  return typeof address === 'string' ? urlOf(address.trim()) : null
}

function languageIn(value: unknown): string | null {
  const tag = isNode(value) ? (value['alternateName'] ?? value['name']) : value
  return typeof tag === 'string' && /^[a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/iu.test(tag)
    ? tag.replaceAll('_', '-')
    : null
}
