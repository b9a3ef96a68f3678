import { currentArticles, servedArticle } from '../current-article.ts'
import type { Connection } from '../database.ts'
import { deriveArticles, deriveEntityEdits } from './derive.ts'

/** So many articles are derived from in one step. */
const STEP = 64

/** Derives everything from the articles and edits that stand, into empty tables. */
export async function deriveAll(connection: Connection): Promise<void> {
  let after = ''
  for (;;) {
    const { rows } = await connection.query<{ id: string }>(
      'select id from dateline.article where id > $1 order by id limit $2',
      [after, STEP],
    )
    const last = rows.at(-1)
    if (!last) break
    const articles = await currentArticles(
      connection,
      rows.map(({ id }) => id),
    )
    await deriveArticles(
      connection,
      Array.from(articles, ([id, current]) => ({ id, former: null, next: servedArticle(current) })),
    )
    after = last.id
  }
  await deriveEntityEdits(connection)
}
