import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join, relative } from 'node:path'
import { addAbortSignal } from 'node:stream'
import type { SourceFormat } from '@dateline/articles'
import { CommandError } from './command-error.ts'

/**
 * A file with articles. `path` is the way to it from where the user stands, as messages name it; `name` is what the archive keeps: the way
 * from the folder that was given. `format` is null where the ending does not tell it. `size` is null for what can
 * be read only once: standard input, and pipes.
 */
export type SourceFile = {
  readonly path: string
  readonly name: string
  readonly format: SourceFormat | null
  readonly size: number | null
  /** Its bytes; the signal ends them with an error, also while they are waited for. */
  open(signal: AbortSignal): AsyncIterable<Uint8Array>
}

/** The files of an import, and those that were passed over in folders because of their ending. */
export type SourceFiles = { readonly files: readonly SourceFile[]; readonly passedOver: readonly string[] }

/** Null where the content tells: XML may be a feed or a page. */
const FORMAT_OF_ENDING: Readonly<Record<string, SourceFormat | null>> = {
  '.txt': 'TEXT',
  '.text': 'TEXT',
  '.html': 'HTML',
  '.htm': 'HTML',
  '.xml': null,
  '.rss': 'FEED',
  '.atom': 'FEED',
  '.json': 'JSON',
  '.jsonl': 'JSON_LINES',
  '.ndjson': 'JSON_LINES',
}

/** The endings of the files that are taken from folders. */
export const ENDINGS = Object.keys(FORMAT_OF_ENDING)

/**
 * The files that `paths` name: a file is taken whatever its ending; of a folder, and of all folders in it, the files with a known
 * ending, sorted by name, without hidden ones; `-` is standard input.
 *
 * @throws {CommandError} when a path leads nowhere, or a folder can't be read
 */
export async function sourceFilesOf(paths: readonly string[]): Promise<SourceFiles> {
  const files: SourceFile[] = []
  const passedOver: string[] = []
  for (const path of paths) {
    if (path === '-') {
      files.push(standardInput())
      continue
    }
    const found = await stat(path).catch(unreadable(path))
    if (!found.isDirectory()) {
      files.push(fileOf(path, basename(path), found.isFile() ? found.size : null))
      continue
    }
    for (const inside of await filesIn(path))
      if (ENDINGS.includes(endingOf(inside))) files.push(fileOf(inside, relative(path, inside), await sizeOf(inside)))
      else passedOver.push(inside)
  }
  return { files, passedOver }
}

function unreadable(path: string): (error: NodeJS.ErrnoException) => never {
  return ({ code, message }) => {
    const reason = code === 'ENOENT' ? 'there is no such file or folder' : (code ?? message)
    throw new CommandError(`${path} can't be read: ${reason}. Nothing was imported.`, 2)
  }
}

function standardInput(): SourceFile {
  const name = 'standard input'
  return { path: name, name, format: null, size: null, open: signal => addAbortSignal(signal, process.stdin) }
}

function fileOf(path: string, name: string, size: number | null): SourceFile {
  return { path, name, format: formatOf(path), size, open: signal => createReadStream(path, { signal }) }
}

function formatOf(path: string): SourceFormat | null {
  return FORMAT_OF_ENDING[endingOf(path)] ?? null
}

function endingOf(path: string): string {
  return extname(path).toLowerCase()
}

/** Links are taken for files: one that leads to a folder could lead in circles. */
async function filesIn(folder: string): Promise<string[]> {
  const files: string[] = []
  const entries = await readdir(folder, { withFileTypes: true }).catch(unreadable(folder))
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) files.push(...(await filesIn(path)))
    else if (entry.isFile() || entry.isSymbolicLink()) files.push(path)
  }
  return files
}

/** 0 for a file that is gone, or a link that leads nowhere: reading it will tell. */
async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.size ?? 0
}
