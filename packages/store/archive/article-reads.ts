import type { ArchiveSummary, RelatedArticle, RelatedRequest, SearchHit, StoredArticle } from '../article-store.ts'
import type { ArticleFacets, EntityFacet, Facet, FacetRequest } from '../facet.ts'
import type { ArticleFilter, SearchFilter } from '../filter.ts'
import type { ArticleOrder, Page, PageRequest } from '../page.ts'
import type { Archive } from './archive.ts'
import { ARTICLE_ORDERS, type ArticleEntry } from './article-entry.ts'
import { type Found, searchArticles } from './article-search.ts'
import { conditionsOf, countArticles, selectArticles, selectionOf, walkArticles } from './article-walk.ts'
import type { EntityGroup } from './entity-group.ts'
import { compareByName } from './entity-reads.ts'
import { highlightsIn, type NamedTerm } from './highlight.ts'
import type { Order } from './order.ts'
import { pageOf, walkOfItems } from './page-of.ts'
import { both, parseQuery } from './search-query.ts'
import { byCodeUnit, byFrequency } from './tally.ts'

export function articlesById(archive: Archive, ids: readonly string[]): (StoredArticle | null)[] {
  return ids.map(id => archive.article(id)?.article ?? null)
}

export function articlePage(archive: Archive, request: PageRequest<ArticleFilter, ArticleOrder>): Page<StoredArticle> {
  const conditions = conditionsOf(archive, request.filter)
  return pageOf(request, {
    walk: walkArticles(archive, conditions, request.orderBy),
    order: ARTICLE_ORDERS[request.orderBy],
    shown: entry => entry.article,
    count: () => countArticles(archive, conditions),
  })
}

export function facetsOf(archive: Archive, { filter, entities: { kinds, first } }: FacetRequest): ArticleFacets {
  const months = new Map<string, number>()
  const languages = new Map<string, number>()
  const measures = new Map<ArticleFacets['measures'][number]['value'], number>()
  const publishers = new Map<EntityGroup, number>()
  const entities = new Map<EntityGroup, number>()
  for (const entry of articlesCounted(archive, filter)) {
    count(months, entry.article.publishedOn.slice(0, 7))
    count(languages, entry.article.language)
    for (const measure of entry.measures) count(measures, measure)
    for (const use of entry.uses) if (use.as === 'PUBLISHER') count(publishers, use.key.group)
    for (const group of mentionedIn(entry)) if (!kinds || kinds.includes(group.root.kind)) count(entities, group)
  }
  const shown = ([group, number]: [EntityGroup, number]): EntityFacet => ({
    entity: archive.shown(group),
    count: number,
  })
  return {
    months: facets(months).sort((one, other) => byCodeUnit(one.value, other.value)),
    publishers: byFrequency(publishers, compareByName).map(shown),
    languages: facets(languages),
    measures: facets(measures),
    entities: byFrequency(entities, compareByName).slice(0, first).map(shown),
  }
}

/**
 * For each article, the others that share entities with it: an entity tells the more, the fewer articles mention it. Both the
 * articles and the entities that they share come with the most telling first.
 */
export function relatedTo(archive: Archive, requests: readonly RelatedRequest[]): RelatedArticle[][] {
  return requests.map(({ article: id, first }) => {
    const article = archive.article(id)
    const related = new Map<ArticleEntry, { score: number; entities: string[] }>()
    const groups = article ? Array.from(mentionedIn(article)) : []
    const weigh = (group: EntityGroup): number => Math.log(1 + archive.size / group.articles.size)
    for (const group of groups.sort(
      (one, other) => one.articles.size - other.articles.size || compareByName(one, other),
    )) {
      for (const entry of group.articles) {
        if (entry === article) continue
        const known = related.get(entry)
        if (known) {
          known.score += weigh(group)
          known.entities.push(group.root.id)
        } else {
          related.set(entry, { score: weigh(group), entities: [group.root.id] })
        }
      }
    }
    return Array.from(related, ([entry, shared]) => ({ article: entry.article.id, ...shared }))
      .sort((one, other) => other.score - one.score || byCodeUnit(one.article, other.article))
      .slice(0, first)
  })
}

type Hit = { readonly entry: ArticleEntry; readonly score: number }

const SEARCH_ORDER: Order<Hit> = [
  { of: hit => hit.score, type: 'number', descending: true },
  { of: hit => hit.entry.article.id, type: 'string' },
]

export function searchPage(archive: Archive, request: PageRequest<SearchFilter>): Page<SearchHit> {
  const { query: words, ...filter } = request.filter
  const { matches } = selectionOf(archive, conditionsOf(archive, filter))
  const query = parseQuery(words)
  const { scores, sought } = query.having.length > 0 ? searchArticles(archive, query) : NOTHING
  const named = sought.map(({ term, named }): NamedTerm => {
    const isNamed = (key: string): boolean => {
      const group = archive.entities.byId(key)
      return group !== null && named.has(group)
    }
    return { term, isNamed }
  })
  const hits = Array.from(scores, ([entry, score]): Hit => ({ entry, score })).filter(({ entry }) => matches(entry))
  return pageOf(request, {
    walk: walkOfItems(hits, SEARCH_ORDER),
    order: SEARCH_ORDER,
    shown: ({ entry, score }) => ({
      article: entry.article,
      score,
      highlights: highlightsIn(entry.article, named),
    }),
    count: () => hits.length,
  })
}

const NOTHING: Found = { scores: new Map(), sought: [] }

export function summaryOf(archive: Archive, version: number): Omit<ArchiveSummary, 'position'> {
  const articles = archive.articles('PUBLISHED_ASC')
  return {
    articleCount: archive.size,
    personCount: archive.entities.count('PERSON'),
    organizationCount: archive.entities.count('ORGANIZATION'),
    placeCount: archive.entities.count('PLACE'),
    mentionCount: archive.counts.mentions,
    statementCount: archive.counts.statements,
    figureCount: archive.counts.figures,
    eventCount: archive.counts.events,
    firstPublishedOn: articles.first?.article.publishedOn ?? null,
    lastPublishedOn: articles.last?.article.publishedOn ?? null,
    version,
  }
}

/** The articles of a list, or the hits of a search. */
function articlesCounted(
  archive: Archive,
  { query: words, ...filter }: FacetRequest['filter'],
): Iterable<ArticleEntry> {
  const conditions = conditionsOf(archive, filter)
  if (words === undefined) return selectArticles(archive, conditions)
  const query = parseQuery(words)
  if (query.having.length === 0) return []
  return selectArticles(archive, { ...conditions, text: conditions.text ? both(conditions.text, query) : query })
}

function mentionedIn(entry: ArticleEntry): Set<EntityGroup> {
  const groups = new Set<EntityGroup>()
  for (const use of entry.uses) if (use.entity) groups.add(use.key.group)
  return groups
}

function count<Value>(counts: Map<Value, number>, value: Value): void {
  counts.set(value, (counts.get(value) ?? 0) + 1)
}

function facets<Value extends string>(counts: Map<Value, number>): Facet<Value>[] {
  return byFrequency(counts, byCodeUnit).map(([value, number]) => ({ value, count: number }))
}
