import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { atRevision } from '../contract/with-store.ts'
import type { ArticleDocument } from '../lowdb/article-document.ts'
import { parseDocument } from '../lowdb/document.ts'
import { fileNameOf } from '../lowdb/file-name.ts'
import { folderForTest, inStore } from './folder-for-test.ts'
import { longArticle } from './numbered-article.ts'
import { startImporting } from './process.ts'

const ROUNDS = 10

test('every article that was acknowledged before a kill is there, whole and findable; none is there in part', async () => {
  const folder = await folderForTest()
  const acknowledged = new Map<string, number>()
  for (let round = 0; round < ROUNDS; round++) {
    const importing = startImporting(folder, round * 1000)
    const lines: string[] = []
    expect(await importing.nextLine()).toBe('open')
    // The kills come at ever other moments: first before anything is acknowledged, then somewhere in the next ten articles.
    for (let count = 0; count < round * 7; count++) lines.push((await importing.nextLine()) ?? '')
    await setTimeout(round * 2)
    for (const line of [...lines, ...(await importing.kill())]) {
      const [number = 0, version = 0] = line.split(' ').map(Number)
      acknowledged.set(`article-${number}`, version)
    }
    await inStore(folder, async store => {
      expect(store.unserved).toEqual([])
      const [found] = await store.articles.pages([
        { filter: { text: '"report number"' }, orderBy: 'PUBLISHED_ASC', first: 100_000 },
      ])
      const articles = new Map(found?.items.map(({ item }) => [item.id, item]))
      expect(await store.summary()).toMatchObject({ articleCount: articles.size })
      for (const [id, version] of acknowledged) expect(articles.get(id)?.revision).toBeGreaterThanOrEqual(version)
      for (const { revision, importedAt, reviews, ...article } of articles.values()) {
        const number = Number(article.id.slice('article-'.length))
        // Those of earlier rounds were looked at then.
        if (number < round * 1000) continue
        expect(isDeepStrictEqual(article, longArticle(number, revision))).toBe(true)
        if (revision === 2) expect((await atRevision(store, article.id, 1))?.text).toBe(longArticle(number, 1).text)
      }
    })
    for (const inner of ['articles', 'revisions'])
      expect((await readdir(join(folder, inner))).filter(name => !name.endsWith('.json'))).toEqual([])
  }
  expect(acknowledged.size).toBeGreaterThan(100)
})

test('whoever reads an article’s file while it is saved sees the old one or the new one, whole', async () => {
  const folder = await folderForTest()
  await inStore(folder, async store => {
    await store.save([longArticle(1)])
    const file = join(folder, 'articles', `${fileNameOf(longArticle(1))}.json`)
    for (let version = 2; version < 20; version++) {
      let isSaved = false
      const saving = store.save([longArticle(1, version)]).finally(() => {
        isSaved = true
      })
      while (!isSaved) {
        const { revision } = parseDocument<ArticleDocument>(readFileSync(file, 'utf8'))
        expect([version - 1, version]).toContain(revision)
        await setImmediate()
      }
      await saving
    }
  })
})
