import { parseQuery, type SearchQuery } from '../../archive/search-query.ts'
import type { ArticleFilter, SearchFilter } from '../../filter.ts'
import type { Database } from '../database.ts'
import { type SoughtQuery, soughtQueries } from './sought-query.ts'

/** A filter of articles of which all texts were looked up: an article must have what each of them asks for. */
export type SoughtFilter = Omit<ArticleFilter, 'text'> & { readonly texts: readonly SoughtQuery[] }

/** A filter and what is searched for among the articles that it lets through; `undefined` where nothing is searched for. */
export type Sought = { readonly filter: SoughtFilter; readonly query: SoughtQuery | undefined }

/** Filters with their texts and queries looked up. A query that asks for no words finds nothing. */
export async function soughtFilters(
  database: Database,
  filters: readonly (ArticleFilter & Partial<Pick<SearchFilter, 'query'>>)[],
): Promise<Sought[]> {
  const parsed = filters.map(({ text, query }) => ({
    texts: text ? [parseQuery(text)] : [],
    query: query === undefined ? undefined : parseQuery(query),
  }))
  const asked = parsed.flatMap(({ texts, query }) => [...texts, ...(query?.having.length ? [query] : [])])
  const answers = asked.length === 0 ? [] : await database.read(connection => soughtQueries(connection, asked))
  const found = new Map(asked.map((query, index) => [query, answers[index] ?? null]))
  const sought = (query: SearchQuery): SoughtQuery => found.get(query) ?? null
  return filters.map(({ text, query, ...filter }, index) => ({
    filter: { ...filter, texts: parsed[index]?.texts.map(sought) ?? [] },
    query: parsed[index]?.query && sought(parsed[index].query),
  }))
}
