import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { CommandError } from '../command-error.ts'
import type { ExportValues } from '../export.ts'
import { showProgress } from '../progress.ts'
import { openExportSource } from './export-source.ts'
import type { Exported } from './exported-text.ts'
import { NOUNS } from './noun.ts'
import { writeOutput } from './output.ts'

/**
 * Writes what the archive holds.
 *
 * @throws {CommandError} when it can't be written, or a process has the archive that does not give it
 */
export async function writeExport(values: ExportValues, signal: AbortSignal): Promise<void> {
  const source = await openExportSource(values.data)
  const progress = await showProgress(null, process.stderr)
  try {
    for (const { file, exported } of await filesOf(values)) {
      const text = source.text(exported, { onArticle: () => progress.advance(0), signal })
      await writeOutput(file, until(signal, text))
    }
  } finally {
    progress.stop()
    await source.close()
  }
}

/** What is to be written to a file; to standard output when it is null. */
type Written = { readonly file: string | null; readonly exported: Exported }

async function filesOf({
  format,
  of,
  output = '-',
  publishedFrom,
  publishedTo,
}: ExportValues): Promise<readonly Written[]> {
  const file = output === '-' ? null : output
  const publishedOn = publishedFrom || publishedTo ? { from: publishedFrom ?? null, to: publishedTo ?? null } : null
  if (format !== 'csv') return [{ file, exported: { format, publishedOn } }]
  if (of !== undefined || file === null) return [{ file, exported: { format, of: of ?? 'articles', publishedOn } }]
  await mkdir(file, { recursive: true }).catch(error => {
    throw new CommandError(`${file} can't be written: ${error.message}.`)
  })
  return NOUNS.map(noun => ({ file: join(file, `${noun}.csv`), exported: { format, of: noun, publishedOn } }))
}

async function* until(signal: AbortSignal, chunks: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const chunk of chunks) {
    if (signal.aborted) return
    yield chunk
  }
}
