import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openUsageFolder, type UseRecord } from '../index.ts'
import { folderForTest } from './folder-for-test.ts'

const LONG_AGO = '2000-01-01'
const ADDING = join(import.meta.dirname, 'usage-process.ts')

function use(coordinate: string, count = 1, other: Partial<UseRecord> = {}): UseRecord {
  return { client: 'newsroom', version: '1.4', day: '2024-03-08', coordinate, count, ...other }
}

test('counts add up, by day, client, version and coordinate, whoever counted them', async () => {
  const folder = await folderForTest()
  const [one, other] = [openUsageFolder(folder), openUsageFolder(folder)]
  expect(await one.since(LONG_AGO)).toEqual([])
  await one.add([use('Article.text'), use('Article.headline', 2), use('Article.headline', 3)], LONG_AGO)
  await other.add([use('Article.text', 5), use('Article.text', 7, { version: '' })], LONG_AGO)
  await one.add([use('Article.text', 1, { day: '2024-03-09' }), use('Article.text', 1, { client: 'app' })], LONG_AGO)
  expect(await other.since(LONG_AGO)).toEqual([
    use('Article.text', 1, { client: 'app' }),
    use('Article.text', 7, { version: '' }),
    use('Article.headline', 5),
    use('Article.text', 6),
    use('Article.text', 1, { day: '2024-03-09' }),
  ])
  expect(await other.since('2024-03-09')).toEqual([use('Article.text', 1, { day: '2024-03-09' })])
})

test('a name that JavaScript objects have of their own is a name like any other', async () => {
  const usage = openUsageFolder(await folderForTest())
  const uses = ['__proto__', 'constructor', 'toString'].map(client => use('Article.text', 1, { client }))
  await usage.add(uses, LONG_AGO)
  expect(await usage.since(LONG_AGO)).toEqual(uses)
})

test('days that are too old are dropped', async () => {
  const folder = await folderForTest()
  const usage = openUsageFolder(folder)
  for (const day of ['2024-03-08', '2024-03-09', '2024-03-10'])
    await usage.add([use('Article.text', 1, { day })], LONG_AGO)
  await usage.add([], '2024-03-09')
  expect((await usage.since(LONG_AGO)).map(({ day }) => day)).toEqual(['2024-03-09', '2024-03-10'])
  expect(await readdir(join(folder, 'usage'))).not.toContain('2024-03-08.json')
})

test('many processes that add at a time lose no count', async () => {
  const folder = await folderForTest()
  const processes = Array.from({ length: 3 }, () =>
    spawn(process.execPath, [ADDING, folder, '20'], { stdio: 'inherit' }),
  )
  const codes = await Promise.all(processes.map(async child => (await once(child, 'close'))[0]))
  expect(codes).toEqual([0, 0, 0])
  expect(await openUsageFolder(folder).since(LONG_AGO)).toEqual([use('Article.text', 60)])
})

test('what a killed process left aside counts for nothing and is in nobody’s way', async () => {
  const folder = await folderForTest()
  const usage = openUsageFolder(folder)
  await usage.add([use('Article.text')], LONG_AGO)
  await writeFile(join(folder, 'usage', '2024-03-08.json.writing'), '{"format": 1, "cli')
  expect(await usage.since(LONG_AGO)).toEqual([use('Article.text')])
  await usage.add([use('Article.text')], LONG_AGO)
  expect(await usage.since(LONG_AGO)).toEqual([use('Article.text', 2)])
})

test.each([
  ['cut short', '{"format": 1, "clients": ['],
  ['empty', ''],
  ['of a newer version', '{"format": 2, "clients": []}'],
])('a day’s file that is %s is named, and not written over', async (_, text) => {
  const folder = await folderForTest()
  const usage = openUsageFolder(folder)
  const path = join(folder, 'usage', '2024-03-08.json')
  await mkdir(join(folder, 'usage'))
  await writeFile(path, text)
  await expect(usage.since(LONG_AGO)).rejects.toThrow(`${path} is damaged`)
  await expect(usage.add([use('Article.text')], LONG_AGO)).rejects.toThrow(`${path} is damaged`)
  expect(await readFile(path, 'utf8')).toBe(text)
  expect(await usage.since('2024-03-09')).toEqual([])
})
