import { type FileHandle, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { KEPT_CHANGES } from '../archive/told-changes.ts'
import { absent } from './absent.ts'
import type { ChangeFile } from './change-log.ts'
import { folderError, isDiskFull } from './folder-error.ts'
import { FolderSync } from './folder-sync.ts'
import { lineOf, logIn, salvagedLog, textOf, wholeLines } from './log-text.ts'
import type { Log, LoggedChange } from './logged-change.ts'
import { replaceFile } from './replace-file.ts'

/** The file of a folder in which its log of changes is. */
export const LOG_FILE = 'changes.jsonl'

/** The log that stands in a folder, or what is left of it when it is damaged; null when there is none. A line that a crash cut short is left out. */
export async function readLog(folder: string): Promise<Log | null> {
  const text = await readFile(join(folder, LOG_FILE), 'utf8').catch(absent(null))
  return text === null ? null : parsed(text)
}

/**
 * The file `changes.jsonl` of a folder, which begins as the log given. Changes that come while others are being flushed are
 * flushed together.
 */
export async function openChangeFile(folder: string, log: Log): Promise<ChangeFile> {
  const file = new AppendedFile(folder, log.settled)
  await file.replace(log).catch(error => {
    if (!isDiskFull(error)) throw error
    // What stands there says no less, only less shortly: an archive can be read though nothing more can be written.
    return file.goOn()
  })
  return file
}

class AppendedFile implements ChangeFile {
  readonly #path: string
  readonly #folder: FolderSync
  readonly #settled: number
  #handle: FileHandle | null = null
  #size = 0
  #lineCount = 0
  #waiting: string[] = []
  #next: Promise<void> | null = null
  #running: Promise<void> = Promise.resolve()

  constructor(folder: string, settled: number) {
    this.#path = join(folder, LOG_FILE)
    this.#folder = new FolderSync(folder)
    this.#settled = settled
  }

  append(change: LoggedChange): Promise<void> {
    this.#waiting.push(lineOf(change))
    this.#next ??= this.#running
      .catch(() => {})
      .then(() => {
        const lines = this.#waiting
        this.#waiting = []
        this.#next = null
        this.#running = this.#write(lines)
        return this.#running
      })
    return this.#next
  }

  async close(): Promise<void> {
    await this.#running.catch(() => {})
    await this.#handle?.close()
    this.#handle = null
  }

  /** Puts a log in the place of the file. */
  async replace(log: Log): Promise<void> {
    const text = textOf(log)
    await replaceFile(this.#path, text, this.#folder)
    await this.#handle?.close()
    this.#handle = await open(this.#path, 'a')
    this.#size = Buffer.byteLength(text)
    this.#lineCount = log.changes.length
  }

  /** Goes on with the file as it is, behind its last whole line. */
  async goOn(): Promise<void> {
    const text = wholeLines(await readFile(this.#path, 'utf8'))
    this.#handle = await open(this.#path, 'a')
    this.#size = Buffer.byteLength(text)
    this.#lineCount = text.split('\n').length
    await this.#handle.truncate(this.#size)
  }

  async #write(lines: readonly string[]): Promise<void> {
    if (!this.#handle) throw new Error('The log of changes is closed.')
    const text = lines.join('')
    try {
      await this.#handle.appendFile(text)
      await this.#handle.datasync()
    } catch (error) {
      // What was written in part must not stand in front of the next line.
      await this.#handle.truncate(this.#size).catch(() => {})
      throw folderError(this.#folder.path, error)
    }
    this.#size += Buffer.byteLength(text)
    this.#lineCount += lines.length
    // A log that stays too long for now does no harm: the change is in it.
    if (this.#lineCount > 2 * KEPT_CHANGES) await this.#shorten().catch(() => {})
  }

  async #shorten(): Promise<void> {
    const { changes, after } = parsed(await readFile(this.#path, 'utf8'))
    const kept = changes.slice(-KEPT_CHANGES)
    await this.replace({
      after: changes.at(-KEPT_CHANGES - 1)?.version ?? after,
      settled: this.#settled,
      changes: kept,
    })
  }
}

function parsed(text: string): Log {
  const log = logIn(wholeLines(text))
  return typeof log === 'string' ? salvagedLog(text) : log
}
