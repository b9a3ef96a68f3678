import { type EntityEdit, type EntityKind, standingEdits } from '@dateline/articles'
import { type JoinedEntities, joinedEntities } from '../../edit/joined-entities.ts'
import { keysInEdit } from '../../edit/keys-in-edit.ts'
import type { Connection } from '../database.ts'
import { allEntityEdits } from '../kept-edits.ts'
import { insertRows } from '../rows.ts'
import { enterKeys } from './key-tables.ts'

const EDIT_KEY = { edit: 'text', key: 'text', kind: 'text', stands: 'boolean' }

/** What the edits that stand make of the main keys as they are now. */
export async function editedEntities(connection: Connection): Promise<JoinedEntities> {
  const edits = standingEdits<EntityEdit>(await allEntityEdits(connection))
  if (edits.length === 0) return joinedEntities([], key => key)
  const { rows } = await connection.query<{ id: string; main: string }>(
    'select id, main from dateline.entity_key where id in (select key from dateline.edit_key)',
  )
  const mains = new Map(rows.map(({ id, main }) => [id, main]))
  return joinedEntities(edits, key => mains.get(key) ?? key)
}

/** Notes which keys edits name: new ones, and those that are taken back. */
export async function noteEditedKeys(connection: Connection): Promise<void> {
  const all = await allEntityEdits(connection)
  const standing = new Set(standingEdits<EntityEdit>(all).map(({ id }) => id))
  const rows = all.flatMap(edit =>
    edit.type === 'UNDO'
      ? []
      : Array.from(new Set(keysInEdit(edit)), key => ({
          edit: edit.id,
          key,
          kind: edit.kind,
          stands: standing.has(edit.id),
        })),
  )
  await enterKeys(
    connection,
    rows.map(({ key, kind }): [string, EntityKind] => [key, kind]),
  )
  await insertRows(
    connection,
    'edit_key as known',
    EDIT_KEY,
    rows,
    `on conflict (edit, key) do update set stands = excluded.stands where known.stands <> excluded.stands`,
  )
}
