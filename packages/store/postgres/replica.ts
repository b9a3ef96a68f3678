import { type EntityEdit, type ReviewEdit, standingEdits, type UndoEdit } from '@dateline/articles'
import { Archive } from '../archive/archive.ts'
import { storedArticle } from '../archive/stored-article.ts'
import { KEPT_CHANGES, ToldChanges, type VersionedChange } from '../archive/told-changes.ts'
import type { Connection } from './database.ts'
import {
  allArticles,
  allEntityEdits,
  type CurrentArticle,
  type LoggedChange,
  lastChanges,
  type News,
  newsAfter,
  toldAfter,
} from './news.ts'

/** The archive of a database in the memory of a process, as it was at a version: whole, with all that is derived from it. */
export class Replica {
  readonly archive = new Archive()
  readonly told: ToldChanges
  readonly #current = new Map<string, CurrentArticle>()
  /** The articles that edits are of, by the ids of the edits. */
  readonly #articleOf = new Map<string, string>()
  #entityEdits: readonly (EntityEdit | UndoEdit)[] = []
  #version: number

  /** Reads the archive from a connection that sees it as it was at one moment. */
  static async load(connection: Connection): Promise<Replica> {
    const after = await toldAfter(connection)
    const replica = new Replica(after, await lastChanges(connection, after, KEPT_CHANGES))
    for await (const current of allArticles(connection)) replica.#put(current)
    replica.#editEntities(await allEntityEdits(connection))
    return replica
  }

  /** @param changes the last ones, all of them behind `toldAfter` */
  constructor(toldAfter: number, changes: readonly LoggedChange[]) {
    const after = changes[0] ? changes[0].version - 1 : toldAfter
    this.#version = changes.at(-1)?.version ?? toldAfter
    this.told = new ToldChanges({ after, settled: this.#version, changes: changes.flatMap(toldAs) })
  }

  /** The version of the archive up to which everything is here. */
  get version(): number {
    return this.#version
  }

  current(article: string): CurrentArticle | null {
    return this.#current.get(article) ?? null
  }

  /** The article that an edit is of; null for edits of entities, and for those that were not made. */
  articleOf(edit: string): string | null {
    return this.#articleOf.get(edit) ?? null
  }

  get entityEdits(): readonly (EntityEdit | UndoEdit)[] {
    return this.#entityEdits
  }

  /** The reviews of an article that stand. */
  reviewsOf(article: string): ReviewEdit[] {
    return standingEdits(this.#current.get(article)?.edits ?? [])
  }

  /** The articles in the order in which they came here. */
  articles(): Iterable<CurrentArticle> {
    return this.#current.values()
  }

  /** Takes in all that has changed since its version. The connection must see the database as it was at one moment. */
  async catchUp(connection: Connection): Promise<void> {
    for (;;) {
      const news = await newsAfter(connection, this.#version)
      if (news.changes.length === 0) break
      this.apply(news)
    }
    this.continueFrom(await toldAfter(connection))
  }

  /** Goes on from a version: nothing up to there is told any more. */
  continueFrom(version: number): void {
    if (version <= this.told.after) return
    this.#version = Math.max(this.#version, version)
    this.told.continueFrom(version)
  }

  /** Takes in what comes next, and tells it. */
  apply({ changes, articles, entityEdits }: News): void {
    for (const [id, current] of articles) {
      if (current) this.#put(current)
      else this.#forget(id)
    }
    if (entityEdits) this.#editEntities(entityEdits)
    for (const change of changes.flatMap(toldAs)) this.told.add(change)
    this.#version = changes.at(-1)?.version ?? this.#version
    this.told.settle(this.#version)
  }

  #put(current: CurrentArticle): void {
    const { id } = current.article
    this.#current.set(id, current)
    for (const edit of current.edits) this.#articleOf.set(edit.id, id)
    this.archive.put(storedArticle(current, this.reviewsOf(id)))
  }

  #forget(id: string): void {
    for (const edit of this.#current.get(id)?.edits ?? []) this.#articleOf.delete(edit.id)
    this.#current.delete(id)
    this.archive.remove(id)
  }

  #editEntities(edits: readonly (EntityEdit | UndoEdit)[]): void {
    this.#entityEdits = edits
    this.archive.edit(standingEdits(edits))
  }
}

/** What watchers are told of a change: nothing of one that only edits or annotates. */
function toldAs({ version, kind, article, at }: LoggedChange): VersionedChange[] {
  return kind === 'ANNOTATED' || kind === 'EDITED' || article === null ? [] : [{ version, kind, article, at }]
}
