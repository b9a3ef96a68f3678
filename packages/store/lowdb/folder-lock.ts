import { readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { type FileLock, lockFile } from './file-lock.ts'
import { FolderLockedError } from './folder-error.ts'

/**
 * Locks a folder for this process: this process alone writes to it. The lock is that on its file `lock`; `owner.json` only says who
 * has it.
 *
 * @throws {FolderLockedError} when the folder is locked; the message names the process
 */
export function lockFolder(folder: string): FileLock {
  const ownerFile = join(folder, 'owner.json')
  const lock = lockFile(join(folder, 'lock'))
  if (!lock)
    throw new FolderLockedError(
      `${folder} is in use by ${ownerIn(ownerFile)}. Only one process can own a folder: stop that one, or give another folder.`,
    )
  writeFileSync(ownerFile, `${JSON.stringify({ pid: process.pid, host: hostname() })}\n`)
  return lock
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
