/** A folder can't be used. The message says which one, why, and what to do. */
export class FolderError extends Error {
  override readonly name: string = 'FolderError'
}

/** Which process has a folder, and on which machine. */
export type FolderOwner = { readonly pid: number; readonly host: string }

/**
 * Another process, or another store of this one, has the folder. The message names the process; `owner` is null when that one has not said
 * who it is.
 */
export class FolderLockedError extends FolderError {
  override readonly name = 'FolderLockedError'
  readonly owner: FolderOwner | null

  constructor(message: string, owner: FolderOwner | null) {
    super(message)
    this.owner = owner
  }
}

/** What to do about the errors of an operating system that a folder's owner can mend. */
const REMEDIES: Readonly<Record<string, string>> = {
  EACCES: 'Let this user read and write it, or give another folder.',
  EPERM: 'Let this user read and write it, or give another folder.',
  EROFS: 'Its file system can only be read: give a folder on another one.',
  ENOTDIR: 'It, or a part of its path, is a file: give a folder.',
  EEXIST: 'It is a file: give a folder.',
  ENOSPC: 'Its disk is full: make room, or give a folder on another one.',
}

/** An error of the operating system, as one that helps; any other error as it is. */
export function folderError(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const remedy = REMEDIES[code]
  return remedy ? new FolderError(`The folder ${path} can't be used (${code}). ${remedy}`, { cause: error }) : error
}

/** Whether a folder can't be written because its disk is full. */
export function isDiskFull(error: unknown): boolean {
  return (
    error instanceof FolderError &&
    error.cause instanceof Error &&
    'code' in error.cause &&
    error.cause.code === 'ENOSPC'
  )
}
