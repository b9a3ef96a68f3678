import type { DateTime } from '@dateline/articles'
import type { LoggedChange } from './change-log.ts'
import type { CurrentArticle } from './current-article.ts'
import type { Connection } from './database.ts'

/** What a change of the archive is planned on: its version, and the articles of which the change is, as they are now. */
export type Ground = {
  readonly version: number
  readonly articles: ReadonlyMap<string, CurrentArticle>
}

/** An article as it is and as it will be; null where it is not there. */
export type PlannedArticle = { readonly former: CurrentArticle | null; readonly next: CurrentArticle | null }

/** What a change of the archive comes to. */
export type Plan<Result> = {
  readonly result: Result
  readonly changes: readonly LoggedChange[]
  /** The articles that change, by their ids. */
  readonly articles: ReadonlyMap<string, PlannedArticle>
  readonly editsEntities: boolean
  /** Writes all but the changes themselves, and what is derived. Not called when there are none. */
  write(connection: Connection): Promise<void>
}

/** A change that is to be made. */
export type PlannedChange = Pick<LoggedChange, 'kind' | 'article'>

/** Gives changes the versions that come next. */
export function numbered(changes: readonly PlannedChange[], version: number, at: DateTime): LoggedChange[] {
  return changes.map((change, index) => ({ ...change, version: version + index + 1, at }))
}
