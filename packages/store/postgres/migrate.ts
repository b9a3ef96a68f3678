import { readFile } from 'node:fs/promises'
import type { Connection, Database } from './database.ts'
import { DatabaseError } from './database-error.ts'
import { deriveAll } from './derive/derive-all.ts'

/** The migrations in their order. One that was released is never changed: what it lacks, another one behind it brings. */
const MIGRATIONS = ['1-archive.sql', '2-derived.sql', '3-counted.sql']

/** So many migrations has seen a database of which all was derived already; what later ones add, they fill themselves. */
const DERIVED = 2

/** The advisory lock under which one process at a time migrates: the first five letters of "dateline". */
const LOCK = 0x646174656c

/** The oldest PostgreSQL that this is written for. */
const OLDEST = 15

/**
 * Brings the tables of a database to the state that this version of Dateline knows: all of it, or nothing. Of processes that begin at
 * once, one does it and the others wait for it.
 *
 * @throws {DatabaseError} when a newer version of Dateline has been there, or the database is too old or not in UTF-8
 */
export async function migrate(database: Database): Promise<void> {
  await database.run(connection => assertUsable(database.place, connection))
  if ((await database.run(stateOf)) === MIGRATIONS.length) return
  await database.patiently(async connection => {
    await connection.query('select pg_advisory_xact_lock($1)', [LOCK])
    const state = await stateOf(connection)
    assertNotNewer(database.place, state)
    for (const [index, file] of MIGRATIONS.entries()) {
      if (index < state) continue
      await connection.query(await readFile(new URL(`migrations/${file}`, import.meta.url), 'utf8'))
      await connection.query('insert into dateline.migration (number) values ($1)', [index + 1])
    }
    if (state < DERIVED) await deriveAll(connection)
  })
}

/**
 * Looks whether a database that is only read has the tables that this version of Dateline knows.
 *
 * @throws {DatabaseError} when it has none, or those of another version
 */
export async function assertMigrated(database: Database): Promise<void> {
  const state = await database.run(stateOf)
  assertNotNewer(database.place, state)
  if (state === 0)
    throw new DatabaseError(`The database ${database.place} holds no archive: see that it is the right one.`)
  if (state < MIGRATIONS.length)
    throw new DatabaseError(
      `The database ${database.place} has the tables of an older version of Dateline: start a service of this version on it once, which brings them up to date.`,
    )
}

function assertNotNewer(place: string, state: number): void {
  if (state > MIGRATIONS.length)
    throw new DatabaseError(
      `The database ${place} has the tables of a newer version of Dateline (${state}; this one knows those up to ${MIGRATIONS.length}): run the newer one.`,
    )
}

/** How many migrations a database has seen. */
async function stateOf(connection: Connection): Promise<number> {
  // Not by to_regclass: it may answer as it was before the wait for the lock.
  const { rows: tables } = await connection.query(
    "select from pg_tables where schemaname = 'dateline' and tablename = 'migration'",
  )
  if (tables.length === 0) return 0
  const { rows } = await connection.query<{ state: number }>(
    'select coalesce(max(number), 0) as state from dateline.migration',
  )
  return rows[0]?.state ?? 0
}

async function assertUsable(place: string, connection: Connection): Promise<void> {
  const { rows } = await connection.query<{ version: number; encoding: string }>(
    "select current_setting('server_version_num')::integer / 10000 as version, current_setting('server_encoding') as encoding",
  )
  for (const { version, encoding } of rows) {
    if (version < OLDEST)
      throw new DatabaseError(`The database ${place} is a PostgreSQL ${version}: Dateline takes ${OLDEST} or newer.`)
    if (encoding !== 'UTF8')
      throw new DatabaseError(`The database ${place} is in ${encoding}: make one by createdb --encoding=UTF8.`)
  }
}
