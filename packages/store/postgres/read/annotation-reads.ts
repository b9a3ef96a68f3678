import sql from 'sql-template-tag'
import type { AnnotationKind, AnnotationOf } from '../../archive/article-entry.ts'
import type { Located } from '../../archive-entity.ts'
import type { Page, PageRequest } from '../../page.ts'
import type { Database } from '../database.ts'
import { archiveCount } from './archive-count.ts'
import { isOpen, readPages, type SqlList } from './page-statement.ts'

const TABLES: Record<AnnotationKind, string> = {
  mentions: 'mention',
  statements: 'statement',
  figures: 'figure',
  events: 'event',
}

/** The annotations with the ids, in their order; those that are served before rejected ones. */
export async function annotationsById<Kind extends AnnotationKind>(
  database: Database,
  kind: Kind,
  ids: readonly string[],
): Promise<(Located<AnnotationOf[Kind]> | null)[]> {
  const { rows } = await database.read(connection =>
    connection.query<{ id: string; article: string; value: AnnotationOf[Kind] }>(
      `select distinct on (id) id, article, value from dateline.${TABLES[kind]} where id = any($1)
       order by id, state = 'REJECTED', article, place`,
      [ids],
    ),
  )
  const found = new Map(rows.map(({ id, article, value }) => [id, { ...value, article }]))
  return ids.map(id => found.get(id) ?? null)
}

/** Pages of annotations of one kind. */
export function annotationPages<Kind extends AnnotationKind, Request extends PageRequest<object, never>>(
  database: Database,
  kind: Kind,
  requests: readonly Request[],
  listOf: (request: Request) => SqlList,
): Promise<Page<Located<AnnotationOf[Kind]>>[]> {
  const pages = requests.map(request => ({
    request,
    list: listOf(request),
    ...(isOpen(request.filter) && { count: () => archiveCount(database, [kind]) }),
  }))
  return readPages<{ ref: string; item: AnnotationOf[Kind] }, Located<AnnotationOf[Kind]>>(database, pages, {
    shown: sql`page.ref`,
    joined: sql``,
    itemOf: ({ item, ref }) => ({ ...item, article: ref }),
  })
}
