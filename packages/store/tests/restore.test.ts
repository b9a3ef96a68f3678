import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { everythingIn } from '../contract/everything.ts'
import { atRevision } from '../contract/with-store.ts'
import { ChangesGoneError } from '../index.ts'
import { folderForTest, inStore } from './folder-for-test.ts'
import { longArticle, longHistory } from './numbered-article.ts'
import { numberedRename } from './numbered-edit.ts'
import { startRestoring } from './process.ts'

const ROUNDS = 6

test('every article that was restored before a kill is there with all its texts, and none is there in part', async () => {
  const folder = await folderForTest()
  const acknowledged: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const restoring = startRestoring(folder, round * 1000)
    expect(await restoring.nextLine()).toBe('open')
    const lines: (string | null)[] = []
    for (let count = 0; count < round * 7; count++) lines.push(await restoring.nextLine())
    await setTimeout(round * 2)
    acknowledged.push(...[...lines, ...(await restoring.kill())].map(Number))
    await inStore(folder, async store => {
      expect(store.unserved).toEqual([])
      const [found] = await store.articles.pages([{ filter: {}, orderBy: 'PUBLISHED_ASC', first: 100_000 }])
      const articles = new Map(found?.items.map(({ item }) => [item.id, item]))
      for (const number of acknowledged) expect(articles.has(`article-${number}`)).toBe(true)
      for (const { id } of articles.values()) {
        const number = Number(id.slice('article-'.length))
        // Those of earlier rounds were looked at then.
        if (number < round * 1000) continue
        const { earlier, present } = longHistory(number)
        for (const { revision, importedAt, article } of [...earlier, present])
          expect(await atRevision(store, id, revision)).toEqual({ ...article, revision, importedAt, reviews: null })
      }
    })
  }
  expect(acknowledged.length).toBeGreaterThan(50)
})

test('an archive that was restored answers the same when it is opened again, and goes on from the same position', async () => {
  const folder = await folderForTest()
  const before = await inStore(folder, async store => {
    await store.restore([1, 2, 3].map(longHistory))
    await store.edit([numberedRename(1)])
    await store.continueFrom(500)
    return [await everythingIn(store), await store.summary(), await store.articles.byId(['article-1', 'article-2'])]
  })
  await inStore(folder, async store => {
    expect([
      await everythingIn(store),
      await store.summary(),
      await store.articles.byId(['article-1', 'article-2']),
    ]).toEqual(before)
    await expect((async () => store.changes([499]))()).rejects.toThrow(ChangesGoneError)
    await store.save([longArticle(4)])
    const { value } = await (await store.changes([500]))[Symbol.asyncIterator]().next()
    expect(value).toMatchObject({ kind: 'IMPORTED', article: 'article-4', position: [501] })
  })
  await inStore(folder, async store => {
    const { value } = await (await store.changes([500]))[Symbol.asyncIterator]().next()
    expect(value).toMatchObject({ kind: 'IMPORTED', article: 'article-4', position: [501] })
  })
})
