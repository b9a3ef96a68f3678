import type { Article, DateTime } from '@dateline/articles'
import type { ArticleHistory, SavedAs } from '../article-store.ts'
import type { Connection } from './database.ts'
import type { Ground, Plan } from './plan.ts'
import { savePlan } from './save-plan.ts'

/** Plans how articles are restored; no two of them may have the same id. */
export async function restorePlan(
  connection: Connection,
  ground: Ground,
  histories: readonly ArticleHistory[],
  at: DateTime,
): Promise<Plan<readonly SavedAs[]>> {
  const known = await withTheirText(connection, ground, histories)
  const others = histories.filter(({ present }) => !known.has(present.article.id))
  const plan = savePlan(
    ground,
    others.map(({ present }) => present),
    at,
  )
  const as = new Map(others.map(({ present }, index) => [present.article.id, plan.result[index]]))
  const earlier = others
    .filter(({ present }) => !ground.articles.has(present.article.id))
    .flatMap(({ earlier, present }) => earlier.map(text => ({ ...text, id: present.article.id })))
  return {
    ...plan,
    result: histories.map(({ present }) => as.get(present.article.id) ?? 'UNCHANGED'),
    async write(connection) {
      await plan.write(connection)
      await connection.query(
        `insert into dateline.revision (article, revision, imported_at, sha256, document)
         select * from unnest($1::text[], $2::integer[], $3::timestamptz[], $4::text[], $5::json[])`,
        [
          earlier.map(({ id }) => id),
          earlier.map(({ revision }) => revision),
          earlier.map(({ importedAt }) => importedAt),
          earlier.map(({ article }) => article.source.sha256),
          earlier.map(({ article }) => JSON.stringify(article)),
        ],
      )
    },
  }
}

/** The articles that have or had the present text of their history. */
async function withTheirText(
  connection: Connection,
  ground: Ground,
  histories: readonly ArticleHistory[],
): Promise<ReadonlySet<string>> {
  const texts = new Map(histories.map(({ present: { article } }) => [article.id, article.text]))
  const found = new Set<string>()
  const revised: string[] = []
  for (const [id, text] of texts) {
    const current = ground.articles.get(id)
    if (current?.article.text === text) found.add(id)
    else if (current && current.revision > 1) revised.push(id)
  }
  if (revised.length === 0) return found
  // Compared here, as PostgreSQL has no text with the character U+0000.
  const { rows } = await connection.query<{ article: string; document: Article }>(
    'select article, document from dateline.revision where article = any($1)',
    [revised],
  )
  for (const { article, document } of rows) if (texts.get(article) === document.text) found.add(article)
  return found
}
