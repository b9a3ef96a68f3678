import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Edit, entityKey } from '@dateline/articles'
import { expect, test } from 'vitest'
import { everythingIn } from '../contract/everything.ts'
import type { LowdbStore } from '../index.ts'
import { fileNameOf } from '../lowdb/file-name.ts'
import { FORMAT } from '../lowdb/migration.ts'
import { folderForTest, inStore } from './folder-for-test.ts'
import { numberedArticle } from './numbered-article.ts'
import { numberedRename, numberedReview } from './numbered-edit.ts'
import { startEditing } from './process.ts'

const ROUNDS = 6
const FILE = `${fileNameOf(numberedArticle(1))}.json`
const HOLT = entityKey('PERSON', 'Mira Holt')

test('every edit that was acknowledged before a kill is there, in its order, and holds', async () => {
  const folder = await folderForTest()
  const acknowledged: string[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const editing = startEditing(folder, round * 1000)
    expect(await editing.nextLine()).toBe('open')
    for (let count = 0; count < round * 7; count++) acknowledged.push((await editing.nextLine()) ?? '')
    await setTimeout(round * 2)
    acknowledged.push(...(await editing.kill()))
    await inStore(folder, async store => {
      expect(store.unserved).toEqual([])
      const edits = (await editsOf(store)).map(({ id }) => id)
      for (const type of ['review', 'rename']) {
        const told = acknowledged.filter(id => id.startsWith(type))
        expect(edits.filter(id => told.includes(id))).toEqual(told)
      }
      const renames = edits.filter(id => id.startsWith('rename'))
      const [holt] = await store.entities.byId([HOLT])
      expect(holt?.name).toBe(`Mira Holt ${renames.at(-1)?.slice('rename '.length) ?? ''}`.trim())
    })
    for (const inner of ['.', 'reviews'])
      expect((await readdir(join(folder, inner))).filter(name => name.endsWith('.writing'))).toEqual([])
  }
  expect(acknowledged.length).toBeGreaterThan(100)
})

test('an archive that is opened again answers as before, edits included, and its version does not fall', async () => {
  const folder = await folderForTest()
  const before = await inStore(folder, async store => {
    await store.save([numberedArticle(1), numberedArticle(2)])
    await store.edit([numberedReview(1), numberedRename(1), numberedReview(2), undo('review 2')])
    return [await everythingIn(store), await editsOf(store), (await store.summary()).version]
  })
  await inStore(folder, async store => {
    expect([await everythingIn(store), await editsOf(store), (await store.summary()).version]).toEqual(before)
    expect(await store.edit([numberedReview(1), undo('review 2')])).toEqual(['KNOWN', 'KNOWN'])
  })
})

test('a person can read the reviews of an article beside it, and they go with it', async () => {
  const folder = await folderForTest()
  await inStore(folder, async store => {
    await store.save([numberedArticle(1), numberedArticle(2)])
    await store.edit([numberedReview(3)])
    const text = await readFile(join(folder, 'reviews', FILE), 'utf8')
    expect(text).toContain('"note":"Note 3."')
    expect(text).toContain('"exact":"Mira Holt"')
    await store.remove(['article-1'])
    expect(await readdir(join(folder, 'reviews'))).toEqual([])
    expect(await readFile(join(folder, 'changes.jsonl'), 'utf8')).not.toContain('Holt')
  })
})

test('damaged files of edits are set aside by name, and the articles are served without them', async () => {
  const folder = await folderForTest()
  await inStore(folder, async store => {
    await store.save([numberedArticle(1)])
    await store.edit([numberedReview(1), numberedRename(1)])
  })
  const reviews = await readFile(join(folder, 'reviews', FILE), 'utf8')
  await writeFile(join(folder, 'reviews', FILE), reviews.replace('Note 1.', 'Note 2.'))
  await writeFile(join(folder, 'entities.json'), '')
  await inStore(folder, async store => {
    expect(store.unserved).toEqual([
      { file: FILE, message: expect.stringContaining(`reviews/${FILE} is cut short or was changed`) },
      { file: 'entities.json', message: expect.stringContaining('It was moved to damaged/entities.json.') },
    ])
    expect(await store.articles.byId(['article-1'])).toMatchObject([{ ...numberedArticle(1), reviews: null }])
    expect(await store.entities.byId([HOLT])).toMatchObject([{ name: 'Mira Holt' }])
    expect(await store.edit([numberedReview(1), numberedRename(1)])).toEqual(['MADE', 'MADE'])
  })
  expect((await readdir(join(folder, 'damaged'))).sort()).toEqual([FILE, 'entities.json'].sort())
})

test('edits that a newer version wrote are reported, and neither used nor replaced', async () => {
  const folder = await folderForTest()
  await inStore(folder, async store => {
    await store.save([numberedArticle(1)])
    await store.edit([numberedReview(1), numberedRename(1)])
  })
  for (const file of [join('reviews', FILE), 'entities.json']) {
    const text = await readFile(join(folder, file), 'utf8')
    await writeFile(join(folder, file), text.replace(`{"format": ${FORMAT},`, '{"format": 99,'))
  }
  await inStore(folder, async store => {
    expect(store.unserved.map(({ message }) => message)).toEqual([
      expect.stringContaining('format 99'),
      expect.stringContaining('format 99'),
    ])
    await expect(store.edit([numberedReview(2)])).rejects.toThrow(`reviews/${FILE}`)
    await expect(store.edit([numberedRename(2)])).rejects.toThrow('entities.json')
  })
  expect(await readFile(join(folder, 'entities.json'), 'utf8')).toContain('"format": 99')
})

test('the reviews of an article whose file is lost are kept for when it is imported again', async () => {
  const folder = await folderForTest()
  await inStore(folder, async store => {
    await store.save([numberedArticle(1)])
    await store.edit([numberedReview(1)])
  })
  await writeFile(join(folder, 'articles', FILE), '')
  await inStore(folder, async store => {
    expect(await editsOf(store)).toEqual([])
    await store.save([numberedArticle(1)])
    expect(await editsOf(store)).toEqual([numberedReview(1)])
    expect(await store.articles.byId(['article-1'])).toMatchObject([{ reviews: { rejected: { mentions: [{}] } } }])
    await store.remove(['article-1'])
  })
  expect(await readdir(join(folder, 'reviews'))).toEqual([])
})

function undo(edit: string): Edit {
  return { type: 'UNDO', id: `undo ${edit}`, by: 'nora', at: '2024-07-01T12:00:00.000Z', edit }
}

function editsOf(store: LowdbStore): Promise<Edit[]> {
  return Array.fromAsync(store.edits())
}
