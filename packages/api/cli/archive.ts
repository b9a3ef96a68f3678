import type { ArticleStore, FolderLockedError, Migrated } from '@dateline/store'
import { CommandError } from './command-error.ts'
import { databaseSettings } from './database-settings.ts'

/**
 * Opens the archive: in the database of `DATABASE_URL`, else in the folder, of which it says on standard error which files can't be served.
 *
 * @throws {CommandError} when another process has the folder, or a variable of the environment is wrong
 * @throws {FolderError} when the folder can't be used
 * @throws {DatabaseError} when the database can't be used
 */
export async function openArchive(folder: string): Promise<ArticleStore> {
  return openArchiveAlone(folder).catch(async error => {
    const locked = await lockedBy(error)
    throw locked
      ? new CommandError(
          `${locked.message} (While a service runs, dateline import goes to it, and dateline query asks it with --url.)`,
        )
      : error
  })
}

/** Like {@link openArchive}, each by a module of its own: a folder takes no driver. @throws {FolderLockedError} when another process has the folder */
export async function openArchiveAlone(folder: string): Promise<ArticleStore> {
  const database = databaseSettings()
  if (database) return (await import('@dateline/store/postgres')).openPostgresStore(database.url, database.options)
  const { openLowdbStore } = await import('@dateline/store')
  const store = await openLowdbStore(folder)
  if (store.migrated) process.stderr.write(`${migratedText(store.migrated)}\n`)
  for (const { message } of store.unserved) process.stderr.write(`${message}\n`)
  return store
}

/** That another process has the folder; null when an error says something else. */
export async function lockedBy(error: unknown): Promise<FolderLockedError | null> {
  const { FolderLockedError } = await import('@dateline/store')
  return error instanceof FolderLockedError ? error : null
}

function migratedText({ from, files, backup }: Migrated): string {
  return `${files} ${files === 1 ? 'file' : 'files'} of format ${from} ${files === 1 ? 'was' : 'were'} brought to the format of this version. As they were, they are in ${backup} of the data folder.`
}
