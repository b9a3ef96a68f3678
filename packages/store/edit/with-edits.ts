import type { UndoEdit } from '@dateline/articles'
import type { EditedAs } from '../article-store.ts'

/**
 * Adds edits to those that are kept, and says what became of each.
 *
 * @param isOutdated whether an edit rests on what has changed since
 */
export function withEdits<Made extends { readonly id: string }>(
  kept: readonly (Made | UndoEdit)[],
  made: readonly (Made | UndoEdit)[],
  isOutdated: (edit: Made | UndoEdit) => boolean = () => false,
): { readonly edits: readonly (Made | UndoEdit)[]; readonly as: readonly EditedAs[] } {
  const edits = [...kept]
  const as = made.map((edit): EditedAs => {
    if (edits.some(({ id }) => id === edit.id)) return 'KNOWN'
    if (isUndo(edit) && !stands(edit.edit, edits)) return 'NOT_FOUND'
    if (isOutdated(edit)) return 'OUTDATED'
    edits.push(edit)
    return 'MADE'
  })
  return { edits, as }
}

function stands(id: string, edits: readonly ({ readonly id: string } | UndoEdit)[]): boolean {
  return edits.some(edit => edit.id === id && !isUndo(edit)) && !edits.some(edit => isUndo(edit) && edit.edit === id)
}

function isUndo(edit: { readonly id: string } | UndoEdit): edit is UndoEdit {
  return 'type' in edit && edit.type === 'UNDO'
}
