import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Adapter } from 'lowdb'
import { Low } from 'lowdb'
import type { ArticleDocument } from './article-document.ts'
import { DamagedError, NewerFormatError } from './document.ts'
import { DocumentFile } from './document-file.ts'
import type { EntityEditsDocument, ReviewsDocument } from './edits-document.ts'
import { idDigitsOf } from './file-name.ts'
import { folderError } from './folder-error.ts'
import { FolderSync } from './folder-sync.ts'
import { ASIDE } from './replace-file.ts'
import { setAside } from './set-aside.ts'
import type { Kept, KeptDocument, Shelf } from './shelf.ts'

/** A file that is not served. `message` says what is wrong with it, where it is now, and what to do. */
export type UnservedFile = { readonly file: string; readonly message: string }

const ENDING = '.json'

const REMEDY = {
  articles: 'Import its article again',
  reviews: 'Its article is served without reviews: make them again, or restore them from an export',
  entities: 'Entities are as articles have them: edit them again, or restore the edits from an export',
}

/**
 * A folder of articles on disk. Whatever else stands in it is left alone.
 *
 * ```text
 * articles/2022-01-13-troops-start-withdrawing-0f….json      one for each article
 * revisions/2022-01-13-troops-start-withdrawing-0f….1.json   the texts that articles had before
 * reviews/2022-01-13-troops-start-withdrawing-0f….json       what editors said of an article
 * entities.json                                              what editors made of entities: merges, splits, names
 * damaged/                                                   files that could not be read, set aside
 * changes.jsonl                                              the last changes, one a line
 * ```
 */
export class ArticleFolder implements Shelf {
  /** What {@link load} found that cannot be served. */
  readonly unserved: UnservedFile[] = []
  readonly #path: string
  readonly #root: FolderSync
  readonly #articles: FolderSync
  readonly #revisions: FolderSync
  readonly #reviews: FolderSync
  /** Unserved files that were left where they are, by their folder and the digits of their article's id. */
  readonly #inTheWay = new Map<string, UnservedFile>()

  private constructor(path: string) {
    this.#path = path
    this.#root = new FolderSync(path)
    this.#articles = new FolderSync(join(path, 'articles'))
    this.#revisions = new FolderSync(join(path, 'revisions'))
    this.#reviews = new FolderSync(join(path, 'reviews'))
  }

  /** Makes what the folder lacks, and removes what a crash left half written. */
  static async open(path: string): Promise<ArticleFolder> {
    const folder = new ArticleFolder(path)
    for (const { path: inner } of [folder.#articles, folder.#revisions, folder.#reviews]) {
      await mkdir(inner, { recursive: true })
      for (const name of await readdir(inner)) if (name.endsWith(ASIDE)) await rm(join(inner, name))
    }
    await rm(join(path, `entities${ENDING}${ASIDE}`), { force: true })
    await folder.#root.sync()
    return folder
  }

  /** @throws when a file that must not be replaced has the article's place */
  article(name: string): Adapter<ArticleDocument> {
    this.#assertFree('articles', name, 'The article')
    return this.#articleFile(name)
  }

  revision(name: string, revision: number): Adapter<ArticleDocument> {
    return new DocumentFile(this.#revisionPath(name, revision), this.#revisions)
  }

  /** @throws when a file that must not be replaced has the reviews' place */
  reviews(name: string): Adapter<ReviewsDocument> {
    this.#assertFree('reviews', name, 'The review')
    return this.#reviewsFile(name)
  }

  /** @throws when a file that must not be replaced has the edits' place */
  entityEdits(): Adapter<EntityEditsDocument> {
    this.#assertFree('.', 'entities', 'The edit')
    return this.#entityEditsFile()
  }

  /** The article's own file goes last: as long as it is there, the removal can be finished. */
  async remove(name: string, revisions: readonly number[]): Promise<void> {
    try {
      for (const revision of revisions) await rm(this.#revisionPath(name, revision), { force: true })
      if (revisions.length > 0) await this.#revisions.sync()
      await rm(join(this.#reviews.path, `${name}${ENDING}`), { force: true })
      await this.#reviews.sync()
      await rm(join(this.#articles.path, `${name}${ENDING}`), { force: true })
      await this.#articles.sync()
    } catch (error) {
      throw folderError(this.#path, error)
    }
  }

  /**
   * Reads all articles. Damaged files are moved aside; those that may be sound, but can't be read here, stay. The newest come first, as names
   * begin with the day: most lists have them in this order, and are made with the least work.
   */
  async load(): Promise<KeptDocument[]> {
    const kept = new Map<string, KeptDocument>()
    for (const name of await namesIn(this.#articles)) {
      const low = await this.#read('articles', name, this.#articleFile(name), REMEDY.articles)
      if (!low) continue
      const document = { name, low }
      const { id } = low.data.article
      const other = kept.get(id)
      const isNewer = !other || other.low.data.saves < low.data.saves
      if (isNewer) kept.set(id, document)
      if (other)
        await this.#setAside(
          'articles',
          (isNewer ? other : document).name,
          'is an older file of an article that has two',
        )
    }
    return [...kept.values()].reverse()
  }

  /** Reads the reviews of all articles, also of those that can't be read themselves: they may be imported again. */
  async loadReviews(): Promise<Kept<ReviewsDocument>[]> {
    const kept: Kept<ReviewsDocument>[] = []
    for (const name of await namesIn(this.#reviews)) {
      const low = await this.#read('reviews', name, this.#reviewsFile(name), REMEDY.reviews)
      if (low) kept.push({ name, low })
    }
    return kept
  }

  /** Reads the edits of entities; null when there are none. */
  async loadEntityEdits(): Promise<Low<EntityEditsDocument> | null> {
    const isThere = (await readdir(this.#path)).includes(`entities${ENDING}`)
    return isThere ? this.#read('.', 'entities', this.#entityEditsFile(), REMEDY.entities) : null
  }

  #articleFile(name: string): DocumentFile<ArticleDocument> {
    return new DocumentFile(join(this.#articles.path, `${name}${ENDING}`), this.#articles)
  }

  #reviewsFile(name: string): DocumentFile<ReviewsDocument> {
    return new DocumentFile(join(this.#reviews.path, `${name}${ENDING}`), this.#reviews)
  }

  #entityEditsFile(): DocumentFile<EntityEditsDocument> {
    return new DocumentFile(join(this.#path, `entities${ENDING}`), this.#root)
  }

  #revisionPath(name: string, revision: number): string {
    return join(this.#revisions.path, `${name}.${revision}${ENDING}`)
  }

  async #read<Document extends object>(
    folder: string,
    name: string,
    file: DocumentFile<Document>,
    remedy: string,
  ): Promise<Low<Document> | null> {
    try {
      return new Low(file, await file.read())
    } catch (error) {
      if (error instanceof DamagedError) {
        if (folder === 'articles') await this.#setEarlierAside(name)
        await this.#setAside(folder, name, `${error.message}. ${remedy}`)
      } else if (error instanceof NewerFormatError)
        this.#leave(folder, name, `${error.message}. Open the folder with that version`)
      else this.#leave(folder, name, `can't be read (${error instanceof Error ? error.message : error})`)
      return null
    }
  }

  #assertFree(folder: string, name: string, what: string): void {
    const inTheWay = this.#inTheWay.get(join(folder, idDigitsOf(name)))
    if (inTheWay)
      throw new Error(`${what} can't be saved in the place of a file that can't be read. ${inTheWay.message}`)
  }

  async #setAside(folder: string, name: string, why: string): Promise<void> {
    const file = `${name}${ENDING}`
    const place = await setAside(this.#path, join(folder, file))
    this.unserved.push({ file, message: `${join(folder, file)} ${why}. It was moved to ${place}.` })
  }

  /** An article that comes again begins with its first revision: the earlier texts of its former file must not be in its way then. */
  async #setEarlierAside(name: string): Promise<void> {
    for (const file of await readdir(this.#revisions.path))
      if (file.startsWith(`${name}.`)) await setAside(this.#path, join('revisions', file))
  }

  #leave(folder: string, name: string, why: string): void {
    const file = `${name}${ENDING}`
    const left = { file, message: `${join(folder, file)} ${why}. It was left as it is.` }
    this.unserved.push(left)
    this.#inTheWay.set(join(folder, idDigitsOf(name)), left)
  }
}

/** The names of the documents in a folder. */
async function namesIn({ path }: FolderSync): Promise<string[]> {
  const files = (await readdir(path)).filter(file => file.endsWith(ENDING))
  return files.map(file => file.slice(0, -ENDING.length)).sort()
}
