import { type ArchiveChange, ChangesGoneError } from '../archive-change.ts'
import type { Position } from '../page.ts'
import { OrderedList } from './ordered-list.ts'

/** So many changes can be told again. */
export const KEPT_CHANGES = 10_000

/** A change that watchers are told of. `version` is the archive's with it. */
export type VersionedChange = Omit<ArchiveChange, 'position'> & { readonly version: number }

/** The last changes of an archive in their order. Whoever watches them takes them from here at their own pace. */
export class ToldChanges {
  readonly #done: OrderedList<VersionedChange>
  readonly #waiting = new Set<() => void>()
  readonly #opened: number
  #after: number
  #settled: number
  #isClosed = false

  /** @param log all changes behind `after`, up to `settled` */
  constructor({ after, settled, changes }: ToldLog) {
    this.#done = new OrderedList((one, other) => one.version - other.version, changes)
    this.#opened = settled
    this.#after = after
    this.#settled = settled
  }

  /** All changes up to here have been made. */
  get position(): Position {
    const [last] = this.#done.backward(({ version }) => version <= this.#settled)
    return [Math.max(this.#opened, this.#after, last?.version ?? 0)]
  }

  /** What came up to here is not told any more. */
  get after(): number {
    return this.#after
  }

  /** Adds a change that was made. It is told when all before it have been made as well. */
  add(change: VersionedChange): void {
    this.#done.add(change)
    while (this.#done.size > KEPT_CHANGES && this.#done.first) {
      this.#after = this.#done.first.version
      this.#done.remove(this.#done.first)
    }
  }

  /** Goes on from a version: nothing up to there is told any more. */
  continueFrom(version: number): void {
    this.#after = version
    while (this.#done.first && this.#done.first.version <= version) this.#done.remove(this.#done.first)
    this.settle(Math.max(this.#settled, version))
  }

  /** Everything up to this version has come to pass, or never will: what is not told of it yet, is told now. */
  settle(version: number): void {
    this.#settled = version
    this.#wake()
  }

  /**
   * The changes behind a position, or from now on, each once and in order. It ends when these are closed.
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

  close(): void {
    this.#isClosed = true
    this.#wake()
  }

  #next(told: number): VersionedChange | null {
    if (told < this.#after) throw gone()
    const [next] = this.#done.forward(({ version }) => version <= told)
    return next && next.version <= this.#settled ? next : null
  }

  #checked(position: Position): number {
    const [version, ...others] = position
    const isVersion = typeof version === 'number' && Number.isInteger(version) && others.length === 0
    if (!isVersion || version < this.#after || version > this.#settled) throw gone()
    return version
  }

  #wake(): void {
    const waiting = [...this.#waiting]
    this.#waiting.clear()
    for (const resolve of waiting) resolve()
  }
}

/** What can be told at first. */
export type ToldLog = {
  readonly after: number
  readonly settled: number
  readonly changes: Iterable<VersionedChange>
}

function shown({ kind, article, at, version }: VersionedChange): ArchiveChange {
  return { kind, article, at, position: [version] }
}

function gone(): ChangesGoneError {
  return new ChangesGoneError(
    `The changes since then are not kept: the archive keeps its last ${KEPT_CHANGES}. Read it anew, and watch it from now on.`,
  )
}
