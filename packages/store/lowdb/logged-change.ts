import type { DateTime } from '@dateline/articles'
import type { ChangeKind } from '../archive-change.ts'

/** A change as the log has it. `version` is the archive's with it; `revision` that of the article. */
export type ToldChange = {
  readonly version: number
  readonly kind: ChangeKind
  readonly article: string
  readonly revision: number
  readonly at: DateTime
}

/**
 * An article that was annotated anew, or an edit, changes the archive, too, but is told to nobody. `CONTINUED` is no change: the archive
 * took over the version of one that was restored, and nothing before is told any more.
 */
type UntoldChange = {
  readonly version: number
  readonly kind: 'ANNOTATED' | 'EDITED' | 'CONTINUED'
  readonly at: DateTime
}

export type LoggedChange = ToldChange | UntoldChange

/** What a log tells: all changes of which the version is greater than `after`, those up to `settled` for certain. */
export type Log = { readonly after: number; readonly settled: number; readonly changes: readonly LoggedChange[] }

/**
 * Changes are logged before they are made. After a crash, those behind `settled` may not have come to pass: which ones did
 * is told by the articles that are there, and by what came next. A removal that was begun is to be finished.
 *
 * @param revisionOf the revision of an article that is kept, null when it is not
 */
export function settledLog(
  { after, settled, changes }: Log,
  revisionOf: (article: string) => number | null,
): { readonly log: Log; readonly toRemove: readonly string[] } {
  const nextOf = new Map<string, ToldChange>()
  const toRemove: string[] = []
  const happened = changes
    .filter(isTold)
    .toReversed()
    .filter(change => {
      const next = nextOf.get(change.article)
      nextOf.set(change.article, change)
      if (change.version <= settled) return true
      const kept = revisionOf(change.article)
      if (change.kind === 'REMOVED' && !next && kept !== null) toRemove.push(change.article)
      return next ? isFollowedBy(change, next) : change.kind === 'REMOVED' || change.revision <= (kept ?? 0)
    })
    .reverse()
  const last = changes.at(-1)?.version ?? settled
  const begin = Math.max(after, changes.findLast(({ kind }) => kind === 'CONTINUED')?.version ?? 0)
  const told = happened.filter(({ version }) => version > begin)
  return { log: { after: begin, settled: Math.max(settled, last), changes: told }, toRemove }
}

/** Whether those who watch the archive are told of a change. */
export function isTold(change: LoggedChange): change is ToldChange {
  return 'article' in change
}

/** Whether a change came to pass, by the next one of its article: what failed was tried again. */
function isFollowedBy(change: ToldChange, next: ToldChange): boolean {
  if (change.kind === 'REMOVED') return next.kind === 'IMPORTED'
  return next.kind !== change.kind || next.revision !== change.revision
}
