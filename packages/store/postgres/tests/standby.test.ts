import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { ArticleStore } from '../../index.ts'
import { numberedArticle } from '../../tests/numbered-article.ts'
import { type DatabaseOptions, openPostgresStore } from '../index.ts'
import { freePort, inDatabase, urlOf } from './postgres-server.ts'
import { type ReplicatedPostgres, startReplicatedPostgres } from './replicated-postgres.ts'

let servers: ReplicatedPostgres

beforeAll(async () => {
  servers = await startReplicatedPostgres()
})
afterAll(() => servers?.stop())

test('who has written reads it at once, whether or not the standby has it yet', async () => {
  const { primary, standby } = await servers.database()
  const store = await opened(primary, { replicas: [standby] })
  for (let version = 1; version <= 20; version++) {
    if (version === 10) await replay(standby, 'pause')
    await store.save([numberedArticle(1, version)])
    expect((await revisionsOf(store, 1)).length).toBe(version)
  }
  await replay(standby, 'resume')
  await store.save([numberedArticle(1, 21)])
  expect((await revisionsOf(store, 1)).length).toBe(21)
})

test('who is told of a change that another process has made reads it, whether or not the standby has it yet', async () => {
  const { primary, standby } = await servers.database()
  const [one, other] = [await opened(primary), await opened(primary, { replicas: [standby] })]
  const changes = (await other.changes(null))[Symbol.asyncIterator]()
  await replay(standby, 'pause')
  for (let version = 1; version <= 5; version++) {
    await one.save([numberedArticle(1, version)])
    await changes.next()
    expect((await revisionsOf(other, 1)).length).toBe(version)
  }
  await replay(standby, 'resume')
})

test('reads are answered by the primary when no standby can be reached, or has the archive', async () => {
  const [{ primary, standby }, empty] = [await servers.database(), await servers.database()]
  const replicas = [urlOf(await freePort(), 'none'), standby.replace(/\w+$/, 'no_such_database'), empty.standby]
  const store = await opened(primary, { replicas })
  await store.save([numberedArticle(1)])
  expect((await revisionsOf(store, 1)).length).toBe(1)
})

// The last one: the primary does not come back.
test('a primary that hangs is replaced by its standby; until then the standby answers reads', async () => {
  const { primary, standby, both } = await servers.database()
  const store = await opened(both, { replicas: [standby], connectTimeout: 1_000, statementTimeout: 1_000 })
  await store.save([numberedArticle(1)])
  await expect.poll(() => versionIn(standby)).toBe(await versionIn(primary))
  await servers.signalPrimary('SIGSTOP')
  expect((await revisionsOf(store, 1)).length).toBe(1)
  await expect(store.save([numberedArticle(2)])).rejects.toThrow("can't be reached")
  await servers.promote()
  const watching = (await store.changes(null))[Symbol.asyncIterator]()
  while (!(await isSaved(store, 2)));
  expect((await watching.next()).value).toMatchObject({ article: 'article-2' })
  expect(await store.summary()).toMatchObject({ articleCount: 2 })
})

async function opened(url: string, options: DatabaseOptions = {}): Promise<ArticleStore> {
  const store = await openPostgresStore(url, options)
  onTestFinished(() => store.close())
  return store
}

async function revisionsOf(store: ArticleStore, number: number): Promise<readonly unknown[]> {
  const [revisions = []] = await store.articles.revisions([`article-${number}`])
  return revisions
}

/** Lets a standby take in what the primary has, or keeps it from that. */
async function replay(standby: string, how: 'pause' | 'resume'): Promise<void> {
  await inDatabase(standby, client => client.query(`select pg_wal_replay_${how}()`))
}

async function versionIn(url: string): Promise<unknown> {
  return (await inDatabase(url, client => client.query('select version from dateline.archive'))).rows[0]?.version
}

async function isSaved(store: ArticleStore, number: number): Promise<boolean> {
  return store.save([numberedArticle(number)]).then(
    () => true,
    () => false,
  )
}
