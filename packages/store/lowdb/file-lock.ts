import { DatabaseSync } from 'node:sqlite'

/** That this process alone has a lock. It ends with the process, however that ends. */
export type FileLock = { release(): void }

/** SQLite's code for a database that another connection has locked. @see https://www.sqlite.org/rescode.html#busy */
const SQLITE_BUSY = 5

/**
 * Takes the operating system's lock on a file, through SQLite, because Node itself cannot lock files. Nothing has to be cleaned up
 * after a crash, and no process is ever taken for dead that is not. The file stays empty. It must not be opened by anything else in
 * this process: closing a file drops the locks that the process has on it.
 *
 * @param patience how many milliseconds to wait for another process to release it
 * @returns null when another process, or another part of this one, has it
 */
export function lockFile(path: string, patience = 0): FileLock | null {
  const database = new DatabaseSync(path, { timeout: patience })
  try {
    // Without a journal nothing is ever written: the file stays empty.
    database.exec('PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (!(error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY)) throw error
    return null
  }
  return { release: () => database.close() }
}
