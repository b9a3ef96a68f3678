import { readFileSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import type { Adapter } from 'lowdb'
import { type ArticleDocument, documentText, parseDocument } from './article-document.ts'
import { folderError } from './folder-error.ts'
import type { FolderSync } from './folder-sync.ts'

/** Marks files that are being written. Those that a crash left behind are removed when the folder is opened. */
export const ASIDE = '.writing'

/**
 * lowdb's way to one document on disk. What `write` has said is done survives `kill -9` and power loss: the text is written
 * aside and flushed, takes the place of the file in one step, and then the folder is flushed. A reader sees the old document
 * or the new one, never a part.
 *
 * lowdb's own adapters do not flush. write-file-atomic 8 flushes the file but not its folder, and does not look at how much
 * `fs.write` has written: on a full disk it may put a part of the text in place.
 */
export class ArticleFile implements Adapter<ArticleDocument> {
  readonly #path: string
  readonly #folder: FolderSync

  constructor(path: string, folder: FolderSync) {
    this.#path = path
    this.#folder = folder
  }

  /**
   * Reads at once: thousands of files that are opened one by one take half the time that way.
   *
   * @throws {DamagedError} when the file is not what was written
   * @throws {NewerFormatError} when a newer version of Dateline wrote it
   */
  async read(): Promise<ArticleDocument> {
    return parseDocument(readFileSync(this.#path, 'utf8'))
  }

  /** @throws {FolderError} when the folder can't be written or its disk is full; the document is then what it was */
  async write(document: ArticleDocument): Promise<void> {
    const aside = `${this.#path}${ASIDE}`
    try {
      await writeFile(aside, documentText(document), { flush: true })
      await rename(aside, this.#path)
    } catch (error) {
      await rm(aside, { force: true }).catch(() => {})
      throw folderError(this.#folder.path, error)
    }
    await this.#folder.sync()
  }
}
