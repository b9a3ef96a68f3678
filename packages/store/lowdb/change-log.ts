import type { DateTime } from '@dateline/articles'
import { ToldChanges } from '../archive/told-changes.ts'
import type { ArchiveChange } from '../archive-change.ts'
import type { Position } from '../page.ts'
import { isTold, type Log, type LoggedChange } from './logged-change.ts'

/** Where a log is written to. */
export type ChangeFile = {
  /** Resolves when the change is on disk. */
  append(change: LoggedChange): Promise<void>
  close(): Promise<void>
}

/** A change that is to be made. */
export type UnloggedChange = Unversioned<LoggedChange>
type Unversioned<Change> = Change extends unknown ? Omit<Change, 'version'> : never

/** The changes of an archive in their order, and its version. */
export class ChangeLog {
  readonly #file: ChangeFile
  readonly #told: ToldChanges
  /** Versions of changes that are being made, ascending: those behind them are not told before them. */
  readonly #pending = new Set<number>()
  #last: number
  #version: number

  /** @param log without changes that may not have come to pass */
  constructor(file: ChangeFile, { after, settled, changes }: Log) {
    this.#file = file
    this.#told = new ToldChanges({ after, settled, changes: changes.filter(isTold) })
    this.#last = settled
    this.#version = settled
  }

  /** Grows with every change. */
  get version(): number {
    return this.#version
  }

  /** All changes up to here have been made. */
  get position(): Position {
    return this.#told.position
  }

  /** Makes a change: `write` makes it last, `apply` makes it seen. It is in the log before, so that it can't happen unseen. */
  async record(change: UnloggedChange, write: () => Promise<void>, apply: () => void): Promise<void> {
    const logged = { version: ++this.#last, ...change }
    this.#pending.add(logged.version)
    try {
      await this.#file.append(logged)
      await write()
      apply()
      this.#version++
      if (isTold(logged)) this.#told.add(logged)
    } finally {
      this.#pending.delete(logged.version)
      const [first] = this.#pending
      this.#told.settle(first === undefined ? this.#last : first - 1)
    }
  }

  /** Goes on from a version, unless it is lower than the present one. What was before is not told any more. */
  async continueFrom(version: number, at: DateTime): Promise<void> {
    if (version < this.#last || version === this.#told.after) return
    this.#last = version
    await this.#file.append({ version, kind: 'CONTINUED', at })
    this.#version = version
    this.#told.continueFrom(version)
  }

  /** See {@link ToldChanges.changes}. */
  changes(after: Position | null): AsyncIterableIterator<ArchiveChange, undefined> {
    return this.#told.changes(after)
  }

  async close(): Promise<void> {
    this.#told.close()
    await this.#file.close()
  }
}
