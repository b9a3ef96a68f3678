import { readFileSync } from 'node:fs'
import type { Adapter } from 'lowdb'
import { documentText, parseDocument } from './document.ts'
import type { FolderSync } from './folder-sync.ts'
import { replaceFile } from './replace-file.ts'

/** lowdb's way to one document on disk. */
export class DocumentFile<Document extends object> implements Adapter<Document> {
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
  async read(): Promise<Document> {
    return parseDocument(readFileSync(this.#path, 'utf8'))
  }

  /** @throws {FolderError} when the folder can't be written or its disk is full; the document is then what it was */
  write(document: Document): Promise<void> {
    return replaceFile(this.#path, documentText(document), this.#folder)
  }
}
