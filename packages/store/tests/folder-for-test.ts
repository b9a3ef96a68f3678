import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type LowdbStore, openLowdbStore } from '../index.ts'

/** An empty folder that is gone when the test is over. */
export async function folderForTest(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-store-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Opens the store in a folder for as long as `use` takes. */
export async function inStore<Result>(folder: string, use: (store: LowdbStore) => Promise<Result>): Promise<Result> {
  const store = await openLowdbStore(folder)
  try {
    return await use(store)
  } finally {
    await store.close()
  }
}
