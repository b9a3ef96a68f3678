import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { KEPT_CHANGES } from '../archive/told-changes.ts'
import { type ArchiveChange, ChangesGoneError, type Position } from '../index.ts'
import { openChangeFile, readLog } from '../lowdb/change-file.ts'
import { ChangeLog } from '../lowdb/change-log.ts'
import type { ToldChange } from '../lowdb/logged-change.ts'
import { folderForTest, inStore } from './folder-for-test.ts'
import { numberedArticle } from './numbered-article.ts'

const THREE = [1, 2, 3].map(number => numberedArticle(number))

test('what is removed is gone from the disk with the texts that it had, and stays gone', async () => {
  const folder = await folderForTest()
  await inStore(folder, async store => {
    await store.save(THREE)
    await store.save([numberedArticle(1, 2), numberedArticle(2, 2)])
    await store.save([numberedArticle(1, 3)])
    expect(await store.remove(['article-1'])).toEqual([true])
  })
  expect((await filesIn(folder)).map(name => /report-number-(\d)-[0-9a-f]+(.*)\.json/.exec(name)?.slice(1))).toEqual([
    ['2', ''],
    ['3', ''],
    ['2', '.1'],
  ])
  expect(await readFile(join(folder, 'changes.jsonl'), 'utf8')).not.toContain('Mira Holt')
  await inStore(folder, async store => {
    expect(await store.articles.byId(['article-1', 'article-2'])).toMatchObject([null, { revision: 2 }])
    expect(await store.save([numberedArticle(1)])).toEqual(['IMPORTED'])
  })
})

test('the version of an archive never falls, whatever is removed and however often it is opened again', async () => {
  const folder = await folderForTest()
  const versions: number[] = []
  const look = (): Promise<void> =>
    inStore(folder, async store => {
      versions.push((await store.summary()).version)
    })
  await look()
  await inStore(folder, store => store.save(THREE))
  await look()
  await inStore(folder, store => store.remove(THREE.map(({ id }) => id)))
  await look()
  await look()
  await inStore(folder, store => store.save([numberedArticle(1)]))
  await look()
  await inStore(folder, store => store.remove(['article-1']))
  await look()
  expect(versions).toEqual([0, 3, 6, 6, 7, 8])
})

test('changes are told by a store that was opened again as by the one that made them', async () => {
  const folder = await folderForTest()
  const told = await inStore(folder, async store => {
    const changes = await store.changes(null)
    await store.save([numberedArticle(1)])
    await store.save([numberedArticle(1, 2), numberedArticle(2)])
    await store.save([{ ...numberedArticle(2), annotations: null }])
    await store.remove(['article-1'])
    await store.save([numberedArticle(1)])
    return take(changes, 5)
  })
  await inStore(folder, async store => {
    for (const [index, { position }] of told.entries())
      expect(await take(await store.changes(position), told.length - index - 1)).toEqual(told.slice(index + 1))
    await store.save([numberedArticle(3)])
    const [next] = await take(await store.changes(last(told)), 1)
    expect(next).toMatchObject({ kind: 'IMPORTED', article: 'article-3' })
  })
})

test.for(['missing', 'damaged'])('a folder whose log is %s begins one where its version stands', async what => {
  const folder = await folderForTest()
  await inStore(folder, store => store.save(THREE))
  const file = join(folder, 'changes.jsonl')
  if (what === 'missing') await rm(file)
  else await writeFile(file, (await readFile(file, 'utf8')).replace('IMPORTED', 'IMP"'))
  await inStore(folder, async store => {
    expect(await store.summary()).toMatchObject({ version: 3, articleCount: 3 })
    await expect((async () => store.changes([2]))()).rejects.toThrow(ChangesGoneError)
    const changes = await store.changes([3])
    await store.save([numberedArticle(1, 2)])
    expect(await take(changes, 1)).toMatchObject([{ kind: 'REVISED', article: 'article-1' }])
  })
})

test('a removal that a crash broke off is finished, and a change that never came to pass is not told', async () => {
  const folder = await folderForTest()
  await inStore(folder, async store => {
    await store.save([numberedArticle(1), numberedArticle(2)])
    await store.save([numberedArticle(2, 2)])
  })
  const at = '2024-07-01T00:00:00.000Z'
  const broken = [
    { version: 4, kind: 'REVISED', article: 'article-1', revision: 2, at },
    { version: 5, kind: 'IMPORTED', article: 'article-3', revision: 1, at },
    { version: 6, kind: 'REMOVED', article: 'article-2', revision: 2, at },
  ]
  const lines = broken.map(change => `${JSON.stringify(change)}\n`).join('')
  await appendFile(join(folder, 'changes.jsonl'), `${lines}{"version":7,"kind":"IMPO`)
  await inStore(folder, async store => {
    expect(await store.articles.byId(['article-1', 'article-2', 'article-3'])).toMatchObject([
      { revision: 1 },
      null,
      null,
    ])
    expect(await take(await store.changes([3]), 1)).toMatchObject([{ kind: 'REMOVED', article: 'article-2' }])
    expect(await filesIn(folder)).toHaveLength(1)
    await store.save([numberedArticle(1, 2)])
    expect(await take(await store.changes([6]), 1)).toMatchObject([{ kind: 'REVISED', article: 'article-1' }])
  })
})

test('an article that is put back by hand after it was removed is served', async () => {
  const folder = await folderForTest()
  await inStore(folder, store => store.save([numberedArticle(1)]))
  const [file = ''] = await filesIn(folder)
  const text = await readFile(join(folder, file), 'utf8')
  await inStore(folder, store => store.remove(['article-1']))
  await inStore(folder, async store => expect(await store.articles.byId(['article-1'])).toEqual([null]))
  await writeFile(join(folder, file), text)
  await inStore(folder, async store =>
    expect(await store.articles.byId(['article-1'])).toMatchObject([{ revision: 1 }]),
  )
})

test('a change that could not be made is not told, and those after it are', async () => {
  const folder = await folderForTest()
  const log = new ChangeLog(await openChangeFile(folder, EMPTY), EMPTY)
  const changes = log.changes(null)
  const failing = log.record(change(1), () => Promise.reject(new Error('full')), expect.unreachable)
  const made = log.record(
    change(2),
    async () => {},
    () => {},
  )
  await expect(failing).rejects.toThrow('full')
  await made
  expect(await take(changes, 1)).toMatchObject([{ article: 'article-2' }])
  expect(log.version).toBe(1)
  await log.close()
})

test('a log keeps its last changes, in memory and on disk, and says to whom it cannot tell the others', async () => {
  const folder = await folderForTest()
  const log = new ChangeLog(await openChangeFile(folder, EMPTY), EMPTY)
  const slow = log.changes(null)
  const count = 2 * KEPT_CHANGES + 1
  await Promise.all(
    Array.from({ length: count }, (_, index) =>
      log.record(
        change(index),
        async () => {},
        () => {},
      ),
    ),
  )
  await expect(slow.next()).rejects.toThrow(ChangesGoneError)
  expect(() => log.changes([count - KEPT_CHANGES - 1])).toThrow('are not kept')
  expect(await take(log.changes([count - KEPT_CHANGES]), 1)).toMatchObject([{ position: [count - KEPT_CHANGES + 1] }])
  await log.close()
  const kept = await readLog(folder)
  expect(kept).toMatchObject({ after: count - KEPT_CHANGES, settled: 0 })
  expect(kept?.changes.map(({ version }) => version)).toEqual(
    Array.from({ length: KEPT_CHANGES }, (_, index) => count - KEPT_CHANGES + 1 + index),
  )
})

const EMPTY = { after: 0, settled: 0, changes: [] }

function change(number: number): Omit<ToldChange, 'version'> {
  return { kind: 'IMPORTED', article: `article-${number}`, revision: 1, at: '2024-07-01T00:00:00.000Z' }
}

async function take(changes: AsyncIterable<ArchiveChange>, count: number): Promise<ArchiveChange[]> {
  const taken: ArchiveChange[] = []
  if (count > 0)
    for await (const change of changes) {
      taken.push(change)
      if (taken.length === count) break
    }
  return taken
}

function last(changes: readonly ArchiveChange[]): Position {
  return changes.at(-1)?.position ?? expect.unreachable()
}

/** The files of all articles and of the texts that they had. */
async function filesIn(folder: string): Promise<string[]> {
  const names = await Promise.all(
    ['articles', 'revisions'].map(async inner =>
      (await readdir(join(folder, inner))).sort().map(name => `${inner}/${name}`),
    ),
  )
  return names.flat()
}
