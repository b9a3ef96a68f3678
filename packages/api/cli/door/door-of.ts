import { readFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { FolderLockedError } from '@dateline/store'
import { CommandError } from '../command-error.ts'
import { DOOR_FILE, type Door, doorFileSchema } from './door-call.ts'

/**
 * The door of the service that has a folder.
 *
 * @param locked says who has it
 * @throws {CommandError} when that one has no door, or is another user's or another machine's
 */
export async function doorOf(folder: string, locked: FolderLockedError): Promise<Door> {
  const { owner } = locked
  if (owner && owner.host !== hostname())
    throw new CommandError(`${locked.message} That is another machine: run this there.`)
  const text = await readFile(join(folder, DOOR_FILE), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw new CommandError(
      `${locked.message} Its service lets in commands of its own user alone (${error.code}): run this as that one.`,
    )
  })
  const { data: door } = doorFileSchema.safeParse(text)
  // A service that was killed has left its door's file behind.
  if (door && door.pid === owner?.pid) return door
  throw new CommandError(`${locked.message} It is no service, which could do this itself: wait until it has ended.`)
}
