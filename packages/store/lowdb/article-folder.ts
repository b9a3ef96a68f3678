import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Adapter } from 'lowdb'
import { Low } from 'lowdb'
import { type ArticleDocument, DamagedError, NewerFormatError } from './article-document.ts'
import { ArticleFile } from './article-file.ts'
import { idDigitsOf } from './file-name.ts'
import { folderError } from './folder-error.ts'
import { FolderSync } from './folder-sync.ts'
import { ASIDE } from './replace-file.ts'
import type { KeptDocument, Shelf } from './shelf.ts'

/** A file that is not served. `message` says what is wrong with it, where it is now, and what to do. */
export type UnservedFile = { readonly file: string; readonly message: string }

const ENDING = '.json'

/**
 * A folder of articles on disk. Whatever else stands in it is left alone.
 *
 * ```text
 * articles/2022-01-13-troops-start-withdrawing-0f….json      one for each article
 * revisions/2022-01-13-troops-start-withdrawing-0f….1.json   the texts that articles had before
 * damaged/                                                   files that could not be read, set aside
 * changes.jsonl                                              the last changes, one a line
 * ```
 */
export class ArticleFolder implements Shelf {
  /** What {@link load} found that cannot be served. */
  readonly unserved: UnservedFile[] = []
  readonly #path: string
  readonly #articles: FolderSync
  readonly #revisions: FolderSync
  /** Unserved files that were left where they are, by the digits of their article's id. */
  readonly #inTheWay = new Map<string, UnservedFile>()

  private constructor(path: string) {
    this.#path = path
    this.#articles = new FolderSync(join(path, 'articles'))
    this.#revisions = new FolderSync(join(path, 'revisions'))
  }

  /** Makes what the folder lacks, and removes what a crash left half written. */
  static async open(path: string): Promise<ArticleFolder> {
    const folder = new ArticleFolder(path)
    for (const { path: inner } of [folder.#articles, folder.#revisions]) {
      await mkdir(inner, { recursive: true })
      for (const name of await readdir(inner)) if (name.endsWith(ASIDE)) await rm(join(inner, name))
    }
    await new FolderSync(path).sync()
    return folder
  }

  /** @throws when a file that must not be replaced has the article's place */
  article(name: string): Adapter<ArticleDocument> {
    const inTheWay = this.#inTheWay.get(idDigitsOf(name))
    if (inTheWay)
      throw new Error(`The article can't be saved in the place of a file that can't be read. ${inTheWay.message}`)
    return this.#file(name)
  }

  revision(name: string, revision: number): Adapter<ArticleDocument> {
    return new ArticleFile(this.#revisionPath(name, revision), this.#revisions)
  }

  /** The article's own file goes last: as long as it is there, the removal can be finished. */
  async remove(name: string, revisions: readonly number[]): Promise<void> {
    try {
      for (const revision of revisions) await rm(this.#revisionPath(name, revision), { force: true })
      if (revisions.length > 0) await this.#revisions.sync()
      await rm(this.#articlePath(name), { force: true })
      await this.#articles.sync()
    } catch (error) {
      throw folderError(this.#path, error)
    }
  }

  /** Reads all articles. Damaged files are moved aside; those that may be sound, but can't be read here, stay. */
  async load(): Promise<KeptDocument[]> {
    const kept = new Map<string, KeptDocument>()
    const files = (await readdir(this.#articles.path)).filter(file => file.endsWith(ENDING)).sort()
    for (const name of files.map(file => file.slice(0, -ENDING.length))) {
      const document = await this.#read(name)
      if (!document) continue
      const { id } = document.low.data.article
      const other = kept.get(id)
      const isNewer = !other || other.low.data.saves < document.low.data.saves
      if (isNewer) kept.set(id, document)
      if (other) await this.#setAside((isNewer ? other : document).name, 'is an older file of an article that has two')
    }
    return [...kept.values()]
  }

  #file(name: string): ArticleFile {
    return new ArticleFile(this.#articlePath(name), this.#articles)
  }

  #articlePath(name: string): string {
    return join(this.#articles.path, `${name}${ENDING}`)
  }

  #revisionPath(name: string, revision: number): string {
    return join(this.#revisions.path, `${name}.${revision}${ENDING}`)
  }

  async #read(name: string): Promise<KeptDocument | null> {
    const file = this.#file(name)
    try {
      return { name, low: new Low(file, await file.read()) }
    } catch (error) {
      if (error instanceof DamagedError) await this.#setAside(name, `${error.message}. Import its article again`)
      else if (error instanceof NewerFormatError)
        this.#leave(name, `${error.message}. Open the folder with that version`)
      else this.#leave(name, `can't be read (${error instanceof Error ? error.message : error})`)
      return null
    }
  }

  /** Moves a file to where it is not read again, under a name that is free there. */
  async #setAside(name: string, why: string): Promise<void> {
    const file = `${name}${ENDING}`
    const damaged = join(this.#path, 'damaged')
    await mkdir(damaged, { recursive: true })
    const there = new Set(await readdir(damaged))
    let free = file
    for (let count = 2; there.has(free); count++) free = `${name}.${count}${ENDING}`
    await rename(join(this.#articles.path, file), join(damaged, free))
    this.unserved.push({ file, message: `articles/${file} ${why}. It was moved to damaged/${free}.` })
  }

  #leave(name: string, why: string): void {
    const file = `${name}${ENDING}`
    const left = { file, message: `articles/${file} ${why}. It was left as it is.` }
    this.unserved.push(left)
    this.#inTheWay.set(idDigitsOf(name), left)
  }
}
