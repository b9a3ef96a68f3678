import type { CallOptions, Client } from './client.ts'
import { ArticleRevisionsDocument, type ArticleRevisionsQuery } from './generated/operations.ts'

/** A text that an article has had, and what it changed, word by word. */
export type Revision = NonNullable<ArticleRevisionsQuery['article']>['revisions'][number]

/** All texts that an article has had, the newest first; null when no article has this id. */
export async function listRevisions(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<readonly Revision[] | null> {
  return (await client.query(ArticleRevisionsDocument, { id }, options)).article?.revisions ?? null
}
