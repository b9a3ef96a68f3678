import { isDeepStrictEqual } from 'node:util'
import type { Article, DateTime } from '@dateline/articles'
import type { ArticleText, SavedAs } from '../article-store.ts'
import type { CurrentArticle } from './current-article.ts'
import { type Ground, numbered, type Plan, type PlannedChange } from './plan.ts'

/** Plans how articles are saved; no two of them may have the same id. A new one gets the number and the time of its text. */
export function savePlan(ground: Ground, texts: readonly ArticleText[], at: DateTime): Plan<readonly SavedAs[]> {
  const changes: PlannedChange[] = []
  const saved = new Map<string, SavedArticle>()
  const result = texts.map((given): SavedAs => {
    const { article } = given
    const former = ground.articles.get(article.id) ?? null
    const as = savedAs(former, article)
    if (as === 'UNCHANGED' && isDeepStrictEqual(former?.article, article)) return as
    changes.push({ kind: as === 'UNCHANGED' ? 'ANNOTATED' : as, article: article.id })
    const edits = former?.edits ?? []
    const next = former ? { revision: former.revision + 1, importedAt: at } : given
    const { revision, importedAt } = as === 'UNCHANGED' && former ? former : next
    saved.set(article.id, { former, next: { revision, importedAt, article, edits } })
    return as
  })
  return {
    result,
    changes: numbered(changes, ground.version, at),
    articles: saved,
    editsEntities: false,
    async write(connection) {
      const revised = changes.flatMap(({ kind, article }) => (kind === 'REVISED' ? (article ?? []) : []))
      if (revised.length > 0)
        await connection.query(
          `insert into dateline.revision (article, revision, imported_at, sha256, document)
           select id, revision, imported_at, sha256, document from dateline.article where id = any($1)`,
          [revised],
        )
      const rows = Array.from(saved.values(), ({ next }) => next)
      await connection.query(
        `insert into dateline.article (id, revision, imported_at, sha256, document)
         select * from unnest($1::text[], $2::integer[], $3::timestamptz[], $4::text[], $5::json[])
         on conflict (id) do update set revision = excluded.revision, imported_at = excluded.imported_at,
           sha256 = excluded.sha256, document = excluded.document`,
        [
          rows.map(({ article }) => article.id),
          rows.map(({ revision }) => revision),
          rows.map(({ importedAt }) => importedAt),
          rows.map(({ article }) => article.source.sha256),
          rows.map(({ article }) => JSON.stringify(article)),
        ],
      )
    },
  }
}

type SavedArticle = { readonly former: CurrentArticle | null; readonly next: CurrentArticle }

function savedAs(former: CurrentArticle | null, { text }: Article): SavedAs {
  if (!former) return 'IMPORTED'
  return former.article.text === text ? 'UNCHANGED' : 'REVISED'
}
