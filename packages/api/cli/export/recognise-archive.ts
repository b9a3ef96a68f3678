import type { SourceFile } from '../source-file.ts'
import { joined } from '../stream-head.ts'
import { BEGINNING } from './archive-line.ts'

/** The exports of archives among files, and the others. */
export type Sorted = { readonly archives: readonly SourceFile[]; readonly sources: readonly SourceFile[] }

/** Tells exports of archives from other files, by how they begin. */
export async function sortedFiles(files: readonly SourceFile[], signal: AbortSignal): Promise<Sorted> {
  const archives: SourceFile[] = []
  const sources: SourceFile[] = []
  for (const file of files) {
    const { isArchive, file: same } = await recognised(file, signal)
    if (isArchive) archives.push(same)
    else sources.push(same)
  }
  return { archives, sources }
}

async function recognised(
  file: SourceFile,
  signal: AbortSignal,
): Promise<{ readonly isArchive: boolean; readonly file: SourceFile }> {
  const chunks = file.open(signal)[Symbol.asyncIterator]()
  let head = Buffer.alloc(0)
  try {
    while (head.length < BEGINNING.length) {
      const next = await chunks.next()
      if (next.done) break
      head = Buffer.concat([head, next.value])
    }
  } catch {
    // What is wrong is told when the file is read.
    return { isArchive: false, file }
  }
  const isArchive = head.toString('latin1').startsWith(BEGINNING)
  if (file.size === null) return { isArchive, file: { ...file, open: () => joined(head, chunks) } }
  await chunks.return?.()
  return { isArchive, file }
}
