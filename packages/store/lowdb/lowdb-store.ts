import type { Article } from '@dateline/articles'
import { Low } from 'lowdb'
import { Archive } from '../archive/archive.ts'
import { archiveReads } from '../archive/archive-reads.ts'
import type {
  ArticleRevision,
  ArticleStore,
  Awaitable,
  RevisionRecord,
  SavedAs,
  StoredArticle,
} from '../article-store.ts'
import type { ArticleDocument } from './article-document.ts'
import type { ChangeLog } from './change-log.ts'
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
  readonly log: ChangeLog
  readonly clock: () => Date
  readonly leave: () => void
}

/** A store with one lowdb document for each article. All articles are in memory as well, with what is derived from them. */
export function lowdbStore({ shelf, kept, log, clock, leave }: LowdbStoreParts): ArticleStore {
  const archive = new Archive()
  const documents = new Map<string, KeptDocument>()
  const turns = new Turns()
  let isClosed = false
  let indexing: NodeJS.Timeout | null = null
  for (const document of kept) {
    documents.set(document.low.data.article.id, document)
    archive.put(storedArticle(document.low.data))
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
    const at = clock().toISOString()
    const { as, document } = savedDocument(former, article, at)
    if (!document) return as
    const { name, low } = known ?? newDocument(article, document)
    const kind = as === 'UNCHANGED' ? 'ANNOTATED' : as
    await log.record(
      { kind, article: article.id, revision: document.revision, at },
      async () => {
        if (former && as === 'REVISED') await shelf.revision(name, former.revision).write(former)
        await write(low, document)
      },
      () => {
        documents.set(article.id, { name, low })
        archive.put(storedArticle(document))
        indexSoon()
      },
    )
    return as
  }

  async function removeOne(id: string): Promise<boolean> {
    const known = documents.get(id)
    if (!known) return false
    const { revision } = known.low.data
    await log.record(
      { kind: 'REMOVED', article: id, revision, at: clock().toISOString() },
      () => removeDocument(shelf, known),
      () => {
        documents.delete(id)
        archive.remove(id)
      },
    )
    return true
  }

  function assertOpen(): void {
    if (isClosed) throw new Error('The store is closed: nothing can be changed any more. Open it again.')
  }

  function newDocument(article: Article, document: ArticleDocument): KeptDocument {
    const name = fileNameOf(article)
    return { name, low: new Low(shelf.article(name), document) }
  }

  function atRevision({ article, revision }: ArticleRevision): Awaitable<StoredArticle | null> {
    const current = archive.article(article)?.article
    return current?.revision === revision ? current : turns.run(article, () => beforeNow({ article, revision }))
  }

  async function beforeNow({ article, revision }: ArticleRevision): Promise<StoredArticle | null> {
    const known = documents.get(article)
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
      atRevision: texts => Promise.all(texts.map(atRevision)),
    },
    summary: () => ({ ...summary(log.version), position: log.position }),
    changes: after => log.changes(after),
    async save(saved) {
      assertOpen()
      return eachOf(saved, WRITERS, article => turns.run(article.id, () => saveOne(article)))
    },
    async remove(ids) {
      assertOpen()
      return eachOf(ids, WRITERS, id => turns.run(id, () => removeOne(id)))
    },
    async close() {
      if (isClosed) return
      isClosed = true
      await turns.settled()
      if (indexing) clearTimeout(indexing)
      await log.close()
      leave()
    },
  }
}

/** Removes a document with the texts that its article had before. */
export function removeDocument(shelf: Shelf, { name, low }: KeptDocument): Promise<void> {
  return shelf.remove(
    name,
    low.data.earlier.map(({ revision }) => revision),
  )
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
