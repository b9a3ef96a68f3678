import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CommandError } from '../command-error.ts'

/**
 * Writes to a file, or to standard output when it is null, no faster than it takes it. A reader of standard output that has seen enough, as
 * `head` has, ends it without a complaint.
 *
 * @throws {CommandError} when it can't be written
 */
export async function writeOutput(file: string | null, chunks: AsyncIterable<string>): Promise<void> {
  const source = Readable.from(chunks)
  try {
    if (file === null) await pipeline(source, process.stdout, { end: false })
    else await pipeline(source, createWriteStream(file))
  } catch (error) {
    if (!isSystemError(error)) throw error
    if (file === null && error.code === 'EPIPE') return
    throw new CommandError(`${file ?? 'Standard output'} can't be written: ${error.message}.`)
  }
}

/** What Node throws when the system says no, as on a full disk. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}
