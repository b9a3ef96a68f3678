import { expect, onTestFinished, test } from 'vitest'
import { numberedArticle } from '../../tests/numbered-article.ts'
import { Database } from '../database.ts'
import { openPostgresStore, openPostgresTokens } from '../index.ts'
import { inDatabase, postgresForTest } from './postgres-for-test.ts'

const postgres = postgresForTest()

test('whoever comes upon a broken connection, to read or to write, is served over another one', async () => {
  const url = await postgres.database()
  const [store, tokens] = [await openPostgresStore(url), await openPostgresTokens(url)]
  onTestFinished(async () => {
    await store.close()
    await tokens.close()
  })
  for (let version = 1; version <= 10; version++) {
    await breakConnections(url)
    expect(await store.save([numberedArticle(1, version)])).toEqual([version === 1 ? 'IMPORTED' : 'REVISED'])
    await breakConnections(url)
    expect((await store.articles.revisions(['article-1']))[0]).toHaveLength(version)
    expect(await tokens.list()).toEqual([])
  }
})

test('transactions that are in each other’s way are both done', async () => {
  const url = await postgres.database()
  await inDatabase(url, client => client.query('create table tally (id integer, count integer)'))
  await inDatabase(url, client => client.query('insert into tally values (1, 0), (2, 0)'))
  const database = new Database(url)
  onTestFinished(() => database.close())
  const both = Promise.withResolvers<void>()
  let begun = 0
  const counting = (...ids: readonly number[]) =>
    database.transaction('WRITE', async connection => {
      for (const id of ids) {
        await connection.query('update tally set count = count + 1 where id = $1', [id])
        // Each has one row, and then wants that of the other.
        if (++begun === 2) both.resolve()
        await both.promise
      }
    })
  await Promise.all([counting(1, 2), counting(2, 1)])
  const { rows } = await database.read(connection => connection.query('select count from tally'))
  expect(rows).toEqual([{ count: 2 }, { count: 2 }])
})

/** Waits until they are gone. */
async function breakConnections(url: string): Promise<void> {
  await inDatabase(url, client =>
    client.query(
      "select pg_terminate_backend(pid, 10000) from pg_stat_activity where application_name = 'dateline' and datname = current_database()",
    ),
  )
}
