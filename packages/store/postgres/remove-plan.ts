import type { DateTime } from '@dateline/articles'
import { numbered, type Plan } from './plan.ts'
import type { Replica } from './replica.ts'

/** Plans how articles are removed. The texts that they had, and their reviews, go with them. */
export function removePlan(replica: Replica, ids: readonly string[], at: DateTime): Plan<readonly boolean[]> {
  const removed = new Map<string, null>()
  const result = ids.map(id => {
    if (removed.has(id) || !replica.current(id)) return false
    removed.set(id, null)
    return true
  })
  const changes = Array.from(removed.keys(), article => ({ kind: 'REMOVED' as const, article }))
  return {
    result,
    news: { changes: numbered(changes, replica.version, at), articles: removed, entityEdits: null },
    async write(connection) {
      await connection.query('delete from dateline.article where id = any($1)', [[...removed.keys()]])
    },
  }
}
