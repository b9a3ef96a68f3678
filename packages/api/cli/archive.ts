import type { ArticleStore, FolderLockedError, Migrated } from '@dateline/store'
import { CommandError } from './command-error.ts'
import { databaseSettings } from './database-settings.ts'
import type { Door } from './door/door-call.ts'

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
      ? new CommandError(`${locked.message} (While a service runs, dateline import, export and query go through it.)`)
      : error
  })
}

/** An archive that is open here, or else the door of the service that has it. */
export type ArchiveOrDoor =
  | { readonly store: ArticleStore; readonly door: null }
  | { readonly store: null; readonly door: Door }

/**
 * Like {@link openArchive}; the door of the service, when one has the folder.
 *
 * @throws {CommandError} when the process that has the folder has no door, or does not let this one in
 */
export async function openArchiveOrDoor(folder: string): Promise<ArchiveOrDoor> {
  try {
    return { store: await openArchiveAlone(folder), door: null }
  } catch (error) {
    const locked = await lockedBy(error)
    if (!locked) throw error
    return { store: null, door: await (await import('./door/door-of.ts')).doorOf(folder, locked) }
  }
}

/** Each by a module of its own: a folder takes no driver. */
async function openArchiveAlone(folder: string): Promise<ArticleStore> {
  const database = databaseSettings()
  if (database) return (await import('@dateline/store/postgres')).openPostgresStore(database.url, database.options)
  const { openLowdbStore } = await import('@dateline/store')
  const store = await openLowdbStore(folder)
  if (store.migrated) process.stderr.write(`${migratedText(store.migrated)}\n`)
  for (const { message } of store.unserved) process.stderr.write(`${message}\n`)
  return store
}

/** That another process has the folder; null when an error says something else. */
async function lockedBy(error: unknown): Promise<FolderLockedError | null> {
  const { FolderLockedError } = await import('@dateline/store')
  return error instanceof FolderLockedError ? error : null
}

function migratedText({ from, files, backup }: Migrated): string {
  return `${files} ${files === 1 ? 'file' : 'files'} of format ${from} ${files === 1 ? 'was' : 'were'} brought to the format of this version. As they were, they are in ${backup} of the data folder.`
}
