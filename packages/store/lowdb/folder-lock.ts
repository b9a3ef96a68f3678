import { readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { type FileLock, lockFile } from './file-lock.ts'
import { FolderLockedError, type FolderOwner } from './folder-error.ts'

const ownerSchema = z.object({ pid: z.int(), host: z.string() })

/**
 * Locks a folder for this process: this process alone writes to it. The lock is that on its file `lock`; `owner.json` only says who
 * has it.
 *
 * @throws {FolderLockedError} when the folder is locked; the message names the process
 */
export function lockFolder(folder: string): FileLock {
  const ownerFile = join(folder, 'owner.json')
  const lock = lockFile(join(folder, 'lock'))
  if (!lock) {
    const owner = ownerIn(ownerFile)
    const who = owner ? `process ${owner.pid} on ${owner.host}` : 'another process'
    throw new FolderLockedError(
      `${folder} is in use by ${who}. Only one process can own a folder: stop that one, or give another folder.`,
      owner,
    )
  }
  try {
    writeFileSync(ownerFile, `${JSON.stringify({ pid: process.pid, host: hostname() } satisfies FolderOwner)}\n`)
  } catch (error) {
    // Who has it is said to others only: where there is no room for that, the archive can be read all the same.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) {
      lock.release()
      throw error
    }
  }
  return lock
}

/** Null when a process has locked the folder, and not yet said who it is. */
function ownerIn(path: string): FolderOwner | null {
  try {
    return ownerSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}
