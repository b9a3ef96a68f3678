import { rename, rm, writeFile } from 'node:fs/promises'
import { folderError } from './folder-error.ts'
import type { FolderSync } from './folder-sync.ts'

/** Marks files that are being written. Those that a crash left behind are removed, or written over. */
export const ASIDE = '.writing'

/**
 * Puts a text in the place of a file of a folder. What this has said is done survives `kill -9` and power loss: the text is written
 * aside and flushed, takes the place of the file in one step, and then the folder is flushed. A reader sees the old text or the new
 * one, never a part.
 *
 * lowdb's own adapters do not flush. write-file-atomic 8 flushes the file but not its folder, and does not look at how much
 * `fs.write` has written: on a full disk it may put a part of the text in place.
 *
 * @param mode who may read a file that is new
 * @throws {FolderError} when the folder can't be written or its disk is full; the file is then what it was
 */
export async function replaceFile(path: string, text: string, folder: FolderSync, mode = 0o666): Promise<void> {
  const aside = `${path}${ASIDE}`
  try {
    await writeFile(aside, text, { flush: true, mode })
    await rename(aside, path)
  } catch (error) {
    await rm(aside, { force: true }).catch(() => {})
    throw folderError(folder.path, error)
  }
  await folder.sync()
}
