import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ninjsOf, webAnnotationPage } from '@dateline/articles'
import type { ArticleStore, DateRange, StoredArticle } from '@dateline/store'
import { openArchive } from '../archive.ts'
import { archiveGraph } from '../archive-graph.ts'
import { CommandError } from '../command-error.ts'
import type { ExportValues } from '../export.ts'
import { type Progress, showProgress } from '../progress.ts'
import { archiveLines } from './archive-lines.ts'
import { articlesIn } from './articles-in.ts'
import { NOUNS } from './noun.ts'
import { nounCsv } from './noun-csv.ts'
import { writeOutput } from './output.ts'

/**
 * Writes what the archive holds.
 *
 * @throws {CommandError} when it can't be written, or another process has the archive
 */
export async function writeExport(values: ExportValues, signal: AbortSignal): Promise<void> {
  const store = await openArchive(values.data)
  const progress = await showProgress(null, process.stderr)
  try {
    for (const { file, chunks } of await filesOf(store, values, { progress, signal }))
      await writeOutput(file, until(signal, chunks))
  } finally {
    progress.stop()
    await store.close()
  }
}

/** What is to be written to a file; to standard output when it is null. */
type Written = { readonly file: string | null; readonly chunks: AsyncIterable<string> }

async function filesOf(
  store: ArticleStore,
  { format, of, output = '-', publishedFrom, publishedTo }: ExportValues,
  { progress, signal }: { readonly progress: Progress; readonly signal: AbortSignal },
): Promise<readonly Written[]> {
  const file = output === '-' ? null : output
  const range = { from: publishedFrom ?? null, to: publishedTo ?? null }
  const publishedOn = range.from || range.to ? range : null
  switch (format) {
    case 'jsonl':
      return [{ file, chunks: archiveLines(store, publishedOn, progress) }]
    case 'ninjs':
      return [{ file, chunks: articleLines(store, publishedOn, progress, ninjsOf) }]
    case 'web-annotation':
      return [{ file, chunks: articleLines(store, publishedOn, progress, webAnnotationPage) }]
    case 'csv': {
      const graph = archiveGraph(store)
      if (of !== undefined || file === null)
        return [{ file, chunks: nounCsv(graph, of ?? 'articles', publishedOn, signal) }]
      await mkdir(file, { recursive: true }).catch(error => {
        throw new CommandError(`${file} can't be written: ${error.message}.`)
      })
      return NOUNS.map(noun => ({ file: join(file, `${noun}.csv`), chunks: nounCsv(graph, noun, publishedOn, signal) }))
    }
  }
}

async function* articleLines(
  store: ArticleStore,
  publishedOn: DateRange | null,
  progress: Progress,
  shown: (article: StoredArticle) => object,
): AsyncGenerator<string> {
  for await (const article of articlesIn(store, publishedOn)) {
    yield `${JSON.stringify(shown(article))}\n`
    progress.advance(0)
  }
}

async function* until(signal: AbortSignal, chunks: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const chunk of chunks) {
    if (signal.aborted) return
    yield chunk
  }
}
