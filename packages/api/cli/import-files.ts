import { isDeepStrictEqual } from 'node:util'
import { ANNOTATOR, type Article, type ReadArticle } from '@dateline/articles'
import type { Extraction } from '../extraction/extraction.ts'
import { ahead } from './ahead.ts'
import type { ImportReport, Outcome } from './import-report.ts'
import type { ImportTarget } from './import-target.ts'
import type { Progress } from './progress.ts'
import { type ReadOptions, readFile } from './read-file.ts'
import type { SourceFile } from './source-file.ts'

/** So many articles are saved at once, so that a disk flushes them together; fewer when they hold so many characters. */
const BATCH = { articles: 64, characters: 4_000_000 }

/** So many files are read before their articles are taken. */
const FILES_AHEAD = 16

/** What an import works with. `signal` ends it: what is read by then is saved. */
export type ImportRun = {
  readonly extraction: Extraction
  readonly report: ImportReport
  readonly progress: Progress
  readonly signal: AbortSignal
}

/**
 * Reads files, annotates what is new in them and saves it, a batch at a time: what a batch has saved stays, whatever comes after. While one
 * is saved, the next is read and annotated.
 *
 * @throws what the store throws when it can't save
 */
export async function importFiles(
  store: ImportTarget,
  files: readonly SourceFile[],
  options: ReadOptions,
  run: ImportRun,
): Promise<void> {
  const underWay: UnderWay = new Map()
  let saving = Promise.resolve()
  for await (const batch of batchesOf(foundIn(files, options, run))) {
    const taken = await takenIn(store, batch, underWay, run.extraction)
    await saving
    saving = save(store, taken, underWay, run)
    // It is waited for when the next batch is there.
    saving.catch(() => {})
    if (run.signal.aborted) break
  }
  await saving
}

/** An article, or why there is none, in a sentence that says where. `bytes` of all files lie before its end. */
type Found = { readonly place: string; readonly bytes: number } & (
  | { readonly article: ReadArticle; readonly notice?: string }
  | { readonly article?: never; readonly reason: string }
)

async function* foundIn(
  files: readonly SourceFile[],
  options: ReadOptions,
  { extraction, signal }: ImportRun,
): AsyncGenerator<Found> {
  let before = 0
  const read = (file: SourceFile) => readFile(file, options, extraction, signal)
  for (const { item: file, result: results } of ahead(files, FILES_AHEAD, read)) {
    try {
      for await (const { result, end } of await results) {
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

/** Articles that are not saved yet, by their ids: as they were read, and as they will be, or why they will not. */
type UnderWay = Map<string, { readonly read: ReadArticle; readonly annotated: Promise<Article | Refused> }>

type Refused = { readonly as: 'REFUSED'; readonly reason: string }

/** What becomes of what was found: that is known, or it is being annotated. */
type Taken = { readonly bytes: number } & (
  | { readonly outcome: Outcome }
  | {
      readonly article: ReadArticle
      readonly annotated: Promise<Article | Refused>
      readonly notice: string | undefined
    }
)

/** Begins to annotate what is new in a batch. */
async function takenIn(
  store: ImportTarget,
  batch: readonly Found[],
  underWay: UnderWay,
  extraction: Extraction,
): Promise<readonly Taken[]> {
  const kept = await store.articles.byId(batch.map(({ article }) => article?.id ?? ''))
  return batch.map((found, index): Taken => {
    const { article, bytes } = found
    if (!article) return { bytes, outcome: { as: 'REFUSED', reason: found.reason } }
    const before = underWay.get(article.id)
    // The same article twice: saved twice, it is unchanged the second time.
    if (before && isSame(before.read, article)) return { ...before, article: before.read, bytes, notice: undefined }
    if (!before && isCurrent(kept[index] ?? null, article)) return { bytes, outcome: { as: 'UNCHANGED' } }
    const annotated = annotatedBy(extraction, article, found.place)
    underWay.set(article.id, { read: article, annotated })
    return { bytes, article, annotated, notice: found.notice }
  })
}

/** A defect of ours: one article must not keep a hundred thousand others out. */
async function annotatedBy(extraction: Extraction, article: ReadArticle, place: string): Promise<Article | Refused> {
  try {
    return await extraction.annotate(article)
  } catch (error) {
    const reason = `${place} can't be annotated, which is a defect of Dateline: please report it. ${error}`
    return { as: 'REFUSED', reason }
  }
}

/** Saves a batch when it has been annotated. Everything in it has its outcome. */
async function save(
  store: ImportTarget,
  batch: readonly Taken[],
  underWay: UnderWay,
  { report, progress }: ImportRun,
): Promise<void> {
  const changed: { readonly article: Article; readonly notice: string | undefined }[] = []
  for (const taken of batch) {
    const made = 'outcome' in taken ? taken.outcome : await taken.annotated
    if ('as' in made) report.add(made)
    else changed.push({ article: made, notice: 'notice' in taken ? taken.notice : undefined })
    progress.advance(taken.bytes)
  }
  const saved = await store.save(changed.map(({ article }) => article))
  for (const [index, as] of saved.entries()) report.add({ as, notice: changed[index]?.notice })
  for (const taken of batch)
    if ('article' in taken && underWay.get(taken.article.id)?.annotated === taken.annotated)
      underWay.delete(taken.article.id)
}

/** Whether annotating the article and saving it would change nothing. */
function isCurrent(kept: Article | null, article: ReadArticle): boolean {
  return kept?.annotations?.annotator === ANNOTATOR && isSame(kept, article)
}

/** Whether two articles say the same. It does not matter in which source they came. */
function isSame(one: ReadArticle, other: ReadArticle): boolean {
  return one.text === other.text && isDeepStrictEqual({ ...one, ...other, source: one.source }, one)
}
