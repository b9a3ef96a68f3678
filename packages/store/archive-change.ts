import type { DateTime } from '@dateline/articles'
import type { Position } from './page.ts'

/** What became of an article: it is new, it has another text, or it is gone. */
export type ChangeKind = 'IMPORTED' | 'REVISED' | 'REMOVED'

/** A change of the archive. `position` is its place among all changes. */
export type ArchiveChange = {
  readonly kind: ChangeKind
  readonly article: string
  readonly at: DateTime
  readonly position: Position
}

/** The changes behind a position can't be told: they are too old, or the position is not one of this archive. */
export class ChangesGoneError extends Error {
  override readonly name = 'ChangesGoneError'
}
