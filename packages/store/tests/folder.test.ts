import { execFile, spawnSync } from 'node:child_process'
import { chmod, chown, copyFile, mkdir, readdir, readFile, rmdir, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { atRevision } from '../contract/with-store.ts'
import { FolderError, openLowdbStore } from '../index.ts'
import { fileNameOf } from '../lowdb/file-name.ts'
import { FORMAT } from '../lowdb/migration.ts'
import { folderForTest, inStore } from './folder-for-test.ts'
import { numberedArticle } from './numbered-article.ts'

/** By custom the id of the user `nobody`. */
const NOBODY = 65_534

const FIVE = [1, 2, 3, 4, 5].map(number => numberedArticle(number))
const fileOf = (number: number): string => `${fileNameOf(numberedArticle(number))}.json`

test('what is saved is on disk, also where NODE_ENV is test', async () => {
  expect(process.env['NODE_ENV']).toBe('test')
  const folder = await folderForTest()
  const before = await inStore(folder, async store => {
    await store.save(FIVE)
    await store.save([numberedArticle(1, 2)])
    return [await store.summary(), await store.articles.byId(['article-1'])]
  })
  await inStore(folder, async store => {
    expect([await store.summary(), await store.articles.byId(['article-1'])]).toEqual(before)
    expect(await atRevision(store, 'article-1', 1)).toMatchObject(numberedArticle(1))
    expect(await store.save(FIVE.slice(1))).toEqual(FIVE.slice(1).map(() => 'UNCHANGED'))
  })
})

test('saving an article writes its own files and no others, however many there are', async () => {
  const folder = await folderForTest()
  await inStore(folder, async store => {
    const written = async (save: () => Promise<unknown>): Promise<string[]> => {
      const before = await filesIn(folder)
      await save()
      return Object.entries(await filesIn(folder)).flatMap(([name, state]) => (before[name] === state ? [] : [name]))
    }
    for (const others of [10, 300]) {
      await store.save(Array.from({ length: others }, (_, index) => numberedArticle(1000 + index)))
      expect(await written(() => store.save([numberedArticle(others)]))).toEqual([`articles/${fileOf(others)}`])
      expect(await written(() => store.save([numberedArticle(others)]))).toEqual([])
      expect(await written(() => store.save([numberedArticle(others, 2)]))).toEqual([
        `articles/${fileOf(others)}`,
        `revisions/${fileNameOf(numberedArticle(others))}.1.json`,
      ])
    }
  })
})

test('files that are cut short, empty, changed or foreign are set aside by name, and the rest is served', async () => {
  const folder = await folderForTest()
  await inStore(folder, store => store.save(FIVE))
  const path = (number: number): string => join(folder, 'articles', fileOf(number))
  const text = await readFile(path(1), 'utf8')
  const damaged = {
    [fileOf(1)]: text.slice(0, text.length / 2),
    [fileOf(2)]: '',
    [fileOf(3)]: (await readFile(path(3), 'utf8')).replace('Mira Holt', 'Ida Brandt'),
    [fileOf(4)]: '{"name": "something else"}\n',
  }
  for (const [file, content] of Object.entries(damaged)) await writeFile(join(folder, 'articles', file), content)

  await inStore(folder, async store => {
    expect(store.unserved.map(({ file }) => file)).toEqual(Object.keys(damaged).sort())
    const messages = Object.fromEntries(store.unserved.map(({ file, message }) => [file, message]))
    expect(messages[fileOf(1)]).toContain('cut short')
    expect(messages[fileOf(2)]).toContain('is empty')
    for (const [file, message] of Object.entries(messages)) expect(message).toContain(`It was moved to damaged/${file}`)
    expect(await store.articles.byId(FIVE.map(({ id }) => id))).toMatchObject([null, null, null, null, FIVE[4]])
    expect(await store.save(FIVE)).toEqual(['IMPORTED', 'IMPORTED', 'IMPORTED', 'IMPORTED', 'UNCHANGED'])
  })
  for (const [file, content] of Object.entries(damaged))
    expect(await readFile(join(folder, 'damaged', file), 'utf8')).toBe(content)

  // Damaged once more, the file does not replace the one that was set aside before.
  await writeFile(path(2), 'second')
  await inStore(folder, async store => expect(store.unserved).toHaveLength(1))
  expect(await readFile(join(folder, 'damaged', fileOf(2)), 'utf8')).toBe('')
  expect(await readFile(join(folder, 'damaged', fileOf(2).replace('.json', '.2.json')), 'utf8')).toBe('second')
  await inStore(folder, async store => expect(store.unserved).toEqual([]))
})

test('the earlier texts of an article whose file is damaged are set aside with it, and not written over when it comes again', async () => {
  const folder = await folderForTest()
  await inStore(folder, async store => {
    for (const version of [1, 2]) await store.save([numberedArticle(1, version)])
  })
  const earlier = `${fileNameOf(numberedArticle(1))}.1.json`
  const text = await readFile(join(folder, 'revisions', earlier), 'utf8')
  await writeFile(join(folder, 'articles', fileOf(1)), '')
  await inStore(folder, async store => {
    for (const version of [7, 8]) await store.save([numberedArticle(1, version)])
  })
  expect(await readFile(join(folder, 'damaged', earlier), 'utf8')).toBe(text)
})

test('a file that a newer version wrote is reported, and neither served, moved nor replaced', async () => {
  const folder = await folderForTest()
  await inStore(folder, store => store.save(FIVE))
  const path = join(folder, 'articles', fileOf(1))
  const newer = (await readFile(path, 'utf8')).replace(`{"format": ${FORMAT},`, '{"format": 99,')
  await writeFile(path, newer)
  await inStore(folder, async store => {
    expect(store.unserved).toMatchObject([{ file: fileOf(1), message: expect.stringContaining('format 99') }])
    expect(await store.articles.byId(['article-1', 'article-2'])).toMatchObject([null, FIVE[1]])
    await expect(store.save([numberedArticle(1), numberedArticle(6)])).rejects.toThrow(fileOf(1))
    expect(await store.articles.byId(['article-1', 'article-6'])).toMatchObject([null, numberedArticle(6)])
  })
  expect(await readFile(path, 'utf8')).toBe(newer)
})

test('of two files of one article the newer is served, and the other set aside', async () => {
  const folder = await folderForTest()
  await inStore(folder, store => store.save(FIVE))
  const copy = `2001-01-01-copy-${fileOf(1)}`
  await copyFile(join(folder, 'articles', fileOf(1)), join(folder, 'articles', copy))
  await inStore(folder, async store => {
    expect(store.unserved.map(({ file }) => file)).toEqual([fileOf(1)])
    expect(await store.articles.byId(['article-1'])).toMatchObject([FIVE[0]])
    await store.save([numberedArticle(1, 2)])
  })
  await copyFile(join(folder, 'damaged', fileOf(1)), join(folder, 'articles', fileOf(1)))
  await inStore(folder, async store => {
    expect(store.unserved.map(({ file }) => file)).toEqual([fileOf(1)])
    expect(await store.articles.byId(['article-1'])).toMatchObject([{ revision: 2 }])
  })
})

test('other files in the folder are left alone, and what a crash left half written is removed', async () => {
  const folder = await folderForTest()
  await inStore(folder, store => store.save(FIVE))
  await writeFile(join(folder, 'token'), 'secret')
  await writeFile(join(folder, 'articles', 'README.txt'), 'ours')
  await writeFile(join(folder, 'articles', `${fileOf(1)}.writing`), '{"format": 1')
  await inStore(folder, async store => {
    expect(store.unserved).toEqual([])
    expect(await store.summary()).toMatchObject({ articleCount: 5 })
  })
  expect(await readFile(join(folder, 'token'), 'utf8')).toBe('secret')
  expect(Object.keys(await filesIn(folder))).toContain('articles/README.txt')
  expect(Object.keys(await filesIn(folder))).not.toContain(`articles/${fileOf(1)}.writing`)
})

test('an article that cannot be written stays as it was, in memory as on disk; those with it are saved', async () => {
  const folder = await folderForTest()
  await inStore(folder, async store => {
    await store.save(FIVE)
    const inTheWay = join(folder, 'articles', `${fileOf(1)}.writing`)
    await mkdir(inTheWay)
    const before = await store.articles.byId(['article-1'])
    await expect(store.save([numberedArticle(1, 2), numberedArticle(2, 2)])).rejects.toThrow(fileOf(1))
    expect(await store.articles.byId(['article-1'])).toEqual(before)
    expect(await store.articles.byId(['article-2'])).toMatchObject([{ revision: 2 }])
    await rmdir(inTheWay)
    expect(await store.save([numberedArticle(1, 2), numberedArticle(2, 2)])).toEqual(['REVISED', 'UNCHANGED'])
  })
})

test('a folder that may not be written is refused by name, with what to do', async () => {
  const folder = await folderForTest()
  await chmod(folder, 0o555)
  const script = fileURLToPath(new URL('opening-process.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [script, folder, 'nobody'])
  await chmod(folder, 0o755)
  expect(stdout).toBe(
    `FolderError: The folder ${folder} can't be used (EACCES). Let this user read and write it, or give another folder.\n`,
  )
})

/** Mounts a small disk on a folder, for one command, as any user may where user namespaces are allowed. */
const SMALL_DISK = ['-rm', 'sh', '-c', 'mount -t tmpfs -o size=400k tmpfs "$2" && exec "$0" "$1" "$2"']
const canMount = spawnSync('unshare', [...SMALL_DISK, 'true', '', tmpdir()]).status === 0

test.skipIf(!canMount)(
  'when the disk is full that is said, and everything that was acknowledged is there',
  async () => {
    const folder = await folderForTest()
    const script = fileURLToPath(new URL('full-disk-process.ts', import.meta.url))
    const { stdout } = await promisify(execFile)('unshare', [...SMALL_DISK, process.execPath, script, folder])
    const { told, toldOfEdit, acknowledged, edited, ...there } = JSON.parse(stdout)
    expect(told).toBe(
      `FolderError: The folder ${join(folder, 'articles')} can't be used (ENOSPC). Its disk is full: make room, or give a folder on another one.`,
    )
    expect(toldOfEdit).toContain('Its disk is full')
    expect(acknowledged).toBeGreaterThan(3)
    const count = acknowledged
    expect(there).toEqual({ before: count, there: count, articleCount: count, editCount: edited, unserved: [] })
  },
)

test.skipIf(!canMount)('a file system that can only be read is refused by name, with what to do', async () => {
  const folder = await folderForTest()
  const script = fileURLToPath(new URL('opening-process.ts', import.meta.url))
  const mounting = ['-rm', 'sh', '-c', 'mount -t tmpfs -o ro tmpfs "$2" && exec "$0" "$1" "$2"']
  const { stdout } = await promisify(execFile)('unshare', [...mounting, process.execPath, script, folder])
  expect(stdout).toBe(
    `FolderError: The folder ${folder} can't be used (EROFS). Its file system can only be read: give a folder on another one.\n`,
  )
})

test('a file that this user may not read is named and left as it is, and the rest is served', async () => {
  const folder = await folderForTest()
  await inStore(folder, store => store.save(FIVE))
  if (process.getuid?.() === 0)
    for (const file of ['.', ...(await readdir(folder, { recursive: true }))])
      await chown(join(folder, file), NOBODY, NOBODY)
  await chmod(join(folder, 'articles', fileOf(1)), 0)
  const script = fileURLToPath(new URL('opening-process.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [script, folder, 'nobody'])
  expect(stdout).toMatch(/^4\narticles\/\S+ can't be read \(EACCES.*\)\. It was left as it is\.\n$/)
  await chmod(join(folder, 'articles', fileOf(1)), 0o600)
  await inStore(folder, async store => expect(await store.summary()).toMatchObject({ articleCount: 5 }))
})

test('a path that is a file is refused by name, with what to do', async () => {
  const folder = await folderForTest()
  const file = join(folder, 'file')
  await writeFile(file, '')
  for (const path of [file, join(file, 'folder')]) {
    await expect(openLowdbStore(path)).rejects.toThrow(FolderError)
    await expect(openLowdbStore(path)).rejects.toThrow(`${path} can't be used`)
  }
})

test('names of files are safe on every file system, and differ where ids differ in case alone', () => {
  const nameOf = (id: string, headline: string): string =>
    fileNameOf({ id, publishedOn: '2024-01-02', headline: { start: 0, end: 1, exact: headline } })
  expect(nameOf('x', 'Über “A/B”: CON')).toMatch(/^2024-01-02-uber-a-b-con-[0-9a-f]{16}$/)
  expect(nameOf('x', '../../Снег')).toMatch(/^2024-01-02-[0-9a-f]{16}$/)
  expect(nameOf('x', 'word '.repeat(200)).length).toBeLessThan(100)
  // Also where a disk takes large letters for small ones: there are none.
  for (const id of ['A', 'a', 'É', 'é', 'ß', 'SS']) expect(nameOf(id, 'Snow')).toMatch(/^[a-z0-9-]+$/)
  expect(new Set(['A', 'a', 'É', 'é', 'ß', 'SS'].map(id => nameOf(id, 'Snow'))).size).toBe(6)
})

/** All files in the articles' and the revisions' folders, with what changes when they are written. */
async function filesIn(folder: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  for (const inner of ['articles', 'revisions'])
    for (const name of (await readdir(join(folder, inner))).sort()) {
      const { ino, mtimeMs, size } = await stat(join(folder, inner, name))
      files[`${inner}/${name}`] = `${ino} ${mtimeMs} ${size}`
    }
  return files
}
