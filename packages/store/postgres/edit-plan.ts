import type { DateTime, Edit, EntityEdit, ReviewEdit, UndoEdit } from '@dateline/articles'
import type { EditedAs, SeenReviews } from '../article-store.ts'
import { editsByDocument } from '../edit/edits-by-document.ts'
import { isOutdated } from '../edit/is-outdated.ts'
import { withEdits } from '../edit/with-edits.ts'
import { servedArticle } from './current-article.ts'
import { type Ground, numbered, type Plan, type PlannedArticle, type PlannedChange } from './plan.ts'

/** What edits are planned on. */
export type EditGround = Ground & {
  /** The articles that edits are of which were made before, by the ids of the edits. */
  readonly articleOf: ReadonlyMap<string, string>
  readonly entityEdits: readonly (EntityEdit | UndoEdit)[]
}

/** Plans how edits are made. */
export function editPlan(
  ground: EditGround,
  edits: readonly Edit[],
  at: DateTime,
  seen: SeenReviews,
): Plan<readonly EditedAs[]> {
  const changes: PlannedChange[] = []
  const result = edits.map((): EditedAs => 'NOT_FOUND')
  const articles = new Map<string, PlannedArticle>()
  const reviews: { readonly article: string; readonly edit: ReviewEdit | UndoEdit }[] = []
  let entityEdits: readonly (EntityEdit | UndoEdit)[] | null = null
  const note = (places: readonly number[], as: readonly EditedAs[]): void => {
    for (const [index, place] of places.entries()) result[place] = as[index] ?? 'NOT_FOUND'
  }
  for (const part of editsByDocument(edits, id => ground.articleOf.get(id) ?? null)) {
    if (part.article === null) {
      const { edits: all, as } = withEdits(ground.entityEdits, part.edits)
      note(part.places, as)
      if (!as.includes('MADE')) continue
      entityEdits = all
    } else {
      const { article } = part
      const current = ground.articles.get(article)
      if (!current) continue
      const { edits: all, as } = withEdits(current.edits, part.edits, edit =>
        isOutdated(edit, servedArticle(current), seen),
      )
      note(part.places, as)
      if (!as.includes('MADE')) continue
      articles.set(article, { former: current, next: { ...current, edits: all } })
      reviews.push(...all.slice(current.edits.length).map(edit => ({ article, edit })))
    }
    changes.push({ kind: 'EDITED', article: part.article })
  }
  const ofEntities = entityEdits?.slice(ground.entityEdits.length) ?? []
  return {
    result,
    changes: numbered(changes, ground.version, at),
    articles,
    editsEntities: entityEdits !== null,
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
