import { KEPT_CHANGES, ToldChanges, type VersionedChange } from '../archive/told-changes.ts'
import { changesAfter, type LoggedChange, lastChanges, toldAfter } from './change-log.ts'
import type { Connection } from './database.ts'

/** What a process has heard of the changes of a database, for those who watch them here. */
export class Follower {
  readonly told: ToldChanges
  #version: number

  /** Begins behind the last change of a database, which a connection sees as it was at one moment. */
  static async begin(connection: Connection): Promise<Follower> {
    const after = await toldAfter(connection)
    return new Follower(after, await lastChanges(connection, after, KEPT_CHANGES))
  }

  /** @param changes the last ones, all of them behind `toldAfter` */
  constructor(toldAfter: number, changes: readonly LoggedChange[]) {
    const after = changes[0] ? changes[0].version - 1 : toldAfter
    this.#version = changes.at(-1)?.version ?? toldAfter
    this.told = new ToldChanges({ after, settled: this.#version, changes: changes.flatMap(toldAs) })
  }

  /** The version of the archive up to which every change was told here. */
  get version(): number {
    return this.#version
  }

  /** Tells all that has changed since its version. The connection must see the database as it was at one moment. */
  async catchUp(connection: Connection): Promise<void> {
    for (;;) {
      const changes = await changesAfter(connection, this.#version)
      if (changes.length === 0) break
      this.tell(changes)
    }
    this.continueFrom(await toldAfter(connection))
  }

  /** Goes on from a version: nothing up to there is told any more. */
  continueFrom(version: number): void {
    if (version <= this.told.after) return
    this.#version = Math.max(this.#version, version)
    this.told.continueFrom(version)
  }

  /** Tells the changes that come next. */
  tell(changes: readonly LoggedChange[]): void {
    for (const change of changes.flatMap(toldAs)) this.told.add(change)
    this.#version = changes.at(-1)?.version ?? this.#version
    this.told.settle(this.#version)
  }
}

/** What watchers are told of a change: nothing of one that only edits or annotates. */
function toldAs({ version, kind, article, at }: LoggedChange): VersionedChange[] {
  return kind === 'ANNOTATED' || kind === 'EDITED' || article === null ? [] : [{ version, kind, article, at }]
}
