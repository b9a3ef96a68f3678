import type { Article } from '@dateline/articles'
import { Low } from 'lowdb'
import { Archive } from '../archive/archive.ts'
import { archiveReads } from '../archive/archive-reads.ts'
import type { ArticleStore, RevisionRecord, SavedAs, StoredArticle } from '../article-store.ts'
import type { ArticleDocument } from './article-document.ts'
import { fileNameOf } from './file-name.ts'
import { savedDocument } from './saved-document.ts'
import type { KeptDocument, Shelf } from './shelf.ts'
import { Turns } from './turns.ts'

/** So many articles are written at once: enough for a disk to flush them together, too few to run out of open files. */
const WRITERS = 16
/** So many texts are indexed in one step: a few milliseconds. */
const INDEXED_AT_ONCE = 8

/** What a store is made of: its shelf, what stands there already, and how it is left when the store is closed. */
export type LowdbStoreParts = {
  readonly shelf: Shelf
  readonly kept: Iterable<KeptDocument>
  readonly clock: () => Date
  readonly leave: () => void
}

/** A store with one lowdb document for each article. All articles are in memory as well, with what is derived from them. */
export function lowdbStore({ shelf, kept, clock, leave }: LowdbStoreParts): ArticleStore {
  const archive = new Archive()
  const documents = new Map<string, KeptDocument>()
  const turns = new Turns()
  let version = 0
  let isClosed = false
  let indexing: NodeJS.Timeout | null = null
  for (const document of kept) {
    documents.set(document.low.data.article.id, document)
    archive.put(storedArticle(document.low.data))
    version += document.low.data.saves
  }
  indexSoon()

  /** Indexes texts in small steps while nothing else is to do, so that the first search need not wait for all of them. */
  function indexSoon(): void {
    indexing ??= setTimeout(() => {
      indexing = null
      if (archive.texts.indexSome(INDEXED_AT_ONCE)) indexSoon()
    }, 10).unref()
  }

  async function saveOne(article: Article): Promise<SavedAs> {
    const known = documents.get(article.id)
    const former = known?.low.data ?? null
    const { as, document } = savedDocument(former, article, clock().toISOString())
    if (!document) return as
    const { name, low } = known ?? newDocument(article, document)
    if (former && as === 'REVISED') await shelf.revision(name, former.revision).write(former)
    await write(low, document)
    documents.set(article.id, { name, low })
    archive.put(storedArticle(document))
    version++
    indexSoon()
    return as
  }

  function newDocument(article: Article, document: ArticleDocument): KeptDocument {
    const name = fileNameOf(article)
    return { name, low: new Low(shelf.article(name), document) }
  }

  async function atRevision(id: string, revision: number): Promise<StoredArticle | null> {
    const known = documents.get(id)
    if (!known?.low.data.earlier.some(record => record.revision === revision)) return null
    const document = await shelf.revision(known.name, revision).read()
    return document && storedArticle(document)
  }

  const { articles, summary, ...reads } = archiveReads(archive)
  return {
    ...reads,
    articles: {
      ...articles,
      revisions: ids => ids.map(id => revisionsOf(documents.get(id)?.low.data ?? null)),
      atRevision(id, revision) {
        const current = archive.article(id)?.article
        return current?.revision === revision ? current : atRevision(id, revision)
      },
    },
    summary: () => summary(version),
    async save(saved) {
      if (isClosed) throw new Error('The store is closed: nothing more can be saved. Open it again.')
      return eachOf(saved, WRITERS, article => turns.run(article.id, () => saveOne(article)))
    },
    async close() {
      if (isClosed) return
      isClosed = true
      await turns.settled()
      if (indexing) clearTimeout(indexing)
      leave()
    },
  }
}

/** Writes a document. What lowdb has in memory is what is on disk, also when that fails. */
async function write(low: Low<ArticleDocument>, document: ArticleDocument): Promise<void> {
  const former = low.data
  low.data = document
  try {
    await low.write()
  } catch (error) {
    low.data = former
    throw error
  }
}

function storedArticle({ article, revision, importedAt }: ArticleDocument): StoredArticle {
  return { ...article, revision, importedAt }
}

function revisionsOf(document: ArticleDocument | null): RevisionRecord[] {
  if (!document) return []
  const { article, revision, importedAt, earlier } = document
  return [...earlier, { revision, importedAt, sha256: article.source.sha256 }]
    .map(record => ({ article: article.id, ...record }))
    .reverse()
}

/**
 * Runs a task for each item, `limit` at once, and begins each one in the order of the items. When one fails, those behind it are
 * done all the same.
 */
async function eachOf<Item, Result>(
  items: readonly Item[],
  limit: number,
  task: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results = new Array<Result>(items.length)
  const errors: unknown[] = []
  const rest = items.entries()
  const work = async (): Promise<void> => {
    for (const [index, item] of rest) {
      try {
        results[index] = await task(item)
      } catch (error) {
        errors.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: limit }, work))
  if (errors.length > 0) throw errors[0]
  return results
}
