import type { Edit } from '@dateline/articles'
import type { ArticleStore } from '../../article-store.ts'
import { openMemoryStore } from '../open-lowdb-store.ts'

/** An article whose file is sound. `earlier` are the texts that it had, `sha256` that of their sources. */
export type FoundArticle = {
  readonly file: string
  readonly revision: number
  readonly saves: number
  readonly earlier: readonly { readonly revision: number; readonly sha256: string }[]
}

/** What a check has found in a folder so far. */
export class FoundArchive {
  readonly articles = new Map<string, FoundArticle>()
  /** The digits of the ids of articles whose files are not sound: nothing more is to be said of them. */
  readonly unsound = new Set<string>()
  readonly edits: Edit[] = []
  /** The articles that are sound, with all that is derived from them. */
  readonly store: ArticleStore = openMemoryStore()
  /** How many texts of articles were read, present and earlier ones. */
  texts = 0
}
