import type { DateTime } from '@dateline/articles'
import { type Ground, numbered, type Plan, type PlannedArticle } from './plan.ts'

/** Plans how articles are removed. The texts that they had, and their reviews, go with them. */
export function removePlan(ground: Ground, ids: readonly string[], at: DateTime): Plan<readonly boolean[]> {
  const removed = new Map<string, PlannedArticle>()
  const result = ids.map(id => {
    const former = ground.articles.get(id)
    if (removed.has(id) || !former) return false
    removed.set(id, { former, next: null })
    return true
  })
  const changes = Array.from(removed.keys(), article => ({ kind: 'REMOVED' as const, article }))
  return {
    result,
    changes: numbered(changes, ground.version, at),
    articles: removed,
    editsEntities: false,
    async write(connection) {
      await connection.query('delete from dateline.article where id = any($1)', [[...removed.keys()]])
    },
  }
}
