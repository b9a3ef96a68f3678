import { constants } from 'node:fs'
import { access, mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { ArticleStore } from '../article-store.ts'
import { ArticleFolder, type UnservedFile } from './article-folder.ts'
import { openChangeFile, readLog } from './change-file.ts'
import { ChangeLog } from './change-log.ts'
import { folderError } from './folder-error.ts'
import { lockFolder } from './folder-lock.ts'
import { settledLog } from './logged-change.ts'
import { lowdbStore, removeDocument } from './lowdb-store.ts'
import { type Migrated, migrateFolder } from './migrate-folder.ts'
import { type KeptDocument, memoryShelf, type Shelf } from './shelf.ts'

export type StoreOptions = {
  /**
   * Tells the time at which articles are imported.
   * @default () => new Date()
   */
  readonly clock?: () => Date
}

/**
 * A store in a folder. `unserved` are the files that could not be read when it was opened; all others are served. `migrated` tells what was
 * brought to this version's format then; null when nothing was.
 */
export type LowdbStore = ArticleStore & {
  readonly unserved: readonly UnservedFile[]
  readonly migrated: Migrated | null
}

/**
 * Opens the store in a folder on disk, which is made when it is not there. All articles are read into memory. The store has the
 * folder for itself until it is closed or the process ends.
 *
 * @throws {FolderLockedError} when another process has the folder; the message names the process
 * @throws {FolderError} when the folder can't be made, read or written
 */
export async function openLowdbStore(folder: string, options: StoreOptions = {}): Promise<LowdbStore> {
  const path = resolve(folder)
  try {
    return await openLocked(path, options)
  } catch (error) {
    throw folderError(path, error)
  }
}

async function openLocked(path: string, { clock = () => new Date() }: StoreOptions): Promise<LowdbStore> {
  await mkdir(path, { recursive: true })
  await access(path, constants.R_OK | constants.W_OK | constants.X_OK)
  const lock = lockFolder(path)
  try {
    const migrated = await migrateFolder(path, clock().toISOString().slice(0, 10))
    const shelf = await ArticleFolder.open(path)
    const { kept, log } = await settled(path, shelf, await shelf.load())
    const found = { reviews: await shelf.loadReviews(), entities: await shelf.loadEntityEdits() }
    const store = lowdbStore({ shelf, kept, found, log, clock, leave: lock.release })
    return { ...store, unserved: shelf.unserved, migrated }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** The articles and the log of a folder, after what a crash left undone. A folder without a log begins one. */
async function settled(
  path: string,
  shelf: Shelf,
  found: readonly KeptDocument[],
): Promise<{ kept: Iterable<KeptDocument>; log: ChangeLog }> {
  const kept = new Map(found.map(document => [document.low.data.article.id, document]))
  const saves = found.reduce((sum, { low }) => sum + low.data.saves, 0)
  const logged = (await readLog(path)) ?? { after: saves, settled: saves, changes: [] }
  const { log, toRemove } = settledLog(logged, id => kept.get(id)?.low.data.revision ?? null)
  for (const id of toRemove) {
    const document = kept.get(id)
    if (document) await removeDocument(shelf, document)
    kept.delete(id)
  }
  return { kept: kept.values(), log: new ChangeLog(await openChangeFile(path, log), log) }
}

/** A store that keeps nothing when the process ends, for tests. */
export function openMemoryStore({ clock = () => new Date() }: StoreOptions = {}): ArticleStore {
  const log = new ChangeLog({ async append() {}, async close() {} }, { after: 0, settled: 0, changes: [] })
  const found = { reviews: [], entities: null }
  return lowdbStore({ shelf: memoryShelf(), kept: [], found, log, clock, leave: () => {} })
}
