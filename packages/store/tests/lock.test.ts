import { expect, test } from 'vitest'
import { FolderLockedError, openLowdbStore } from '../index.ts'
import { folderForTest, inStore } from './folder-for-test.ts'
import { startImporting } from './process.ts'

test('a second process is refused, and told which process has the folder', async () => {
  const folder = await folderForTest()
  const importing = startImporting(folder)
  expect(await importing.nextLine()).toBe('open')
  const refused = openLowdbStore(folder)
  await expect(refused).rejects.toThrow(FolderLockedError)
  await expect(refused).rejects.toThrow(`${folder} is in use by process ${importing.pid}`)
})

test('the folder of a process that was killed is free at once', async () => {
  const folder = await folderForTest()
  const importing = startImporting(folder)
  expect(await importing.nextLine()).toBe('open')
  await importing.kill()
  await inStore(folder, async store => expect(store.unserved).toEqual([]))
})

test('a folder is opened once in one process, and free again when it is closed', async () => {
  const folder = await folderForTest()
  await inStore(folder, () => expect(openLowdbStore(folder)).rejects.toThrow(`in use by process ${process.pid}`))
  await inStore(folder, async store => expect(await store.summary()).toMatchObject({ articleCount: 0 }))
})

test('a folder that could not be opened is left free', async () => {
  const folder = await folderForTest()
  await inStore(folder, async () => {
    await expect(openLowdbStore(folder)).rejects.toThrow(FolderLockedError)
    await expect(openLowdbStore(folder)).rejects.toThrow(FolderLockedError)
  })
  await inStore(folder, async store => expect(store.unserved).toEqual([]))
})
