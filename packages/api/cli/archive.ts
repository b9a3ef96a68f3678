import { type ArticleStore, FolderLockedError, openLowdbStore } from '@dateline/store'
import { CommandError } from './command-error.ts'

/**
 * Opens the archive in a folder, and says on standard error which of its files can't be served.
 *
 * @throws {CommandError} when another process has it
 * @throws {FolderError} when the folder can't be used
 */
export async function openArchive(folder: string): Promise<ArticleStore> {
  const store = await openLowdbStore(folder).catch(error => {
    if (!(error instanceof FolderLockedError)) throw error
    throw new CommandError(`${error.message} (A service that runs takes articles by its mutation importArticle.)`)
  })
  for (const { message } of store.unserved) process.stderr.write(`${message}\n`)
  return store
}
