import type { LocalDate, Measure } from '@dateline/articles'
import type { ArticleFilter, DateRange } from '../filter.ts'
import type { ArticleOrder } from '../page.ts'
import type { Archive } from './archive.ts'
import { ARTICLE_ORDERS, type ArticleEntry } from './article-entry.ts'
import { searchArticles } from './article-search.ts'
import type { EntityGroup } from './entity-group.ts'
import { type Stretch, type Walk, walkOf, walkOfItems } from './page-of.ts'
import { parseQuery, type SearchQuery } from './search-query.ts'

/**
 * Conditions on articles, with entities looked up. `entities` are sets of which each must have one that the article mentions.
 */
export type ArticleConditions = {
  readonly text?: SearchQuery | null
  readonly publishedOn?: DateRange | null
  readonly publishers?: ReadonlySet<EntityGroup> | null
  readonly entities?: readonly (ReadonlySet<EntityGroup> | null)[]
  readonly languages?: readonly string[] | null
  readonly measures?: readonly Measure[] | null
  readonly ids?: readonly string[] | null
}

export function conditionsOf(archive: Archive, filter: ArticleFilter): ArticleConditions {
  return {
    ...filter,
    text: filter.text ? parseQuery(filter.text) : null,
    publishers: groupsOf(archive, filter.publishers),
    entities: [filter.mentions, ...(filter.mentionsAll ?? []).map(id => [id])].map(ids => groupsOf(archive, ids)),
  }
}

/** The entities that have one of the ids; null when no ids are given. */
export function groupsOf(archive: Archive, ids: readonly string[] | null | undefined): Set<EntityGroup> | null {
  if (!ids) return null
  return new Set(ids.map(id => archive.entities.byId(id)).filter(group => group !== null))
}

/** Walks the articles that meet all conditions. */
export function walkArticles(archive: Archive, conditions: ArticleConditions, order: ArticleOrder): Walk<ArticleEntry> {
  const { candidates, matches } = selectionOf(archive, conditions)
  // To gather and sort a few articles is cheaper than to walk past all others; to walk is cheaper when many of them match.
  if (candidates && candidates.size * 8 <= archive.size)
    return walkOfItems(Array.from(candidates).filter(matches), ARTICLE_ORDERS[order])
  return walkOf(archive.articles(order), ARTICLE_ORDERS[order], matches, stretchOf(conditions.publishedOn ?? {}, order))
}

/** How many articles meet all conditions. */
export function countArticles(archive: Archive, conditions: ArticleConditions): number {
  const { candidates, matches } = selectionOf(archive, conditions)
  if (!candidates && matches === EVERY) return archive.size
  let count = 0
  for (const entry of candidates ?? selectArticles(archive, conditions)) if (matches(entry)) count++
  return count
}

/** All articles that meet the conditions, newest first. */
export function selectArticles(archive: Archive, conditions: ArticleConditions): Iterable<ArticleEntry> {
  return walkArticles(archive, conditions, 'PUBLISHED_DESC').forward(null)
}

export function within(range: DateRange, day: LocalDate): boolean {
  return (!range.from || range.from <= day) && (!range.to || day <= range.to)
}

/** Where the articles of some days stand in an order; anywhere when it is not by days. */
function stretchOf(days: DateRange, order: ArticleOrder): Stretch<ArticleEntry> | undefined {
  const isOlder = ({ article }: ArticleEntry): boolean => !!days.from && article.publishedOn < days.from
  const isNewer = ({ article }: ArticleEntry): boolean => !!days.to && article.publishedOn > days.to
  switch (order) {
    case 'PUBLISHED_DESC':
      return { isBefore: isNewer, isBehind: isOlder }
    case 'PUBLISHED_ASC':
      return { isBefore: isOlder, isBehind: isNewer }
    case 'HEADLINE_ASC':
      return undefined
  }
}

type Candidates = Iterable<ArticleEntry> & { readonly size: number }

const EVERY = (): boolean => true

/** Every article that meets the conditions is among `candidates` (null: any may be); `matches` tests all conditions. */
export function selectionOf(
  archive: Archive,
  conditions: ArticleConditions,
): { candidates: Candidates | null; matches: (entry: ArticleEntry) => boolean } {
  const { text, publishedOn, publishers, entities, languages, measures, ids } = conditions
  const candidates: Candidates[] = []
  const tests: ((entry: ArticleEntry) => boolean)[] = []

  if (text) {
    const { scores: having } = searchArticles(archive, text)
    candidates.push({ size: having.size, [Symbol.iterator]: () => having.keys() })
    tests.push(entry => having.has(entry))
  }
  if (ids) {
    const named = new Set(ids.map(id => archive.article(id)).filter(entry => entry !== null))
    candidates.push(named)
    tests.push(entry => named.has(entry))
  }
  for (const groups of entities ?? []) {
    if (!groups) continue
    candidates.push(mentioning(groups))
    tests.push(entry => entry.uses.some(use => use.entity !== null && groups.has(use.key.group)))
  }
  if (publishers) tests.push(entry => entry.uses.some(use => use.as === 'PUBLISHER' && publishers.has(use.key.group)))
  if (publishedOn) tests.push(entry => within(publishedOn, entry.article.publishedOn))
  if (languages) tests.push(entry => languages.some(language => isInLanguage(entry.article.language, language)))
  if (measures) tests.push(entry => measures.some(measure => entry.measures.has(measure)))

  const [fewest = null] = candidates.sort((one, other) => one.size - other.size)
  return { candidates: fewest, matches: tests.length === 0 ? EVERY : entry => tests.every(test => test(entry)) }
}

function mentioning(groups: ReadonlySet<EntityGroup>): Candidates {
  const [only] = groups
  if (only && groups.size === 1) return only.articles
  return new Set(Array.from(groups).flatMap(group => Array.from(group.articles)))
}

/** Whether a tag is the language asked for or a kind of it: `en` finds `en-GB`. @see https://www.rfc-editor.org/rfc/rfc4647#section-3.3.1 */
function isInLanguage(tag: string, range: string): boolean {
  const [low, lowRange] = [tag.toLowerCase(), range.toLowerCase()]
  return low === lowRange || low.startsWith(`${lowRange}-`)
}
