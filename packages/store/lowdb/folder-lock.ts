import { readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { FolderLockedError } from './folder-error.ts'

/** That this process alone writes to a folder. */
export type FolderLock = { release(): void }

/** SQLite's code for a database that another connection has locked. @see https://www.sqlite.org/rescode.html#busy */
const SQLITE_BUSY = 5

/**
 * Locks a folder for this process. The lock is the operating system's lock on a file (`lock`), taken through SQLite, because Node
 * itself cannot lock files: it ends with the process, however that ends, so that nothing has to be cleaned up after a crash, and no
 * process is ever taken for dead that is not. `owner.json` only says who has it.
 *
 * `lock` must not be opened by anything else in this process: closing a file drops the locks that the process has on it.
 *
 * @throws {FolderLockedError} when the folder is locked; the message names the process
 */
export function lockFolder(folder: string): FolderLock {
  const ownerFile = join(folder, 'owner.json')
  const database = new DatabaseSync(join(folder, 'lock'), { timeout: 0 })
  try {
    // Without a journal nothing is ever written: the file stays empty.
    database.exec('PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (!(error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY)) throw error
    throw new FolderLockedError(
      `${folder} is in use by ${ownerIn(ownerFile)}. Only one process can own a folder: stop that one, or give another folder.`,
    )
  }
  writeFileSync(ownerFile, `${JSON.stringify({ pid: process.pid, host: hostname() })}\n`)
  return { release: () => database.close() }
}

function ownerIn(path: string): string {
  try {
    const { pid, host }: { pid?: unknown; host?: unknown } = JSON.parse(readFileSync(path, 'utf8'))
    return `process ${pid} on ${host}`
  } catch {
    // It has locked the folder, and not yet said who it is.
    return 'another process'
  }
}
