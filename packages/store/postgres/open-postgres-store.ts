import type { ArticleStore } from '../article-store.ts'
import { Database, type DatabaseOptions } from './database.ts'
import { Follower } from './follower.ts'
import { Listener } from './listener.ts'
import { assertMigrated, migrate } from './migrate.ts'
import { postgresStore } from './postgres-store.ts'

/** So often, in milliseconds, a process looks for changes that it has not heard of, as through a pool that keeps notices back. */
const UNHEARD = 10_000

export type PostgresStoreOptions = DatabaseOptions & {
  /**
   * Tells the time at which articles are imported.
   * @default () => new Date()
   */
  readonly clock?: () => Date
}

/**
 * Opens the store in a PostgreSQL database, whose tables are made, or migrated, when they are not there.
 * Any number of processes may have it open.
 *
 * @param url `postgres://user:password@host:port/name`; with several hosts, as `host:port,host:port`, the one that is the primary is used
 * @throws {DatabaseError} when the database can't be used; the message says why and what to do
 */
export async function openPostgresStore(
  url: string,
  { clock = () => new Date(), ...options }: PostgresStoreOptions = {},
): Promise<ArticleStore> {
  const { readOnly = false } = options
  const database = new Database(url, options)
  try {
    await (readOnly ? assertMigrated(database) : migrate(database))
    const follower = await database.transaction('SNAPSHOT', connection => Follower.begin(connection))
    const { store, follow } = postgresStore({ database, follower, clock })
    if (readOnly) return store
    const listener = await Listener.open(database, follow)
    const looking = setInterval(listener.look, UNHEARD).unref()
    return {
      ...store,
      async close() {
        clearInterval(looking)
        listener.close()
        await store.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}
