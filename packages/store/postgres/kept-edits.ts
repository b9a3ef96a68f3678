import type { Edit, EntityEdit, ReviewEdit, UndoEdit } from '@dateline/articles'
import type { Connection, Database } from './database.ts'

/** So many edits are read in one step. */
const STEP = 500

/** All edits of entities in their order, those that were taken back as well. */
export async function allEntityEdits(connection: Connection): Promise<(EntityEdit | UndoEdit)[]> {
  const { rows } = await connection.query<{ edit: EntityEdit | UndoEdit }>(
    'select edit from dateline.entity_edit order by place',
  )
  return rows.map(({ edit }) => edit)
}

/** The articles that edits are of, by the ids of the edits. */
export async function articlesOfEdits(connection: Connection, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await connection.query<{ id: string; article: string }>(
    'select id, article from dateline.review where id = any($1)',
    [ids],
  )
  return new Map(rows.map(({ id, article }) => [id, article]))
}

/** All edits: those of entities, and those of each article, each in their order. */
export async function* allEdits(database: Database): AsyncGenerator<Edit> {
  yield* await database.read(allEntityEdits)
  let last = { article: '', place: '0' }
  for (;;) {
    const { rows } = await database.read(connection =>
      connection.query<{ article: string; place: string; edit: ReviewEdit | UndoEdit }>(
        `select article, place, edit from dateline.review where (article, place) > ($1, $2) order by article, place limit $3`,
        [last.article, last.place, STEP],
      ),
    )
    yield* rows.map(({ edit }) => edit)
    last = rows.at(-1) ?? last
    if (rows.length < STEP) return
  }
}
