import type { ArticleStore } from '@dateline/store'

/** What an import needs of an archive: one that is open here, or that of a service. */
export type ImportTarget = Pick<ArticleStore, 'save' | 'restore' | 'edit' | 'summary' | 'continueFrom' | 'close'> & {
  readonly articles: Pick<ArticleStore['articles'], 'byId'>
}

/**
 * Opens the archive for an import. When a service has the folder, the import goes through its door.
 *
 * @throws {CommandError} when another process has the folder, which has no door or does not let this one in
 * @throws {FolderError} when the folder can't be used
 * @throws {DatabaseError} when the database can't be used
 */
export async function openImportTarget(folder: string): Promise<ImportTarget> {
  const { openArchiveOrDoor } = await import('./archive.ts')
  const { store, door } = await openArchiveOrDoor(folder)
  return store ?? (await import('./door/import-behind-door.ts')).importBehindDoor(door)
}
