import type { ArticleStore, Migrated } from '@dateline/store'
import { CommandError } from './command-error.ts'
import { databaseUrl } from './database-url.ts'

/**
 * Opens the archive: in the database of `DATABASE_URL`, else in the folder, of which it says on standard error which files can't be served.
 * Each by a module of its own: a folder takes no driver.
 *
 * @throws {CommandError} when another process has the folder
 * @throws {FolderError} when the folder can't be used
 * @throws {DatabaseError} when the database can't be used
 */
export async function openArchive(folder: string): Promise<ArticleStore> {
  const url = databaseUrl()
  if (url !== null) return (await import('@dateline/store/postgres')).openPostgresStore(url)
  const { FolderLockedError, openLowdbStore } = await import('@dateline/store')
  const store = await openLowdbStore(folder).catch(error => {
    if (!(error instanceof FolderLockedError)) throw error
    throw new CommandError(`${error.message} (A service that runs takes articles by its mutation importArticle.)`)
  })
  if (store.migrated) process.stderr.write(`${migratedText(store.migrated)}\n`)
  for (const { message } of store.unserved) process.stderr.write(`${message}\n`)
  return store
}

function migratedText({ from, files, backup }: Migrated): string {
  return `${files} ${files === 1 ? 'file' : 'files'} of format ${from} ${files === 1 ? 'was' : 'were'} brought to the format of this version. As they were, they are in ${backup} of the data folder.`
}
