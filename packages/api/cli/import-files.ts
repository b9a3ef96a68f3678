import { isDeepStrictEqual } from 'node:util'
import { ANNOTATOR, type Article, annotate, type ReadArticle } from '@dateline/articles'
import type { ArticleStore } from '@dateline/store'
import type { ImportReport, Outcome } from './import-report.ts'
import type { Progress } from './progress.ts'
import { type ReadOptions, readFile } from './read-file.ts'
import type { SourceFile } from './source-file.ts'

/** So many articles are saved at once, so that a disk flushes them together; fewer when they hold so many characters. */
const BATCH = { articles: 64, characters: 4_000_000 }

/**
 * Reads files, annotates what is new in them and saves it, a batch at a time: what a batch has saved stays, whatever comes after.
 *
 * @param signal ends the import: what is read by then is saved
 * @throws what the store throws when it can't save
 */
export async function importFiles(
  store: ArticleStore,
  files: readonly SourceFile[],
  options: ReadOptions,
  {
    report,
    progress,
    signal,
  }: { readonly report: ImportReport; readonly progress: Progress; readonly signal: AbortSignal },
): Promise<void> {
  for await (const batch of batchesOf(foundIn(files, options, signal))) {
    for (const outcome of await takeIn(store, batch, progress)) report.add(outcome)
    if (signal.aborted) break
  }
}

/** An article, or why there is none, in a sentence that says where. `bytes` of all files lie before its end. */
type Found = { readonly place: string; readonly bytes: number } & (
  | { readonly article: ReadArticle; readonly notice?: string }
  | { readonly article?: never; readonly reason: string }
)

async function* foundIn(
  files: readonly SourceFile[],
  options: ReadOptions,
  signal: AbortSignal,
): AsyncGenerator<Found> {
  let before = 0
  for (const file of files) {
    try {
      for await (const { result, end } of readFile(file, options, signal)) {
        const place = result.line === null ? file.path : `${file.path}, line ${result.line}`
        const bytes = before + end
        if (result.refusal) yield { place, bytes, reason: result.refusal.message }
        else yield { place, bytes, ...result }
      }
    } catch (error) {
      if (signal.aborted) return
      if (!isSystemError(error)) throw error
      yield { place: file.path, bytes: before, reason: `${file.path} can't be read (${error.code}).` }
    }
    before += file.size ?? 0
  }
}

/** What Node throws when the system says no, as for a file that may not be read. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error
}

async function* batchesOf(found: AsyncIterable<Found>): AsyncGenerator<Found[]> {
  let batch: Found[] = []
  let characters = 0
  for await (const each of found) {
    batch.push(each)
    characters += each.article?.text.length ?? 0
    if (batch.length < BATCH.articles && characters < BATCH.characters) continue
    yield batch
    batch = []
    characters = 0
  }
  if (batch.length > 0) yield batch
}

/** Annotates and saves a batch. Everything in it has its outcome. */
async function takeIn(store: ArticleStore, batch: readonly Found[], progress: Progress): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  const changed: { readonly article: Article; readonly notice: string | undefined }[] = []
  // The articles as they will be in the archive when those before them in the batch are saved.
  const latest = new Map<string, Article>()
  for (const kept of await store.articles.byId(batch.map(({ article }) => article?.id ?? '')))
    if (kept) latest.set(kept.id, kept)

  for (const found of batch) {
    if (!found.article) outcomes.push({ as: 'REFUSED', reason: found.reason })
    else if (isCurrent(latest.get(found.article.id), found.article)) outcomes.push({ as: 'UNCHANGED' })
    else
      try {
        const article = annotate(found.article)
        changed.push({ article, notice: found.notice })
        latest.set(article.id, article)
      } catch (error) {
        // A defect of ours: one article must not keep a hundred thousand others out.
        const reason = `${found.place} can't be annotated, which is a defect of Dateline: please report it. ${error}`
        outcomes.push({ as: 'REFUSED', reason })
      }
    progress.advance(found.bytes)
  }
  const saved = await store.save(changed.map(({ article }) => article))
  return [...outcomes, ...saved.map((as, index) => ({ as, notice: changed[index]?.notice }))]
}

/** Whether annotating the article and saving it would change nothing. It does not matter in which source it came this time. */
function isCurrent(kept: Article | undefined, article: ReadArticle): boolean {
  if (!kept || kept.text !== article.text || kept.annotations?.annotator !== ANNOTATOR) return false
  return isDeepStrictEqual({ ...kept, ...article, source: kept.source }, kept)
}
