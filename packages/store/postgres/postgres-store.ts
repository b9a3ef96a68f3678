import type { Article, DateTime, Edit } from '@dateline/articles'
import { archiveReads } from '../archive/archive-reads.ts'
import { storedArticle } from '../archive/stored-article.ts'
import { TextIndexing } from '../archive/text-indexing.ts'
import type {
  ArticleRevision,
  ArticleStore,
  Awaitable,
  RevisionRecord,
  SavedAs,
  StoredArticle,
} from '../article-store.ts'
import { Turns } from '../turns.ts'
import type { Connection, Database } from './database.ts'
import { editPlan } from './edit-plan.ts'
import type { Plan } from './plan.ts'
import { removePlan } from './remove-plan.ts'
import type { Replica } from './replica.ts'
import { restorePlan } from './restore-plan.ts'
import { savePlan } from './save-plan.ts'

/** So many articles are saved in one transaction: enough to share its costs, too few for other processes to wait long. */
const SAVED_AT_ONCE = 64

/** What a store is made of. */
export type PostgresStoreParts = {
  readonly database: Database
  readonly replica: Replica
  readonly clock: () => Date
}

/** A store, and how it is told that the database has moved on. */
export type FollowingStore = {
  readonly store: ArticleStore
  /** Takes in what other processes have changed, when there is something. */
  follow(version: number): void
}

/**
 * A store in PostgreSQL. What is changed stands there when its promise resolves, and reaches every process by the log of changes; what is
 * read comes from the replica in memory, but for earlier texts.
 *
 * Writers take turns, in a process and between processes, by the row of `dateline.archive`: each sees all that was changed before it,
 * so that nothing is decided on an outdated state, and changes are numbered in the order in which they are committed.
 */
export function postgresStore({ database, replica, clock }: PostgresStoreParts): FollowingStore {
  const turns = new Turns()
  const indexing = new TextIndexing(replica.archive.texts)
  let isClosed = false
  let following: Promise<void> | null = null
  indexing.soon()

  /** Runs a transaction in which no other process changes the archive, and the replica knows all that was changed before. */
  function alone<Result>(task: (connection: Connection) => Promise<Result>): Promise<Result> {
    return database.transaction('WRITE', async connection => {
      const version = await lockedVersion(connection)
      database.saw(version)
      if (version > replica.version) await replica.catchUp(connection)
      return task(connection)
    })
  }

  async function change<Result>(
    planned: (at: DateTime, connection: Connection) => Awaitable<Plan<Result>>,
  ): Promise<Result> {
    const { result, news } = await alone(async connection => {
      const plan = await planned(clock().toISOString(), connection)
      if (plan.news.changes.length > 0) {
        await plan.write(connection)
        await log(connection, plan)
      }
      return plan
    })
    replica.apply(news)
    indexing.soon()
    return result
  }

  async function continueFrom(version: number): Promise<void> {
    const isHigher = await alone(async connection => {
      if (version < replica.version) return false
      await connection.query('update dateline.archive set version = $1, told_after = $1', [version])
      // Who has this version already must hear of it, too.
      await connection.query("select pg_notify('dateline', 'Infinity')")
      return true
    })
    if (isHigher) replica.continueFrom(version)
  }

  function inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    return turns.run('', task)
  }

  /** A request that comes while another one waits for its turn needs none of its own. */
  function refresh(): Promise<void> {
    following ??= inTurn(async () => {
      following = null
      if (isClosed) return
      await database.transaction('SNAPSHOT', connection => replica.catchUp(connection))
      indexing.soon()
    })
    return following
  }

  function assertOpen(): void {
    if (isClosed) throw new Error('The store is closed: nothing can be changed any more. Open it again.')
  }

  function atRevision(texts: readonly ArticleRevision[]): Awaitable<readonly (StoredArticle | null)[]> {
    const current = texts.map(({ article, revision }) => {
      const found = replica.archive.article(article)?.article
      return found?.revision === revision ? found : null
    })
    return current.includes(null) ? database.read(connection => textsAt(connection, replica, texts)) : current
  }

  const { articles, summary, ...reads } = archiveReads(replica.archive)
  const store: ArticleStore = {
    ...reads,
    articles: {
      ...articles,
      revisions: ids => database.read(connection => revisionsOf(connection, ids)),
      atRevision,
    },
    summary: () => ({ ...summary(replica.version), position: replica.told.position }),
    async changes(after) {
      // Who comes from another process may have seen more than this one.
      const [version] = after ?? []
      if (typeof version === 'number' && version > replica.version) await refresh()
      return replica.told.changes(after)
    },
    async save(saved) {
      assertOpen()
      const as: SavedAs[] = []
      for (const batch of batchesOf(saved, ({ id }) => id)) {
        const texts = (at: DateTime) => batch.map(article => ({ revision: 1, importedAt: at, article }))
        as.push(...(await inTurn(() => change(at => savePlan(replica, texts(at), at)))))
      }
      return as
    },
    async restore(histories) {
      assertOpen()
      const as: SavedAs[] = []
      for (const batch of batchesOf(histories, ({ present }) => present.article.id))
        as.push(...(await inTurn(() => change((at, connection) => restorePlan(connection, replica, batch, at)))))
      return as
    },
    async continueFrom(version) {
      assertOpen()
      return inTurn(() => continueFrom(version))
    },
    async remove(ids) {
      assertOpen()
      return inTurn(() => change(at => removePlan(replica, ids, at)))
    },
    async edit(edits) {
      assertOpen()
      return inTurn(() => change(at => editPlan(replica, edits, at)))
    },
    async *edits(): AsyncGenerator<Edit> {
      yield* replica.entityEdits
      for (const { edits } of replica.articles()) yield* edits
    },
    async close() {
      if (isClosed) return
      isClosed = true
      await turns.settled()
      indexing.stop()
      replica.told.close()
      await database.close()
    },
  }
  return {
    store,
    follow(version) {
      // What can't be read now is read with the next change, or when the database can be reached again.
      if (version > replica.version) refresh().catch(() => {})
    },
  }
}

/** Waits for the turn of this transaction. From here to its end no other process changes the archive. */
async function lockedVersion(connection: Connection): Promise<number> {
  const { rows } = await connection.query<{ version: string }>('select version from dateline.archive for update')
  return Number(rows[0]?.version)
}

/** Logs changes, and lets all processes know when they are committed. */
async function log(connection: Connection, { news: { changes } }: Plan<unknown>): Promise<void> {
  await connection.query(
    `with logged as (
       insert into dateline.change (version, kind, article, at)
       select * from unnest($1::bigint[], $2::text[], $3::text[], $4::timestamptz[])
     ), counted as (
       update dateline.archive set version = $5
     )
     select pg_notify('dateline', $5::text)`,
    [
      changes.map(({ version }) => version),
      changes.map(({ kind }) => kind),
      changes.map(({ article }) => article),
      changes.map(({ at }) => at),
      changes.at(-1)?.version,
    ],
  )
}

async function revisionsOf(connection: Connection, ids: readonly string[]): Promise<RevisionRecord[][]> {
  const { rows } = await connection.query<{ article: string; revision: number; imported_at: Date; sha256: string }>(
    'select article, revision, imported_at, sha256 from dateline.text where article = any($1) order by revision desc',
    [ids],
  )
  const records = Map.groupBy(
    rows.map(({ article, revision, imported_at, sha256 }) => ({
      article,
      revision,
      importedAt: imported_at.toISOString(),
      sha256,
    })),
    ({ article }) => article,
  )
  return ids.map(id => records.get(id) ?? [])
}

async function textsAt(
  connection: Connection,
  replica: Replica,
  texts: readonly ArticleRevision[],
): Promise<(StoredArticle | null)[]> {
  const { rows } = await connection.query<{ place: string; revision: number; imported_at: Date; document: Article }>(
    `select wanted.place, text.revision, imported_at, document
     from unnest($1::text[], $2::bigint[]) with ordinality as wanted (article, revision, place)
     join dateline.text on text.article = wanted.article and text.revision = wanted.revision`,
    [texts.map(({ article }) => article), texts.map(({ revision }) => revision)],
  )
  const found = new Map(rows.map(row => [Number(row.place) - 1, row]))
  return texts.map(({ article }, index) => {
    const row = found.get(index)
    if (!row) return null
    const { revision, imported_at, document } = row
    return storedArticle(
      { revision, importedAt: imported_at.toISOString(), article: document },
      replica.reviewsOf(article),
    )
  })
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
