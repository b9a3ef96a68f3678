import type { DateTime } from '@dateline/articles'
import { OrderedList } from '../archive/ordered-list.ts'
import { type ArchiveChange, ChangesGoneError } from '../archive-change.ts'
import type { Position } from '../page.ts'
import { isTold, type Log, type LoggedChange, type ToldChange } from './logged-change.ts'

/** So many changes can be told again. */
export const KEPT_CHANGES = 10_000

/** Where a log is written to. */
export type ChangeFile = {
  /** Resolves when the change is on disk. */
  append(change: LoggedChange): Promise<void>
  close(): Promise<void>
}

/** A change that is to be made. */
export type UnloggedChange = Unversioned<LoggedChange>
type Unversioned<Change> = Change extends unknown ? Omit<Change, 'version'> : never

/** The changes of an archive in their order, and its version. Whoever watches them takes them from here at their own pace. */
export class ChangeLog {
  readonly #file: ChangeFile
  readonly #done: OrderedList<ToldChange>
  /** Versions of changes that are being made, ascending: those behind them are not told before them. */
  readonly #pending = new Set<number>()
  readonly #waiting = new Set<() => void>()
  readonly #opened: number
  #after: number
  #last: number
  #version: number
  #isClosed = false

  /** @param log without changes that may not have come to pass */
  constructor(file: ChangeFile, { after, settled, changes }: Log) {
    this.#file = file
    this.#done = new OrderedList((one, other) => one.version - other.version, changes.filter(isTold))
    this.#opened = settled
    this.#after = after
    this.#last = settled
    this.#version = settled
  }

  /** Grows with every change. */
  get version(): number {
    return this.#version
  }

  /** All changes up to here have been made. */
  get position(): Position {
    const [last] = this.#done.backward(({ version }) => version <= this.#settled)
    return [Math.max(this.#opened, this.#after, last?.version ?? 0)]
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
      if (isTold(logged)) this.#keep(logged)
    } finally {
      this.#pending.delete(logged.version)
      this.#wake()
    }
  }

  /** Goes on from a version, unless it is lower than the present one. What was before is not told any more. */
  async continueFrom(version: number, at: DateTime): Promise<void> {
    if (version < this.#last || version === this.#after) return
    this.#last = version
    await this.#file.append({ version, kind: 'CONTINUED', at })
    this.#after = version
    this.#version = version
    while (this.#done.first && this.#done.first.version <= version) this.#done.remove(this.#done.first)
    this.#wake()
  }

  /**
   * The changes behind a position, or from now on, each once and in order. It ends when the log is closed.
   *
   * @throws {ChangesGoneError} when they are not kept; the iterator's `next` rejects with it when its reader falls too far behind
   */
  changes(after: Position | null): AsyncIterableIterator<ArchiveChange, undefined> {
    let told = this.#checked(after ?? this.position)
    let isOver = false
    let wake: () => void = () => {}
    return {
      next: async () => {
        while (!isOver && !this.#isClosed) {
          const change = this.#next(told)
          if (change) {
            told = change.version
            return { done: false, value: shown(change) }
          }
          await new Promise<void>(resolve => {
            wake = resolve
            this.#waiting.add(resolve)
          })
        }
        return { done: true, value: undefined }
      },
      return: async () => {
        isOver = true
        this.#waiting.delete(wake)
        wake()
        return { done: true, value: undefined }
      },
      [Symbol.asyncIterator]() {
        return this
      },
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#wake()
    await this.#file.close()
  }

  /** Everything up to this version has come to pass, or never will. */
  get #settled(): number {
    const [first] = this.#pending
    return first === undefined ? this.#last : first - 1
  }

  #next(told: number): ToldChange | null {
    if (told < this.#after) throw gone()
    const [next] = this.#done.forward(({ version }) => version <= told)
    return next && next.version <= this.#settled ? next : null
  }

  #checked(position: Position): number {
    const [version, ...others] = position
    const isVersion = typeof version === 'number' && Number.isInteger(version) && others.length === 0
    if (!isVersion || version < this.#after || version > this.#last) throw gone()
    return version
  }

  #keep(change: ToldChange): void {
    this.#done.add(change)
    while (this.#done.size > KEPT_CHANGES && this.#done.first) {
      this.#after = this.#done.first.version
      this.#done.remove(this.#done.first)
    }
  }

  #wake(): void {
    const waiting = [...this.#waiting]
    this.#waiting.clear()
    for (const resolve of waiting) resolve()
  }
}

function shown({ kind, article, at, version }: ToldChange): ArchiveChange {
  return { kind, article, at, position: [version] }
}

function gone(): ChangesGoneError {
  return new ChangesGoneError(
    `The changes since then are not kept: the archive keeps its last ${KEPT_CHANGES}. Read it anew, and watch it from now on.`,
  )
}
