import type { Exported, Following } from './exported-text.ts'

/** Where exports come from: an archive that is open here, or that of the service that has its folder. */
export type ExportSource = {
  /** The text of an export, in pieces. */
  text(exported: Exported, following: Following): AsyncIterable<string>
  close(): Promise<void>
}

/**
 * Opens the archive for exports. When a service has the folder, that one makes them, and they come through its door.
 *
 * @throws {CommandError} when another process has the folder, which has no door or does not let this one in
 * @throws {FolderError} when the folder can't be used
 * @throws {DatabaseError} when the database can't be used
 */
export async function openExportSource(folder: string): Promise<ExportSource> {
  const { openArchiveOrDoor } = await import('../archive.ts')
  const { store, door } = await openArchiveOrDoor(folder)
  if (door) return (await import('../door/exports-behind-door.ts')).exportsBehindDoor(door)
  const { exportedText } = await import('./exported-text.ts')
  return { text: (exported, following) => exportedText(store, exported, following), close: () => store.close() }
}
