import type { Article, DateTime } from '@dateline/articles'
import type { ArticleStore, Awaitable, SavedAs } from '../article-store.ts'
import { Turns } from '../turns.ts'
import { logChanges } from './change-log.ts'
import { currentArticles, servedArticle } from './current-article.ts'
import type { Connection, Database } from './database.ts'
import { deriveArticles, deriveEntityEdits } from './derive/derive.ts'
import { editPlan } from './edit-plan.ts'
import type { Follower } from './follower.ts'
import { allEdits, allEntityEdits, articlesOfEdits } from './kept-edits.ts'
import type { Ground, Plan } from './plan.ts'
import { postgresReads } from './read/postgres-reads.ts'
import { removePlan } from './remove-plan.ts'
import { restorePlan } from './restore-plan.ts'
import { savePlan } from './save-plan.ts'

/** So many articles are saved in one transaction: enough to share its costs, too few for other processes to wait long. */
const SAVED_AT_ONCE = 64

/** What a store is made of. */
export type PostgresStoreParts = {
  readonly database: Database
  readonly follower: Follower
  readonly clock: () => Date
}

/** A store, and how it is told that the database has moved on. */
export type FollowingStore = {
  readonly store: ArticleStore
  /** Takes in what other processes have changed, when there is something. */
  follow(version: number): void
}

/** A change of the archive, planned on the articles that it names as they are now. */
type Planning<Result> = (on: Ground, at: DateTime, connection: Connection) => Awaitable<Plan<Result>>

/**
 * A store in PostgreSQL. What is changed stands there when its promise resolves, with all that is derived from it, and reaches those who watch
 * by the log of changes; all reads are statements, and nothing of the archive is kept in memory.
 *
 * Writers take turns, in a process and between processes, by the row of `dateline.archive`: each sees all that was changed before it,
 * so that nothing is decided on an outdated state, and changes are numbered in the order in which they are committed.
 */
export function postgresStore({ database, follower, clock }: PostgresStoreParts): FollowingStore {
  const turns = new Turns()
  let isClosed = false
  let following: Promise<void> | null = null

  /** Runs a transaction in which no other process changes the archive, and all that was changed before has been told here. */
  function alone<Result>(task: (connection: Connection, version: number) => Promise<Result>): Promise<Result> {
    return database.transaction('WRITE', async connection => {
      const version = await lockedVersion(connection)
      database.saw(version)
      if (version > follower.version) await follower.catchUp(connection)
      return task(connection, version)
    })
  }

  async function change<Result>(ids: readonly string[], planned: Planning<Result>): Promise<Result> {
    const { result, changes } = await alone(async (connection, version) => {
      const ground = { version, articles: await currentArticles(connection, ids) }
      const plan = await planned(ground, clock().toISOString(), connection)
      if (plan.changes.length > 0) {
        await plan.write(connection)
        await derive(connection, plan)
        await logChanges(connection, plan.changes)
      }
      return plan
    })
    follower.tell(changes)
    return result
  }

  async function continueFrom(version: number): Promise<void> {
    const isHigher = await alone(async (connection, present) => {
      if (version < present) return false
      await connection.query('update dateline.archive set version = $1, told_after = $1', [version])
      // Who has this version already must hear of it, too.
      await connection.query("select pg_notify('dateline', 'Infinity')")
      return true
    })
    if (isHigher) follower.continueFrom(version)
  }

  function inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    return turns.run('', task)
  }

  /** A request that comes while another one waits for its turn needs none of its own. */
  function refresh(): Promise<void> {
    following ??= inTurn(async () => {
      following = null
      if (!isClosed) await database.transaction('SNAPSHOT', connection => follower.catchUp(connection))
    })
    return following
  }

  function assertOpen(): void {
    if (isClosed) throw new Error('The store is closed: nothing can be changed any more. Open it again.')
  }

  const { summary, ...reads } = postgresReads(database)
  const store: ArticleStore = {
    ...reads,
    async summary() {
      // Whoever watches from here on may be told of a change that is in these counts already, and misses none.
      const { position } = follower.told
      return { ...(await summary()), position }
    },
    async changes(after) {
      // Who comes from another process may have seen more than this one.
      const [version] = after ?? []
      if (typeof version === 'number' && version > follower.version) await refresh()
      return follower.told.changes(after)
    },
    async save(saved) {
      assertOpen()
      const as: SavedAs[] = []
      for (const batch of batchesOf(saved, ({ id }) => id)) {
        const texts = (at: DateTime) => batch.map(article => ({ revision: 1, importedAt: at, article }))
        const planned: Planning<readonly SavedAs[]> = (on, at) => savePlan(on, texts(at), at)
        as.push(...(await inTurn(() => change(idsOf(batch), planned))))
      }
      return as
    },
    async restore(histories) {
      assertOpen()
      const as: SavedAs[] = []
      for (const batch of batchesOf(histories, ({ present }) => present.article.id)) {
        const ids = idsOf(batch.map(({ present }) => present.article))
        const planned: Planning<readonly SavedAs[]> = (on, at, connection) => restorePlan(connection, on, batch, at)
        as.push(...(await inTurn(() => change(ids, planned))))
      }
      return as
    },
    async continueFrom(version) {
      assertOpen()
      return inTurn(() => continueFrom(version))
    },
    async remove(ids) {
      assertOpen()
      return inTurn(() => change(ids, (on, at) => removePlan(on, ids, at)))
    },
    async edit(edits, seen = new Map()) {
      assertOpen()
      return inTurn(() =>
        change([], async (on, at, connection) => {
          const undone = edits.flatMap(edit => (edit.type === 'UNDO' ? edit.edit : []))
          const articleOf = await articlesOfEdits(connection, undone)
          const reviewed = edits.flatMap(edit => (edit.type === 'REVIEW' ? edit.article : []))
          const articles = await currentArticles(connection, [...reviewed, ...articleOf.values()])
          const entityEdits = await allEntityEdits(connection)
          return editPlan({ ...on, articles, articleOf, entityEdits }, edits, at, seen)
        }),
      )
    },
    edits: () => allEdits(database),
    async close() {
      if (isClosed) return
      isClosed = true
      await turns.settled()
      follower.told.close()
      await database.close()
    },
  }
  return {
    store,
    follow(version) {
      // What can't be read now is read with the next change, or when the database can be reached again.
      if (version > follower.version) refresh().catch(() => {})
    },
  }
}

/** Waits for the turn of this transaction. From here to its end no other process changes the archive. */
async function lockedVersion(connection: Connection): Promise<number> {
  const { rows } = await connection.query<{ version: string }>('select version from dateline.archive for update')
  return Number(rows[0]?.version)
}

/** Brings what is derived to what a plan has written. */
async function derive(connection: Connection, plan: Plan<unknown>): Promise<void> {
  const articles = Array.from(plan.articles, ([id, { former, next }]) => ({
    id,
    former: former && servedArticle(former),
    next: next && servedArticle(next),
  }))
  if (articles.length > 0) await deriveArticles(connection, articles)
  if (plan.editsEntities) await deriveEntityEdits(connection)
}

function idsOf(articles: readonly Pick<Article, 'id'>[]): string[] {
  return articles.map(({ id }) => id)
}

/** Articles in their order, so many in a batch, and none twice in one. */
function* batchesOf<Item>(articles: readonly Item[], idOf: (article: Item) => string): Generator<Item[]> {
  let batch = new Map<string, Item>()
  for (const article of articles) {
    const id = idOf(article)
    if (batch.size === SAVED_AT_ONCE || batch.has(id)) {
      yield [...batch.values()]
      batch = new Map()
    }
    batch.set(id, article)
  }
  if (batch.size > 0) yield [...batch.values()]
}
