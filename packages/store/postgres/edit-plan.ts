import type { DateTime, Edit, EntityEdit, ReviewEdit, UndoEdit } from '@dateline/articles'
import type { EditedAs } from '../article-store.ts'
import { editsByDocument } from '../edit/edits-by-document.ts'
import { withEdits } from '../edit/with-edits.ts'
import type { CurrentArticle } from './news.ts'
import { numbered, type Plan, type PlannedChange } from './plan.ts'
import type { Replica } from './replica.ts'

/** Plans how edits are made. */
export function editPlan(replica: Replica, edits: readonly Edit[], at: DateTime): Plan<readonly EditedAs[]> {
  const changes: PlannedChange[] = []
  const result = edits.map((): EditedAs => 'NOT_FOUND')
  const articles = new Map<string, CurrentArticle>()
  const reviews: { readonly article: string; readonly edit: ReviewEdit | UndoEdit }[] = []
  let entityEdits: readonly (EntityEdit | UndoEdit)[] | null = null
  const note = (places: readonly number[], as: readonly EditedAs[]): void => {
    for (const [index, place] of places.entries()) result[place] = as[index] ?? 'NOT_FOUND'
  }
  for (const part of editsByDocument(edits, id => replica.articleOf(id))) {
    if (part.article === null) {
      const { edits: all, as } = withEdits(replica.entityEdits, part.edits)
      note(part.places, as)
      if (!as.includes('MADE')) continue
      entityEdits = all
    } else {
      const { article } = part
      const current = replica.current(article)
      if (!current) continue
      const { edits: all, as } = withEdits(current.edits, part.edits)
      note(part.places, as)
      if (!as.includes('MADE')) continue
      articles.set(article, { ...current, edits: all })
      reviews.push(...all.slice(current.edits.length).map(edit => ({ article, edit })))
    }
    changes.push({ kind: 'EDITED', article: part.article })
  }
  const ofEntities = entityEdits?.slice(replica.entityEdits.length) ?? []
  return {
    result,
    news: { changes: numbered(changes, replica.version, at), articles, entityEdits },
    async write(connection) {
      await connection.query(
        `insert into dateline.review (article, id, edit)
         select * from unnest($1::text[], $2::text[], $3::json[])`,
        [
          reviews.map(({ article }) => article),
          reviews.map(({ edit }) => edit.id),
          reviews.map(({ edit }) => JSON.stringify(edit)),
        ],
      )
      await connection.query(
        'insert into dateline.entity_edit (id, edit) select * from unnest($1::text[], $2::json[])',
        [ofEntities.map(({ id }) => id), ofEntities.map(edit => JSON.stringify(edit))],
      )
    },
  }
}
