import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Edit } from '@dateline/articles'
import type { ArticleHistory } from '@dateline/store'
import type { ImportReport } from '../import-report.ts'
import type { ImportTarget } from '../import-target.ts'
import type { Progress } from '../progress.ts'
import type { SourceFile } from '../source-file.ts'
import { ArchiveLineError, type ReadLine, readArchive } from './read-archive.ts'

/** So many articles or edits are restored at once; fewer articles when they hold so many characters. */
const BATCH = { lines: 64, characters: 4_000_000 }

type Run = { readonly report: ImportReport; readonly progress: Progress; readonly signal: AbortSignal }

/**
 * Restores what stands in an export. It is read twice: nothing is restored before it is known to be whole.
 *
 * @throws what the store throws when it can't save
 */
export async function restoreArchive(store: ImportTarget, file: SourceFile, run: Run): Promise<void> {
  try {
    await inFile(file, run.signal, async rereadable => {
      for await (const _ of readArchive(rereadable, run.signal));
      await restore(store, readArchive(rereadable, run.signal), run)
    })
  } catch (error) {
    if (run.signal.aborted) return
    if (!(error instanceof ArchiveLineError)) throw error
    run.report.add({ as: 'REFUSED', reason: `${error.message} Nothing of it was restored.` })
  }
}

async function restore(store: ImportTarget, lines: AsyncIterable<ReadLine>, run: Run): Promise<void> {
  const { report, progress, signal } = run
  const before = (await store.summary()).version
  let version: number | null = null
  for await (const batch of batchesOf(lines)) {
    for (const as of await store.restore(batch.articles)) report.add({ as })
    if (batch.edits.length > 0) report.addEdits(await store.edit(batch.edits))
    for (const _ of batch.articles) progress.advance(batch.end)
    if (signal.aborted) return
    version = batch.version
  }
  const now = (await store.summary()).version
  if (version !== null && (now > before || now < version)) await store.continueFrom(version)
}

type Batch = {
  readonly version: number | null
  readonly articles: readonly ArticleHistory[]
  readonly edits: readonly Edit[]
  readonly end: number
}

/** Articles stand in front of edits, in the export and so in each batch. */
async function* batchesOf(lines: AsyncIterable<ReadLine>): AsyncGenerator<Batch> {
  let articles: ArticleHistory[] = []
  let edits: Edit[] = []
  let characters = 0
  let last: Pick<Batch, 'version' | 'end'> = { version: null, end: 0 }
  for await (const { head, line, end } of lines) {
    last = { version: head.version, end }
    if (line.type === 'EDIT') edits.push(line.edit)
    else {
      articles.push(line.article)
      characters += [...line.article.earlier, line.article.present].reduce(
        (sum, { article }) => sum + article.text.length,
        0,
      )
    }
    if (articles.length + edits.length < BATCH.lines && characters < BATCH.characters) continue
    yield { ...last, articles, edits }
    articles = []
    edits = []
    characters = 0
  }
  yield { ...last, articles, edits }
}

/** What can be read only once is put into a file for as long as it is needed, so that it can be read twice. */
async function inFile(file: SourceFile, signal: AbortSignal, use: (file: SourceFile) => Promise<void>): Promise<void> {
  if (file.size !== null) return use(file)
  const folder = await mkdtemp(join(tmpdir(), 'dateline-'))
  try {
    const copy = join(folder, 'export.jsonl')
    await pipeline(file.open(signal), createWriteStream(copy, { mode: 0o600 }))
    await use({ ...file, open: each => createReadStream(copy, { signal: each }) })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
