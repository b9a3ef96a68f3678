import type { Extraction } from '../extraction/extraction.ts'
import { sortedFiles } from './export/recognise-archive.ts'
import { restoreArchive } from './export/restore-archive.ts'
import { importFiles } from './import-files.ts'
import { ImportReport } from './import-report.ts'
import type { ImportTarget } from './import-target.ts'
import { showProgress } from './progress.ts'
import type { ReadOptions } from './read-file.ts'
import type { SourceFile } from './source-file.ts'

/** Imports files, exports of archives before others, and shows on standard error how far it is. */
export async function importWithProgress(
  store: ImportTarget,
  files: readonly SourceFile[],
  options: ReadOptions,
  extraction: Extraction,
  signal: AbortSignal,
): Promise<ImportReport> {
  const sizes = files.map(file => file.size)
  const total = sizes.reduce((sum, size) => (sum === null || size === null ? null : sum + size), 0)
  const progress = await showProgress(total, process.stderr)
  const run = { extraction, report: new ImportReport(), progress, signal }
  try {
    const { archives, sources } = await sortedFiles(files, signal)
    for (const archive of archives) await restoreArchive(store, archive, run)
    await importFiles(store, sources, options, run)
    return run.report
  } finally {
    progress.stop()
  }
}
