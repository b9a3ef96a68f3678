import type { DateTime } from '@dateline/articles'
import type { Connection } from './database.ts'
import type { LoggedChange, News } from './news.ts'

/** What a change of the archive comes to: statements for the database, and the same as news for the replica. */
export type Plan<Result> = {
  readonly result: Result
  readonly news: News
  /** Writes all but the changes themselves. Not called when there are none. */
  write(connection: Connection): Promise<void>
}

/** A change that is to be made. */
export type PlannedChange = Pick<LoggedChange, 'kind' | 'article'>

/** Gives changes the versions that come next. */
export function numbered(changes: readonly PlannedChange[], version: number, at: DateTime): LoggedChange[] {
  return changes.map((change, index) => ({ ...change, version: version + index + 1, at }))
}
