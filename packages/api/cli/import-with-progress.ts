import type { ArticleStore } from '@dateline/store'
import { importFiles } from './import-files.ts'
import type { ImportReport } from './import-report.ts'
import { showProgress } from './progress.ts'
import type { ReadOptions } from './read-file.ts'
import type { SourceFile } from './source-file.ts'

/** Imports files, and shows on standard error how far it is. */
export async function importWithProgress(
  store: ArticleStore,
  files: readonly SourceFile[],
  options: ReadOptions,
  signal: AbortSignal,
): Promise<ImportReport> {
  const sizes = files.map(file => file.size)
  const total = sizes.reduce((sum, size) => (sum === null || size === null ? null : sum + size), 0)
  const progress = await showProgress(total, process.stderr)
  try {
    return await importFiles(store, files, options, { progress, signal })
  } finally {
    progress.stop()
  }
}
