import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { atRevision } from '../contract/with-store.ts'
import { FolderError, openLowdbStore } from '../index.ts'
import { fileNameOf } from '../lowdb/file-name.ts'
import { FORMAT } from '../lowdb/migration.ts'
import { folderForTest, inStore } from './folder-for-test.ts'
import { numberedArticle } from './numbered-article.ts'
import { numberedReview } from './numbered-edit.ts'
import { startImporting } from './process.ts'

const BACKUP = `backup/format-1-${new Date().toISOString().slice(0, 10)}`

test('a folder of the first format is brought to this version’s, and what was changed is kept as it was', async () => {
  const { folder, former } = await formerFolder(3)
  await inStore(folder, async store => {
    expect(store).toMatchObject({ unserved: [], migrated: { from: 1, files: former.size } })
    expect(await store.articles.byId(['article-1', 'article-2'])).toMatchObject([
      { revision: 2, annotations: { topics: [] }, reviews: { rejected: { mentions: [{}] } } },
      { revision: 1, annotations: { topics: [] } },
    ])
    expect((await atRevision(store, 'article-1', 1))?.annotations?.topics).toEqual([])
    expect(await store.save([numberedArticle(2)])).toEqual(['UNCHANGED'])
  })
  for (const [name, text] of former) {
    expect(await readFile(join(folder, BACKUP, name), 'utf8')).toBe(text)
    expect(await readFile(join(folder, name), 'utf8')).toContain(`{"format": ${FORMAT}, `)
  }
  await inStore(folder, async store => expect(store.migrated).toBeNull())
})

test('a migration that is killed goes on at the next start', async () => {
  const { folder, former } = await formerFolder(500)
  for (let round = 0; round < 3; round++) {
    const opening = startImporting(folder, 1000)
    while (!(await isBegun(folder, round * 40))) await setTimeout(1)
    await opening.kill()
  }
  expect(await readdir(folder)).not.toContain('format.json')
  await inStore(folder, async store => {
    expect(store.unserved).toEqual([])
    expect(store.migrated?.files).toBeLessThan(former.size)
    expect(await store.summary()).toMatchObject({ articleCount: 500 })
  })
  for (const [name, text] of former) expect(await readFile(join(folder, BACKUP, name), 'utf8')).toBe(text)
})

test('a damaged file is not migrated, but set aside as in any start, and the backup put back is a folder again', async () => {
  const { folder, former } = await formerFolder(2)
  const damaged = `articles/${fileNameOf(numberedArticle(2))}.json`
  await writeFile(join(folder, damaged), 'damaged')
  await inStore(folder, async store => expect(store.unserved).toHaveLength(1))
  expect(await readdir(join(folder, BACKUP, 'articles'))).toHaveLength(1)

  const again = await folderForTest()
  for (const name of former.keys()) {
    if (name === damaged) continue
    await mkdir(join(again, name, '..'), { recursive: true })
    await writeFile(join(again, name), await readFile(join(folder, BACKUP, name)))
  }
  await inStore(again, async store => expect(await store.summary()).toMatchObject({ articleCount: 1 }))
})

test('a folder that a newer version has brought to its format is refused, and nothing in it is changed', async () => {
  const folder = await folderForTest()
  await inStore(folder, store => store.save([numberedArticle(1)]))
  await writeFile(join(folder, 'format.json'), '{"format":99}')
  await expect(openLowdbStore(folder)).rejects.toThrow(FolderError)
  await expect(openLowdbStore(folder)).rejects.toThrow(`${folder} was brought to format 99 by a newer version`)
  expect(await readFile(join(folder, 'format.json'), 'utf8')).toBe('{"format":99}')
  await rm(join(folder, 'format.json'))
  await inStore(folder, async store => expect(await store.summary()).toMatchObject({ articleCount: 1 }))
})

/** A folder as the first versions left it, with an earlier text and a review, and its documents by their names. */
async function formerFolder(count: number): Promise<{ folder: string; former: ReadonlyMap<string, string> }> {
  const folder = await folderForTest()
  await inStore(folder, async store => {
    await store.save(Array.from({ length: count }, (_, index) => numberedArticle(index + 1)))
    await store.save([numberedArticle(1, 2)])
    await store.edit([numberedReview(1)])
  })
  await rm(join(folder, 'format.json'))
  const former = new Map<string, string>()
  for (const inner of ['articles', 'revisions', 'reviews'])
    for (const file of await readdir(join(folder, inner))) {
      const name = `${inner}/${file}`
      const text = formerText(await readFile(join(folder, name), 'utf8'))
      await writeFile(join(folder, name), text)
      former.set(name, text)
    }
  return { folder, former }
}

/** A document's text as the first versions wrote it: they found no topics. */
function formerText(text: string): string {
  const body = text.slice(text.indexOf('\n') + 1).replace(/,\n *"topics": \[\]/g, '')
  const sha256 = createHash('sha256').update(body).digest('hex')
  return `{"format": 1, "sha256": "${sha256}",\n${body}`
}

async function isBegun(folder: string, count: number): Promise<boolean> {
  const names = await readdir(join(folder, BACKUP, 'articles')).catch(() => [])
  return names.length > count
}
