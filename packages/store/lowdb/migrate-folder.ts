import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LocalDate } from '@dateline/articles'
import { z } from 'zod'
import { absent } from './absent.ts'
import { DamagedError, documentText, formatOf, parseDocument } from './document.ts'
import { eachOf } from './each-of.ts'
import { FolderError } from './folder-error.ts'
import { FolderSync } from './folder-sync.ts'
import { jsonOf } from './json-of.ts'
import { FORMAT } from './migration.ts'
import { replaceFile } from './replace-file.ts'

/** What was brought to this version's format: so many files, which are in `backup` as they were. */
export type Migrated = { readonly from: number; readonly files: number; readonly backup: string }

const FILE = 'format.json'

/** Where documents are in a folder, and how their files are named. */
const PLACES: readonly (readonly [folder: string, name: RegExp])[] = [
  ['articles', /\.json$/],
  ['revisions', /\.json$/],
  ['reviews', /\.json$/],
  ['.', /^entities\.json$/],
]

/** So many files are migrated at once, so that a disk flushes them together. */
const WRITERS = 16

const fileSchema = z.object({ format: z.int().positive() })

/**
 * Brings all documents of a folder to the format of this version, each one after it is on disk as it was in
 * `backup/format-<format>-<day>`. `format.json` says which format they all have, and is written last: what a crash broke off is gone on
 * with at the next start. Files that can't be read are left as they are.
 *
 * @param today names the backup
 * @returns null when nothing had to be changed
 * @throws {FolderError} when a newer version has been here, or the folder can't be written
 */
export async function migrateFolder(path: string, today: LocalDate): Promise<Migrated | null> {
  const from = await folderFormat(path)
  if (from === FORMAT) return null
  if (from > FORMAT)
    throw new FolderError(
      `${path} was brought to format ${from} by a newer version of Dateline, and this one reads formats up to ${FORMAT}. Run the newer one, or put back what it left in ${join(path, 'backup')}.`,
    )
  const backup = join('backup', `format-${from}-${today}`)
  let files = 0
  for (const [inner, name] of PLACES) {
    const folder = new FolderSync(join(path, inner))
    const former = await formerIn(folder.path, name)
    if (former.length === 0) continue
    const aside = await openBackup(path, backup, inner)
    await eachOf(former, WRITERS, each => migrateFile(each, folder, aside))
    files += former.length
  }
  await replaceFile(join(path, FILE), `${JSON.stringify({ format: FORMAT })}\n`, new FolderSync(path))
  return files > 0 ? { from, files, backup } : null
}

/** The format that all documents of a folder have; the first one where nothing says it. */
export async function folderFormat(path: string): Promise<number> {
  const text = await readFile(join(path, FILE), 'utf8').catch(absent(''))
  return fileSchema.safeParse(jsonOf(text)).data?.format ?? 1
}

/** The names of the sound documents of former formats in a folder. */
async function formerIn(folder: string, isDocument: RegExp): Promise<string[]> {
  const names = (await readdir(folder).catch(absent([]))).filter(name => isDocument.test(name))
  const isFormer = await eachOf(names, WRITERS, async name => {
    const text = await readFile(join(folder, name), 'utf8')
    const format = formatOf(text)
    return format !== null && format < FORMAT && isSound(text)
  })
  return names.filter((_, index) => isFormer[index])
}

/** Makes the folder for copies of what stands in `inner`. It is there to stay before anything is put into it. */
async function openBackup(path: string, backup: string, inner: string): Promise<FolderSync> {
  const aside = join(path, backup, inner)
  await mkdir(aside, { recursive: true })
  for (const parent of [path, join(path, 'backup'), join(path, backup)]) await new FolderSync(parent).sync()
  return new FolderSync(aside)
}

async function migrateFile(name: string, folder: FolderSync, aside: FolderSync): Promise<void> {
  const text = await readFile(join(folder.path, name), 'utf8')
  await replaceFile(join(aside.path, name), text, aside)
  await replaceFile(join(folder.path, name), documentText(parseDocument(text)), folder)
}

function isSound(text: string): boolean {
  try {
    return parseDocument(text) !== null
  } catch (error) {
    if (error instanceof DamagedError) return false
    throw error
  }
}
