import { storeContract } from '../../store-contract.ts'
import { openPostgresStore } from '../index.ts'
import { inDatabase, postgresForTest } from './postgres-for-test.ts'

const postgres = postgresForTest()
let database: Promise<string> | null = null

/** Emptying the tables takes less time than making them anew, some hundreds of times. */
const EMPTY = `
  delete from dateline.article;
  delete from dateline.entity_edit;
  delete from dateline.change;
  update dateline.archive set version = 0, told_after = 0`

async function databaseWithTables(): Promise<string> {
  const url = await postgres.database()
  await (await openPostgresStore(url)).close()
  return url
}

storeContract('the PostgreSQL store', async () => {
  database ??= databaseWithTables()
  const url = await database
  await inDatabase(url, client => client.query(EMPTY))
  return openPostgresStore(url)
})
