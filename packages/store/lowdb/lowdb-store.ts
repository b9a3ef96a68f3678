import type { Article, Edit } from '@dateline/articles'
import { Low } from 'lowdb'
import { Archive } from '../archive/archive.ts'
import { archiveReads } from '../archive/archive-reads.ts'
import { storedArticle } from '../archive/stored-article.ts'
import { TextIndexing } from '../archive/text-indexing.ts'
import type {
  ArticleHistory,
  ArticleRevision,
  ArticleStore,
  Awaitable,
  EditedAs,
  RevisionRecord,
  SavedAs,
  SeenReviews,
  StoredArticle,
} from '../article-store.ts'
import { type EditsOfDocument, editsByDocument } from '../edit/edits-by-document.ts'
import { isOutdated } from '../edit/is-outdated.ts'
import { Turns } from '../turns.ts'
import type { ArticleDocument } from './article-document.ts'
import type { ChangeLog, UnloggedChange } from './change-log.ts'
import { eachOf } from './each-of.ts'
import { fileNameOf } from './file-name.ts'
import { type FoundEdits, KeptEdits } from './kept-edits.ts'
import { restoredDocuments } from './restored-document.ts'
import { savedDocument } from './saved-document.ts'
import type { KeptDocument, Shelf } from './shelf.ts'
import { writeDocument } from './write-document.ts'

/** So many articles are written at once: enough for a disk to flush them together, too few to run out of open files. */
const WRITERS = 16

/** What a store is made of: its shelf, what stands there already, and how it is left when the store is closed. */
export type LowdbStoreParts = {
  readonly shelf: Shelf
  readonly kept: Iterable<KeptDocument>
  readonly found: FoundEdits
  readonly log: ChangeLog
  readonly clock: () => Date
  readonly leave: () => void
}

/** The turns of edits of entities are taken under this name, which no article has. */
const ENTITIES = ''

/** A store with one lowdb document for each article, and some for what editors have done. All articles are in memory as well, with what is derived from them. */
export function lowdbStore({ shelf, kept, found, log, clock, leave }: LowdbStoreParts): ArticleStore {
  const archive = new Archive()
  const documents = new Map<string, KeptDocument>()
  const edits = new KeptEdits(shelf, found)
  const turns = new Turns()
  let isClosed = false
  const indexing = new TextIndexing(archive.texts)
  for (const document of kept) {
    documents.set(document.low.data.article.id, document)
    show(document)
  }
  archive.edit(edits.ofEntities())
  indexing.soon()

  async function saveOne(article: Article): Promise<SavedAs> {
    const known = documents.get(article.id)
    const former = known?.low.data ?? null
    const at = clock().toISOString()
    const { as, document } = savedDocument(former, article, at)
    if (!document) return as
    const change =
      as === 'UNCHANGED'
        ? ({ kind: 'ANNOTATED' } as const)
        : { kind: as, article: article.id, revision: document.revision }
    const before = former && as === 'REVISED' ? [former] : []
    await enter({ ...change, at }, known ?? newDocument(article, document), document, before)
    return as
  }

  async function restoreOne(history: ArticleHistory): Promise<SavedAs> {
    const { article, revision } = history.present
    const known = documents.get(article.id)
    if (known) return (await hasHad(known, article.text)) ? 'UNCHANGED' : saveOne(article)
    const { document, before } = restoredDocuments(history)
    const change = { kind: 'IMPORTED', article: article.id, revision, at: clock().toISOString() } as const
    await enter(change, newDocument(article, document), document, before)
    return 'IMPORTED'
  }

  /** Writes an article's document, behind those of the texts that it had before, and shows it. */
  function enter(
    change: UnloggedChange,
    { name, low }: KeptDocument,
    document: ArticleDocument,
    before: readonly ArticleDocument[],
  ): Promise<void> {
    return log.record(
      change,
      async () => {
        for (const one of before) await shelf.revision(name, one.revision).write(one)
        await writeDocument(low, document)
      },
      () => {
        documents.set(document.article.id, { name, low })
        show({ name, low })
      },
    )
  }

  async function hasHad({ name, low }: KeptDocument, text: string): Promise<boolean> {
    if (low.data.article.text === text) return true
    for (const { revision } of low.data.earlier)
      if ((await shelf.revision(name, revision).read())?.article.text === text) return true
    return false
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
        edits.forget(id)
        archive.remove(id)
      },
    )
    return true
  }

  async function editDocument(made: EditsOfDocument, seen: SeenReviews): Promise<readonly EditedAs[]> {
    const change = { kind: 'EDITED', at: clock().toISOString() } as const
    if (made.article === null)
      return edits.editEntities(made.edits, write => log.record(change, write, () => archive.edit(edits.ofEntities())))
    const { article } = made
    const document = documents.get(article)
    const served = archive.article(article)?.article
    if (!document || !served) return made.edits.map(() => 'NOT_FOUND')
    const { name } = document
    return edits.review(
      { article, name },
      { edits: made.edits, isOutdated: edit => isOutdated(edit, served, seen) },
      write => log.record(change, write, () => show(document)),
    )
  }

  /** Enters an article with its reviews in the archive. */
  function show({ low }: KeptDocument): void {
    archive.put(storedArticle(low.data, edits.reviewsOf(low.data.article.id)))
    indexing.soon()
  }

  function assertOpen(): void {
    if (isClosed) throw new Error('The store is closed: nothing can be changed any more. Open it again.')
  }

  function newDocument(article: Article, document: ArticleDocument): KeptDocument {
    const name = edits.nameOf(article.id) ?? fileNameOf(article)
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
    return document && storedArticle(document, edits.reviewsOf(article))
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
    versionNow: () => log.version,
    changes: after => log.changes(after),
    async save(saved) {
      assertOpen()
      return eachOf(saved, WRITERS, article => turns.run(article.id, () => saveOne(article)))
    },
    async restore(histories) {
      assertOpen()
      return eachOf(histories, WRITERS, history => turns.run(history.present.article.id, () => restoreOne(history)))
    },
    async continueFrom(version) {
      assertOpen()
      await turns.settled()
      await log.continueFrom(version, clock().toISOString())
    },
    async remove(ids) {
      assertOpen()
      return eachOf(ids, WRITERS, id => turns.run(id, () => removeOne(id)))
    },
    async edit(made, seen = new Map()) {
      assertOpen()
      const parts = editsByDocument(made, edits.articleOf.bind(edits))
      const done = await eachOf(parts, WRITERS, part =>
        turns.run(part.article ?? ENTITIES, () => editDocument(part, seen)),
      )
      const as = new Map(parts.flatMap(({ places }, index) => places.map((place, at) => [place, done[index]?.[at]])))
      return made.map((_, place) => as.get(place) ?? 'NOT_FOUND')
    },
    async *edits(): AsyncGenerator<Edit> {
      yield* edits.all(documents.keys())
    },
    async close() {
      if (isClosed) return
      isClosed = true
      await turns.settled()
      indexing.stop()
      await log.close()
      leave()
    },
  }
}

/** Removes a document with the texts that its article had before, and its reviews. */
export function removeDocument(shelf: Shelf, { name, low }: KeptDocument): Promise<void> {
  return shelf.remove(
    name,
    low.data.earlier.map(({ revision }) => revision),
  )
}

function revisionsOf(document: ArticleDocument | null): RevisionRecord[] {
  if (!document) return []
  const { article, revision, importedAt, earlier } = document
  return [...earlier, { revision, importedAt, sha256: article.source.sha256 }]
    .map(record => ({ article: article.id, ...record }))
    .reverse()
}
