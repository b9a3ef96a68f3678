import type { Article, DateTime, EntityEdit, ReviewEdit, UndoEdit } from '@dateline/articles'
import type { ImportedArticle } from '../archive/stored-article.ts'
import type { ChangeKind } from '../archive-change.ts'
import type { Connection } from './database.ts'

/** So many changes are read in one step. */
const STEP = 500

/** A change as the database has it. An edit of entities, and it alone, is of no article. */
export type LoggedChange = {
  readonly version: number
  readonly kind: ChangeKind | 'ANNOTATED' | 'EDITED'
  readonly article: string | null
  readonly at: DateTime
}

/** An article as it is now, with all that was said of it, what was taken back as well. */
export type CurrentArticle = ImportedArticle & { readonly edits: readonly (ReviewEdit | UndoEdit)[] }

/** What has changed in an archive, in the order of the versions. */
export type News = {
  readonly changes: readonly LoggedChange[]
  /** The articles that have changed, as they are now; null for those that are gone. */
  readonly articles: ReadonlyMap<string, CurrentArticle | null>
  /** All edits of entities, when there are new ones. */
  readonly entityEdits: readonly (EntityEdit | UndoEdit)[] | null
}

/** What has changed behind a version, so much as is read in one step; articles may be newer than the last of these changes. */
export async function newsAfter(connection: Connection, version: number): Promise<News> {
  const changes = await changesAfter(connection, version)
  const ids = new Set(changes.flatMap(({ article }) => article ?? []))
  const found = ids.size > 0 ? await articlesById(connection, [...ids]) : []
  const articles = new Map<string, CurrentArticle | null>(Array.from(ids, id => [id, null]))
  for (const current of found) articles.set(current.article.id, current)
  const isEdited = changes.some(({ kind, article }) => kind === 'EDITED' && article === null)
  return { changes, articles, entityEdits: isEdited ? await allEntityEdits(connection) : null }
}

/** All articles, in steps. */
export async function* allArticles(connection: Connection): AsyncGenerator<CurrentArticle> {
  let after = ''
  for (;;) {
    const { rows } = await connection.query<{ id: string }>(
      'select id from dateline.article where id > $1 order by id limit $2',
      [after, STEP],
    )
    const last = rows.at(-1)
    if (!last) return
    const ids = rows.map(({ id }) => id)
    yield* await articlesById(connection, ids)
    after = last.id
  }
}

export async function allEntityEdits(connection: Connection): Promise<(EntityEdit | UndoEdit)[]> {
  const { rows } = await connection.query<{ edit: EntityEdit | UndoEdit }>(
    'select edit from dateline.entity_edit order by place',
  )
  return rows.map(({ edit }) => edit)
}

/** The version up to which nothing is told any more, as the archive went on from there with the version of another one. */
export async function toldAfter(connection: Connection): Promise<number> {
  const { rows } = await connection.query<{ told_after: string }>('select told_after from dateline.archive')
  return Number(rows[0]?.told_after)
}

/** The last changes behind a version, in their order, so many at most. */
export async function lastChanges(connection: Connection, version: number, count: number): Promise<LoggedChange[]> {
  const { rows } = await connection.query<ChangeRow>(
    'select version, kind, article, at from dateline.change where version > $1 order by version desc limit $2',
    [version, count],
  )
  return rows.map(loggedChange).reverse()
}

async function changesAfter(connection: Connection, version: number): Promise<LoggedChange[]> {
  const { rows } = await connection.query<ChangeRow>(
    'select version, kind, article, at from dateline.change where version > $1 order by version limit $2',
    [version, STEP],
  )
  return rows.map(loggedChange)
}

async function articlesById(connection: Connection, ids: readonly string[]): Promise<CurrentArticle[]> {
  const { rows: articles } = await connection.query<ArticleRow>(
    'select id, revision, imported_at, document from dateline.article where id = any($1)',
    [ids],
  )
  const { rows: reviews } = await connection.query<{ article: string; edit: ReviewEdit | UndoEdit }>(
    'select article, edit from dateline.review where article = any($1) order by place',
    [ids],
  )
  const editsOf = Map.groupBy(reviews, ({ article }) => article)
  return articles.map(({ id, revision, imported_at, document }) => ({
    article: document,
    revision,
    importedAt: imported_at.toISOString(),
    edits: (editsOf.get(id) ?? []).map(({ edit }) => edit),
  }))
}

/** The driver reads bigint as text. */
type ChangeRow = { version: string; kind: LoggedChange['kind']; article: string | null; at: Date }
type ArticleRow = { id: string; revision: number; imported_at: Date; document: Article }

function loggedChange({ version, kind, article, at }: ChangeRow): LoggedChange {
  return { version: Number(version), kind, article, at: at.toISOString() }
}
