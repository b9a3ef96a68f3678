import { type Article, type ReviewEdit, standingEdits, type UndoEdit } from '@dateline/articles'
import { type ImportedArticle, storedArticle } from '../archive/stored-article.ts'
import type { StoredArticle } from '../article-store.ts'
import type { Connection } from './database.ts'

/** An article as it is now, with all that was said of it, what was taken back as well. */
export type CurrentArticle = ImportedArticle & { readonly edits: readonly (ReviewEdit | UndoEdit)[] }

/** A row with an article, or with a former text of it, and the edits of its reviews; null for none. */
export type ArticleRow = {
  readonly revision: number
  readonly imported_at: Date
  readonly document: Article
  readonly edits: (ReviewEdit | UndoEdit)[] | null
}

/** What is selected of a table `text` for an {@link ArticleRow}; `article` is the column with its id. */
export function articleColumns(text: string, article: string): string {
  return `${text}.revision, ${text}.imported_at, ${text}.document,
    (select json_agg(review.edit order by review.place) from dateline.review where review.article = ${text}.${article}) as edits`
}

/** The articles that are there, by their ids. */
export async function currentArticles(
  connection: Connection,
  ids: readonly string[],
): Promise<Map<string, CurrentArticle>> {
  const { rows } = await connection.query<ArticleRow>(
    `select ${articleColumns('article', 'id')} from dateline.article where id = any($1)`,
    [ids],
  )
  return new Map(rows.map(row => [row.document.id, currentArticle(row)]))
}

export function currentArticle({ revision, imported_at, document, edits }: ArticleRow): CurrentArticle {
  return { revision, importedAt: imported_at.toISOString(), article: document, edits: edits ?? [] }
}

/** An article as it is served: with the reviews that stand. */
export function servedArticle(current: CurrentArticle): StoredArticle {
  return storedArticle(current, standingEdits<ReviewEdit>(current.edits))
}
