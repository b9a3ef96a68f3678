import { access, constants, statfs } from 'node:fs/promises'

/** Bytes that a disk must have left: a few of the largest articles. */
const LEAST_ROOM = 32 * 1024 * 1024

/** Rejects when an archive's folder can't be written: it is not there, this user may not, or its disk has no room. */
export async function folderIsReady(folder: string): Promise<void> {
  await access(folder, constants.R_OK | constants.W_OK)
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize < LEAST_ROOM) throw new Error(`The disk of ${folder} has no room left: make room.`)
}
