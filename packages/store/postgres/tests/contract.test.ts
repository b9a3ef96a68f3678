import { vi } from 'vitest'
import { storeContract } from '../../store-contract.ts'
import { openPostgresStore } from '../index.ts'
import { inDatabase, postgresForTest } from './postgres-for-test.ts'

// Properties make some thousand changes, each a transaction.
vi.setConfig({ testTimeout: 240_000 })

const postgres = postgresForTest()
let database: Promise<string> | null = null

/** Emptying the tables takes less time than making them anew, some hundreds of times. */
const TABLES =
  "select tablename from pg_tables where schemaname = 'dateline' and tablename not in ('migration', 'archive')"

async function empty(url: string): Promise<void> {
  await inDatabase(url, async client => {
    const { rows } = await client.query<{ tablename: string }>(TABLES)
    const gone = rows.map(({ tablename }) => `delete from dateline.${tablename};`).join('')
    await client.query(`${gone} update dateline.archive set version = 0, told_after = 0`)
  })
}

async function databaseWithTables(): Promise<string> {
  const url = await postgres.database()
  await (await openPostgresStore(url)).close()
  return url
}

storeContract('the PostgreSQL store', async () => {
  database ??= databaseWithTables()
  const url = await database
  await empty(url)
  return openPostgresStore(url)
})
