import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { resolve } from 'node:path'
import { checkReads } from '../../check/check-reads.ts'
import { type Checked, checked, type Finding } from '../../check/finding.ts'
import { absent } from '../absent.ts'
import type { FileLock } from '../file-lock.ts'
import { FolderError, folderError } from '../folder-error.ts'
import { lockFolder } from '../folder-lock.ts'
import { folderFormat } from '../migrate-folder.ts'
import { FORMAT } from '../migration.ts'
import { checkArticles } from './check-articles.ts'
import { checkChangeLog } from './check-change-log.ts'
import { checkEdits } from './check-edits.ts'
import { checkLeftovers, checkTokens, checkUsage } from './check-other-files.ts'
import { checkRevisions } from './check-revisions.ts'
import { CheckedFolder } from './checked-folder.ts'
import { FoundArchive } from './found-archive.ts'

/** How a folder is to be checked. */
export type CheckOptions = { readonly repair: boolean; readonly clock?: () => Date }

/**
 * Checks all that stands in a data folder: that each file is what was written and fits its schema, that each span slices to its words, that
 * no revision is missing, that what editors did, the log of changes, tokens and counts are sound, and that what is derived from the articles
 * tells no more and no less than they do. Nothing is changed unless it is to be repaired. It ends with how much it has looked at.
 *
 * @throws {FolderLockedError} when another process has the folder
 * @throws {FolderError} when the folder is not there, or can't be used
 */
export async function* checkFolder(
  folder: string,
  { repair, clock = () => new Date() }: CheckOptions,
): AsyncGenerator<Checked, string> {
  const path = resolve(folder)
  const lock = await lockKnown(path).catch(error => {
    throw folderError(path, error)
  })
  const found = new FoundArchive()
  try {
    yield* checked(findingsIn(new CheckedFolder(path), found, clock()), repair)
    return `${found.articles.size} articles with ${found.texts} texts, ${found.edits.length} edits`
  } catch (error) {
    throw folderError(path, error)
  } finally {
    await found.store.close()
    lock.release()
  }
}

async function* findingsIn(folder: CheckedFolder, found: FoundArchive, now: Date): AsyncGenerator<Finding> {
  yield* checkLeftovers(folder)
  yield* checkArticles(folder, found)
  yield* checkRevisions(folder, found)
  yield* checkEdits(folder, found)
  yield* checkChangeLog(folder, found, now)
  yield* checkTokens(folder)
  yield* checkUsage(folder)
  await found.store.edit(found.edits)
  yield* checkReads(found.store, 'This is a fault of Dateline: please report it.')
}

/** Locks a folder that is there, and not of a newer version. */
async function lockKnown(path: string): Promise<FileLock> {
  const isThere = await access(path).then(() => true, absent(false))
  if (!isThere) throw new FolderError(`There is no folder ${path}: give one with an archive.`)
  await access(path, constants.R_OK | constants.W_OK | constants.X_OK)
  const format = await folderFormat(path)
  if (format <= FORMAT) return lockFolder(path)
  throw new FolderError(
    `${path} has format ${format}, and this version of Dateline knows those up to ${FORMAT}: check it with the newer one.`,
  )
}
