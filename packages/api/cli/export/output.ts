import { createWriteStream, statSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CommandError } from '../command-error.ts'

/** Marks a file that is being written. */
const ASIDE = '.writing'

/**
 * Writes to a file, or to standard output when it is null, no faster than it takes it. A file takes its place when it is whole, so that an
 * export that fails leaves the one before. A reader of standard output that has seen enough, as `head` has, ends it without a complaint.
 *
 * @throws {CommandError} when it can't be written
 */
export async function writeOutput(file: string | null, chunks: AsyncIterable<string>): Promise<void> {
  const source = Readable.from(chunks)
  try {
    if (file === null) await pipeline(source, process.stdout, { end: false })
    else if (isFile(file)) await replace(file, source)
    else await pipeline(source, createWriteStream(file))
  } catch (error) {
    if (!isSystemError(error)) throw error
    if (file === null && error.code === 'EPIPE') return
    throw new CommandError(`${file ?? 'Standard output'} can't be written: ${error.message}.`)
  }
}

async function replace(file: string, source: Readable): Promise<void> {
  const aside = `${file}${ASIDE}`
  try {
    await pipeline(source, createWriteStream(aside, { flush: true }))
    await rename(aside, file)
  } catch (error) {
    await rm(aside, { force: true }).catch(() => {})
    throw error
  }
}

/** Whether a file is there, or can be: nothing takes the place of a pipe or a device. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? true
}

/** What Node throws when the system says no, as on a full disk. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}
