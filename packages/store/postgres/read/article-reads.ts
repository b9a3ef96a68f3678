import sql, { raw } from 'sql-template-tag'
import type { ArticleRevision, RevisionRecord, StoredArticle } from '../../article-store.ts'
import type { ArticleFilter } from '../../filter.ts'
import type { ArticleOrder, Page, PageRequest } from '../../page.ts'
import { type ArticleRow, articleColumns, currentArticle, currentArticles, servedArticle } from '../current-article.ts'
import type { Database } from '../database.ts'
import { archiveCount } from './archive-count.ts'
import { articleList } from './article-list.ts'
import { type AskedPage, isOpen, readPages } from './page-statement.ts'
import { soughtFilters } from './sought-filter.ts'

/** The articles with the ids, in their order. */
export async function articlesById(database: Database, ids: readonly string[]): Promise<(StoredArticle | null)[]> {
  if (ids.length === 0) return []
  const found = await database.read(connection => currentArticles(connection, ids))
  return ids.map(id => {
    const current = found.get(id)
    return current ? servedArticle(current) : null
  })
}

export async function articlePages(
  database: Database,
  requests: readonly PageRequest<ArticleFilter, ArticleOrder>[],
): Promise<Page<StoredArticle>[]> {
  const filters = await soughtFilters(
    database,
    requests.map(({ filter }) => filter),
  )
  const pages = filters.flatMap(({ filter }, index): AskedPage[] => {
    const request = requests[index]
    if (!request) return []
    const list = articleList(filter, request.orderBy)
    return [{ request, list, ...(isOpen(request.filter) && { count: () => archiveCount(database, ['articles']) }) }]
  })
  return readPages<ArticleRow, StoredArticle>(database, pages, {
    shown: ARTICLE.shown,
    joined: ARTICLE.joined,
    itemOf: row => servedArticle(currentArticle(row)),
  })
}

/** What is read of the articles of a page. The index of `article` is one of the database's collation, and serves no other. */
export const ARTICLE = {
  shown: raw(articleColumns('article', 'id')),
  joined: sql`left join dateline.article on article.id = page.ref collate "default"`,
}

/** All texts that each article has had, newest first. */
export async function revisionsOf(database: Database, ids: readonly string[]): Promise<RevisionRecord[][]> {
  const { rows } = await database.read(connection =>
    connection.query<{ article: string; revision: number; imported_at: Date; sha256: string }>(
      'select article, revision, imported_at, sha256 from dateline.text where article = any($1) order by revision desc',
      [ids],
    ),
  )
  const records = Map.groupBy(
    rows.map(({ imported_at, ...row }) => ({ ...row, importedAt: imported_at.toISOString() })),
    ({ article }) => article,
  )
  return ids.map(id => records.get(id) ?? [])
}

/** Articles as they were in a revision. */
export async function articlesAt(
  database: Database,
  texts: readonly ArticleRevision[],
): Promise<(StoredArticle | null)[]> {
  const { rows } = await database.read(connection =>
    connection.query<ArticleRow & { place: string }>(
      `select wanted.place, ${articleColumns('text', 'article')}
       from unnest($1::text[], $2::bigint[]) with ordinality as wanted (article, revision, place)
       join dateline.text on text.article = wanted.article and text.revision = wanted.revision`,
      [texts.map(({ article }) => article), texts.map(({ revision }) => revision)],
    ),
  )
  const found = new Map(rows.map(row => [Number(row.place) - 1, row]))
  return texts.map((_, index) => {
    const row = found.get(index)
    return row ? servedArticle(currentArticle(row)) : null
  })
}
