import type { JoinedEntities } from '../../edit/joined-entities.ts'
import type { Connection } from '../database.ts'

/** A key that is of another entity now, by the ids of both. */
export type MovedKey = { readonly id: string; readonly from: string; readonly to: string }

/** What came of placing keys: those that have moved, and the entities of which edits may say something else now. */
export type PlacedKeys = { readonly moved: readonly MovedKey[]; readonly edited: readonly string[] }

type PlacedKey = { readonly id: string; readonly main: string; readonly root: string }

/** Moves keys of which the main keys have changed to the entities that they are of. */
export async function placeKeys(
  connection: Connection,
  changed: readonly string[],
  entities: JoinedEntities,
): Promise<PlacedKeys> {
  if (changed.some(id => entities.keys.has(id))) return placeEditedKeys(connection, changed, entities)
  if (changed.length === 0) return { moved: [], edited: [] }
  const { rows } = await connection.query<PlacedKey>(
    'select id, main, root from dateline.entity_key where id = any($1)',
    [changed],
  )
  return { moved: await move(connection, rows, entities), edited: [] }
}

/** Moves all keys that edits name to the entities that they are of, all that are one with them, and others. */
export async function placeEditedKeys(
  connection: Connection,
  others: readonly string[],
  entities: JoinedEntities,
): Promise<PlacedKeys> {
  const { rows } = await connection.query<PlacedKey>(
    `with named as (select id, main, root from dateline.entity_key where id in (select key from dateline.edit_key))
     select id, main, root from dateline.entity_key
     where id = any($1) or root <> main or root in (select root from named)
       or main in (select id from named union select main from named)`,
    [others],
  )
  const { rows: given } = await connection.query<{ id: string }>(
    'select id from dateline.entity where given is not null',
  )
  const moved = await move(connection, rows, entities)
  const now = new Map(moved.map(({ id, to }) => [id, to]))
  return { moved, edited: [...rows.map(({ id, root }) => now.get(id) ?? root), ...given.map(({ id }) => id)] }
}

async function move(
  connection: Connection,
  keys: readonly PlacedKey[],
  entities: JoinedEntities,
): Promise<readonly MovedKey[]> {
  const moved = keys
    .map(({ id, main, root }) => ({ id, from: root, to: entities.rootOf(id, main) }))
    .filter(({ from, to }) => from !== to)
  if (moved.length > 0)
    await connection.query(
      `update dateline.entity_key known set root = moved.root
       from unnest($1::text[], $2::text[]) as moved (id, root) where known.id = moved.id`,
      [moved.map(({ id }) => id), moved.map(({ to }) => to)],
    )
  return moved
}
