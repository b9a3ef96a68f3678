import type { EntityEdit } from '@dateline/articles'

/** The keys of entities that an edit names. */
export function keysInEdit(edit: EntityEdit): string[] {
  switch (edit.type) {
    case 'MERGE':
      return [edit.into, ...edit.entities]
    case 'SPLIT':
      return [edit.entity, ...edit.keys]
    case 'RENAME':
      return [edit.entity]
  }
}
