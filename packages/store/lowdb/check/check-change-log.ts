import type { Finding } from '../../check/finding.ts'
import { LOG_FILE } from '../change-file.ts'
import { digitsOfId } from '../file-name.ts'
import { FolderSync } from '../folder-sync.ts'
import { lineOf, logIn, salvagedLog, textOf, wholeLines } from '../log-text.ts'
import { isTold, type Log, type LoggedChange, type ToldChange } from '../logged-change.ts'
import { replaceFile } from '../replace-file.ts'
import { setAside } from '../set-aside.ts'
import type { CheckedFolder } from './checked-folder.ts'
import type { FoundArchive } from './found-archive.ts'

/** Looks at the log of changes: whether it is whole, and whether the articles are there that it tells of. */
export async function* checkChangeLog(folder: CheckedFolder, found: FoundArchive, now: Date): AsyncGenerator<Finding> {
  const text = await folder.read(LOG_FILE)
  if (text === null) {
    if (found.articles.size > 0) yield missing(folder, found)
    return
  }
  const whole = wholeLines(text)
  if (whole !== text && whole !== '') yield torn(folder, whole)
  const log = logIn(whole)
  if (typeof log === 'string') {
    yield damaged(folder, text, log)
    return
  }
  yield* checkTold(folder, found, log, now)
}

function missing(folder: CheckedFolder, found: FoundArchive): Finding {
  const saves = found.articles.values().reduce((sum, article) => sum + article.saves, 0)
  return {
    is: 'PROBLEM',
    what: `${LOG_FILE} is missing: whoever watches the archive can't go on from where they were.`,
    remedy: 'The next start, or --repair, begins a new one.',
    async repair() {
      await replaceLog(folder, textOf({ after: saves, settled: saves, changes: [] }))
      return `A new one begins at version ${saves}.`
    },
  }
}

function torn(folder: CheckedFolder, whole: string): Finding {
  return {
    is: 'PROBLEM',
    what: `${LOG_FILE} ends in the middle of a line, as a crash leaves it.`,
    remedy: 'The next start, or --repair, takes out that line, which nothing was acknowledged by.',
    async repair() {
      await replaceLog(folder, whole)
      return 'That line was taken out.'
    },
  }
}

function damaged(folder: CheckedFolder, text: string, fault: string): Finding {
  return {
    is: 'PROBLEM',
    what: `${LOG_FILE}, ${fault}.`,
    remedy:
      'The next start, or --repair, begins a new one at the same version; whoever watches the archive has to read it anew.',
    async repair() {
      const log = salvagedLog(text)
      const place = await setAside(folder.path, LOG_FILE)
      await replaceLog(folder, textOf(log))
      return `It was moved to ${place}, and a new one begins at version ${log.settled}.`
    },
  }
}

/** Compares what the log tells with the articles. What is behind `settled` may not have come to pass. */
async function* checkTold(
  folder: CheckedFolder,
  found: FoundArchive,
  { settled, changes }: Log,
  now: Date,
): AsyncGenerator<Finding> {
  const told = changes.filter(isTold)
  const last = new Map(told.map(change => [change.article, change]))
  const certain = new Map(told.flatMap(change => (change.version <= settled ? [[change.article, change]] : [])))
  for (const [id, { kind, revision }] of last) {
    if (kind === 'REMOVED' || found.unsound.has(digitsOfId(id))) continue
    const acknowledged = certain.get(id)
    const isCertain = acknowledged !== undefined && acknowledged.kind !== 'REMOVED'
    const kept = found.articles.get(id)
    if (!kept && isCertain) yield lost(folder, id, acknowledged, now)
    else if (!kept)
      yield {
        is: 'NOTICE',
        what: `${LOG_FILE} tells that the article ${id} was saved as revision ${revision}, and it is not here. That is so when a crash, or a full disk, broke off the saving; if it was acknowledged, its file was taken away.`,
      }
    else if (isCertain && kept.revision < acknowledged.revision)
      yield {
        is: 'PROBLEM',
        what: `${kept.file} has revision ${kept.revision} of its article, and revision ${acknowledged.revision} was acknowledged: an older file was put in its place.`,
        remedy: 'Put back the newer file from a backup of the folder, or import the article again.',
      }
  }
}

function lost(folder: CheckedFolder, id: string, { revision }: ToldChange, now: Date): Finding {
  return {
    is: 'PROBLEM',
    what: `The article ${id} is missing, though its revision ${revision} was acknowledged: its file was taken away.`,
    remedy:
      'Put it back from a backup, restore it from an export, or import it again. If it was to be removed, --repair enters that in the log.',
    async repair() {
      const text = wholeLines((await folder.read(LOG_FILE)) ?? '')
      const log = logIn(text)
      const version = typeof log === 'string' ? 0 : Math.max(log.settled, log.changes.at(-1)?.version ?? 0) + 1
      const removed: LoggedChange = { version, kind: 'REMOVED', article: id, revision, at: now.toISOString() }
      await replaceLog(folder, text + lineOf(removed))
      return 'Its removal was entered in the log. Import it again, or restore it from an export, if it is missed.'
    },
  }
}

function replaceLog(folder: CheckedFolder, text: string): Promise<void> {
  return replaceFile(`${folder.path}/${LOG_FILE}`, text, new FolderSync(folder.path))
}
