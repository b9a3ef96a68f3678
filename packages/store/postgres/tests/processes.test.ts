import { isDeepStrictEqual } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { ARTICLES, BDU, strike, UNION } from '../../contract/articles-of-a-strike.ts'
import { entityEdit, reviewEdit } from '../../contract/edit-for-test.ts'
import { everythingIn } from '../../contract/everything.ts'
import { atRevision } from '../../contract/with-store.ts'
import { type ArchiveChange, type ArticleStore, ChangesGoneError } from '../../index.ts'
import { longArticle, longHistory, numberedArticle } from '../../tests/numbered-article.ts'
import { type ChangingProcess, startChanging } from '../../tests/process.ts'
import { openPostgresStore } from '../index.ts'
import { inDatabase, postgresForTest } from './postgres-for-test.ts'

const postgres = postgresForTest()

test('every article that was acknowledged before a kill is there, whole and findable; none is there in part', async () => {
  const url = await postgres.database()
  const acknowledged = new Map<string, number>()
  for (const [round, lineCount] of [0, 5, 20, 35].entries()) {
    const importing = startImporting(url, round * 1000)
    expect(await importing.nextLine()).toBe('open')
    const lines: string[] = []
    for (let count = 0; count < lineCount; count++) lines.push((await importing.nextLine()) ?? '')
    for (const line of [...lines, ...(await importing.kill())]) {
      const [number = 0, version = 0] = line.split(' ').map(Number)
      acknowledged.set(`article-${number}`, version)
    }
  }
  const store = await opened(url)
  const [found] = await store.articles.pages([
    { filter: { text: '"report number"' }, orderBy: 'PUBLISHED_ASC', first: 100_000 },
  ])
  const articles = new Map(found?.items.map(({ item }) => [item.id, item]))
  expect(await store.summary()).toMatchObject({ articleCount: articles.size })
  expect(acknowledged.size).toBeGreaterThan(20)
  for (const [id, version] of acknowledged) expect(articles.get(id)?.revision).toBeGreaterThanOrEqual(version)
  for (const { revision, importedAt, reviews, ...article } of articles.values()) {
    const number = Number(article.id.slice('article-'.length))
    expect(isDeepStrictEqual(article, longArticle(number, revision))).toBe(true)
    if (revision === 2) expect((await atRevision(store, article.id, 1))?.text).toBe(longArticle(number, 1).text)
  }
})

test('processes that begin at once on an empty database make its tables once, and lose nothing of what they import at once', async () => {
  const url = await postgres.database()
  const processes = [0, 0, 10].map(first => startImporting(url, first, 20))
  for (const importing of processes) expect(await importing.nextLine()).toBe('open')
  for (const importing of processes) while ((await importing.nextLine()) !== null);
  const store = await opened(url)
  const { rows: changes } = await inDatabase(url, client =>
    client.query('select version::integer, kind, article from dateline.change order by version'),
  )
  expect(changes.map(({ version }) => version)).toEqual(changes.map((_, index) => index + 1))
  expect(await store.summary()).toMatchObject({ articleCount: 30, version: changes.length })
  for (let number = 0; number < 30; number++) {
    const id = `article-${number}`
    const kinds = changes.filter(({ article }) => article === id).map(({ kind }) => kind)
    expect([...new Set(kinds.slice(1))]).toEqual(['REVISED'])
    const [revisions] = await store.articles.revisions([id])
    expect([kinds[0], revisions?.length]).toEqual(['IMPORTED', kinds.length])
  }
})

test('what one process changes, those who watch another one are told of, once it is there', async () => {
  const url = await postgres.database()
  const store = await opened(url)
  const watch = store.changes(null)
  startImporting(url, 0, 20)
  const seen: string[] = []
  for await (const { kind, article } of await watch) {
    expect(await store.articles.byId([article])).toMatchObject([{ id: article }])
    seen.push(`${kind} ${article}`)
    if (seen.length === 40) break
  }
  const told = (kind: string, first: number) =>
    Array.from({ length: 10 }, (_, index) => `${kind} article-${first + index}`)
  expect(seen).toEqual([0, 10].flatMap(first => [...told('IMPORTED', first), ...told('REVISED', first)]))
})

test('a store that followed another one answers as it does, and as one that is opened behind it', async () => {
  const url = await postgres.database()
  const [one, other] = [await opened(url), await opened(url)]
  await one.save(ARTICLES)
  await other.remove(['snow'])
  await one.save([{ ...strike, text: `${strike.text} ` }])
  await one.edit([entityEdit('merge', { type: 'MERGE', kind: 'ORGANIZATION', into: UNION, entities: [BDU] })])
  const words = strike.annotations?.figures[0]?.span.exact ?? expect.unreachable()
  const review = await reviewEdit(one, { id: 'r', article: 'strike', kind: 'FIGURE', words, verdict: 'REJECTED' })
  expect(await other.edit([review])).toEqual(['MADE'])
  // Whoever changes something has seen all that was changed before.
  expect(await one.edit([review])).toEqual(['KNOWN'])
  const everything = await everythingIn(one)
  expect(await everythingIn(other)).toEqual(everything)
  const late = await opened(url)
  expect(await everythingIn(late)).toEqual(everything)
  expect(await late.summary()).toMatchObject({ version: (await one.summary()).version })
  expect(await Array.fromAsync(late.edits())).toEqual(await Array.fromAsync(one.edits()))
})

test('a text is compared with what any process saved last', async () => {
  const url = await postgres.database()
  const [one, other] = [await opened(url), await opened(url)]
  expect(await one.save([numberedArticle(1)])).toEqual(['IMPORTED'])
  expect(await other.save([numberedArticle(1)])).toEqual(['UNCHANGED'])
  expect(await other.save([numberedArticle(1, 2)])).toEqual(['REVISED'])
  expect(await one.save([numberedArticle(1)])).toEqual(['REVISED'])
  expect(await one.articles.byId(['article-1'])).toMatchObject([{ revision: 3 }])
})

test('a position from one process is good in another one, which has yet to hear of it', async () => {
  const url = await postgres.database()
  const [one, other] = [await opened(url), await opened(url)]
  for (let number = 0; number < 20; number++) {
    await one.save([numberedArticle(number)])
    const { position } = await one.summary()
    await expect((async () => other.changes(position))()).resolves.toBeTruthy()
  }
})

test('every process goes on from the version that one took over, and refuses positions before', async () => {
  const url = await postgres.database()
  const [one, other] = [await opened(url), await opened(url)]
  const refusal = async (store: ArticleStore, position: number): Promise<unknown> => {
    try {
      await store.changes([position])
      return null
    } catch (error) {
      return error
    }
  }
  await one.restore([1, 2].map(longHistory))
  await one.continueFrom(500)
  const watch = (await other.changes([500]))[Symbol.asyncIterator]()
  expect(await refusal(other, 499)).toBeInstanceOf(ChangesGoneError)
  expect(await other.save([longArticle(3)])).toEqual(['IMPORTED'])
  expect((await watch.next()).value).toMatchObject({ article: 'article-3', position: [501] })
  await one.changes([501])
  await one.continueFrom(501)
  // It has the version already: a notice tells it of the rest.
  await expect.poll(() => refusal(other, 500)).toBeInstanceOf(ChangesGoneError)
  const late = await opened(url)
  expect(await late.summary()).toMatchObject({ version: 501, position: [501] })
  expect(await refusal(late, 500)).toBeInstanceOf(ChangesGoneError)
  expect(await everythingIn(late)).toEqual(await everythingIn(one))
})

test('when all connections break, the store goes on, and those who watch it miss nothing', async () => {
  const url = await postgres.database()
  const [one, other] = [await opened(url), await opened(url)]
  const watch = (await other.changes(null))[Symbol.asyncIterator]()
  await one.save([numberedArticle(0)])
  expect(await articleOf(watch)).toBe('article-0')
  await inDatabase(url, client =>
    client.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'dateline'"),
  )
  // A statement that comes before the break is noticed fails: nothing is taken for saved that is not.
  for (let saved = false; !saved; )
    saved = await one.save([numberedArticle(1)]).then(
      () => true,
      error => {
        expect(error).toMatchObject({ name: 'DatabaseError', message: expect.stringContaining("can't be reached") })
        return false
      },
    )
  expect(await articleOf(watch)).toBe('article-1')
})

async function opened(url: string): Promise<ArticleStore> {
  const store = await openPostgresStore(url)
  onTestFinished(() => store.close())
  return store
}

function startImporting(url: string, first: number, count?: number): ChangingProcess {
  const script = new URL('importing-process.ts', import.meta.url)
  return startChanging(script, [url, `${first}`, ...(count === undefined ? [] : [`${count}`])])
}

async function articleOf(changes: AsyncIterator<ArchiveChange>): Promise<string | undefined> {
  return (await changes.next()).value?.article
}
