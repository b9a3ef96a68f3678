import { entityKey } from '@dateline/articles'
import { annotationsIn } from '../../archive/article-entry.ts'
import type { StoredArticle } from '../../article-store.ts'
import type { Connection } from '../database.ts'
import { insertRows } from '../rows.ts'
import { annotationCounts } from './article-rows.ts'
import type { Counts } from './counts.ts'

const TALLY = { noun: 'text', value: 'text', count: 'integer' }

/** Counts an article, or takes it out of the counts, of the whole archive. */
export function countArticle(counts: Counts, article: StoredArticle, change: 1 | -1): void {
  counts.add('articles', '', change)
  for (const [kind, count] of annotationCounts(article)) counts.add(kind, '', change * count)
  counts.add('MONTH', article.publishedOn.slice(0, 7), change)
  counts.add('LANGUAGE', article.language, change)
  for (const measure of new Set(annotationsIn(article, 'figures').map(({ measure }) => measure)))
    counts.add('MEASURE', measure, change)
  if (article.publisher !== null) counts.add('PUBLISHER', entityKey('ORGANIZATION', article.publisher), change)
}

/** Adds changes to the counts of the whole archive. */
export async function changeTallies(connection: Connection, counts: Counts): Promise<void> {
  const rows = Array.from(counts.changes(), ([noun, value, count]) => ({ noun, value, count }))
  await insertRows(
    connection,
    'tally as known',
    TALLY,
    rows,
    'on conflict (noun, value) do update set count = known.count + excluded.count',
  )
  if (rows.some(({ count }) => count < 0)) await connection.query('delete from dateline.tally where count = 0')
}
