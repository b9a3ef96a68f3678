import type { ArticleStore } from '../article-store.ts'
import { Database } from './database.ts'
import { Listener } from './listener.ts'
import { assertMigrated, migrate } from './migrate.ts'
import { postgresStore } from './postgres-store.ts'
import { Replica } from './replica.ts'

/** So often, in milliseconds, a process looks for changes that it has not heard of, as through a pool that keeps notices back. */
const UNHEARD = 10_000

export type PostgresStoreOptions = {
  /**
   * Tells the time at which articles are imported.
   * @default () => new Date()
   */
  readonly clock?: () => Date
  /**
   * Whether the store only reads: no tables are made or migrated, changes fail, and those of other processes are not told of. A standby will do.
   * @default false
   */
  readonly readOnly?: boolean
}

/**
 * Opens the store in a PostgreSQL database, whose tables are made, or migrated, when they are not there. All articles are read into memory.
 * Any number of processes may have it open.
 *
 * @param url `postgres://user:password@host:port/name`
 * @throws {DatabaseError} when the database can't be used; the message says why and what to do
 */
export async function openPostgresStore(
  url: string,
  { clock = () => new Date(), readOnly = false }: PostgresStoreOptions = {},
): Promise<ArticleStore> {
  const database = new Database(url, { readOnly })
  try {
    await (readOnly ? assertMigrated(database) : migrate(database))
    const replica = await database.transaction('SNAPSHOT', connection => Replica.load(connection))
    const { store, follow } = postgresStore({ database, replica, clock })
    if (readOnly) return store
    const listener = await Listener.open(database, follow)
    const looking = setInterval(follow, UNHEARD, Number.POSITIVE_INFINITY).unref()
    return {
      ...store,
      async close() {
        clearInterval(looking)
        await listener.close()
        await store.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}
