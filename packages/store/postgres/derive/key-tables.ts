import { type EntityKind, fold } from '@dateline/articles'
import { isOneWord } from '../../archive/main-key.ts'
import type { Connection } from '../database.ts'
import { insertRows } from '../rows.ts'
import { type KeyChanges, traitIn } from './key-changes.ts'
import { enterNameWords, leaveNameWords } from './name-words.ts'
import { wordVector } from './words.ts'

/** A row of `dateline.entity_key`. */
type KeyRow = {
  readonly id: string
  readonly kind: EntityKind
  readonly words: string
  readonly uses: number
  readonly mention_count: number
  readonly main: string
  readonly root: string
}

const KEY = {
  id: 'text',
  kind: 'text',
  words: 'text',
  first_word: 'text',
  last_word: 'text',
  uses: 'integer',
  mention_count: 'integer',
  main: 'text',
  root: 'text',
}
const NAME = { key: 'text', name: 'text', count: 'integer', folded: 'text', words: 'tsvector' }
const OTHER = { key: 'text', other: 'text', count: 'integer' }
const TRAIT = { key: 'text', trait: 'text', value: 'text', count: 'integer' }

/** Keys that have changed. */
export type ChangedKeys = {
  /**
   * Those on which main keys may hang otherwise now: new ones, those that came into use or fell out of it, and those that articles have
   * begun or ceased to give to the same entity.
   */
  readonly related: ReadonlySet<string>
  /** Those that no article used before. */
  readonly unused: ReadonlySet<string>
}

/** Adds what has changed to the tables of keys. */
export async function applyKeyChanges(connection: Connection, changes: KeyChanges): Promise<ChangedKeys> {
  const { related, unused } = await changeKeys(connection, changes)
  await changeNames(connection, changes)
  for (const key of await changeOthers(connection, changes)) related.add(key)
  await changeTraits(connection, changes)
  return { related, unused }
}

/** Makes rows of keys that edits name and no article does yet. */
export async function enterKeys(
  connection: Connection,
  keys: Iterable<readonly [id: string, kind: EntityKind]>,
): Promise<void> {
  const rows = Array.from(keys, ([id, kind]) => newKey(id, kind))
  await insertRows(connection, 'entity_key', KEY, rows.map(columnsOf), 'on conflict (id) do nothing')
}

/** Deletes those of the keys that no article and no edit names any more. */
export async function deleteUnusedKeys(connection: Connection, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await connection.query(
    `delete from dateline.entity_key known where id = any($1) and uses = 0
       and not exists (select from dateline.key_name where key = known.id)
       and not exists (select from dateline.edit_key where key = known.id)`,
    [ids],
  )
}

async function changeKeys(
  connection: Connection,
  { keys }: KeyChanges,
): Promise<{ related: Set<string>; unused: Set<string> }> {
  const { rows } = await connection.query<KeyRow>(
    'select id, kind, words, uses, mention_count, main, root from dateline.entity_key where id = any($1)',
    [[...keys.keys()]],
  )
  const known = new Map(rows.map(row => [row.id, row]))
  const related = new Set<string>()
  const unused = new Set<string>()
  const changed: KeyRow[] = []
  for (const [id, { kind, words, uses, mentionCount }] of keys) {
    const former = known.get(id)
    const row = former ?? newKey(id, kind)
    const next = {
      ...row,
      words: row.words || words,
      uses: row.uses + uses,
      mention_count: row.mention_count + mentionCount,
    }
    if (row.uses === 0) unused.add(id)
    if (!former || row.words !== next.words || (row.uses === 0) !== (next.uses === 0)) related.add(id)
    if (!former || row.words !== next.words || uses !== 0 || mentionCount !== 0) changed.push(next)
  }
  const [old, fresh] = [changed.filter(({ id }) => known.has(id)), changed.filter(({ id }) => !known.has(id))]
  await insertRows(connection, 'entity_key', KEY, fresh.map(columnsOf))
  await updateKeys(connection, old.map(columnsOf))
  return { related, unused }
}

/** Not by an insertion that gives way to an update: it would use up a number for each row that is there. */
async function updateKeys(connection: Connection, rows: readonly ReturnType<typeof columnsOf>[]): Promise<void> {
  if (rows.length === 0) return
  await connection.query(
    `update dateline.entity_key known set words = changed.words, first_word = changed.first_word,
       last_word = changed.last_word, uses = changed.uses, mention_count = changed.mention_count
     from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::integer[], $6::integer[])
       as changed (id, words, first_word, last_word, uses, mention_count)
     where known.id = changed.id`,
    [
      rows.map(({ id }) => id),
      rows.map(({ words }) => words),
      rows.map(({ first_word }) => first_word),
      rows.map(({ last_word }) => last_word),
      rows.map(({ uses }) => uses),
      rows.map(({ mention_count }) => mention_count),
    ],
  )
}

async function changeNames(connection: Connection, { names }: KeyChanges): Promise<void> {
  const rows = Array.from(names.changes(), ([key, name, count]) => {
    const folded = fold(name)
    return { key, name, count, folded, words: wordVector(folded) }
  })
  const changed = await insertRows<(typeof rows)[number], { folded: string; is_new: boolean }>(
    connection,
    'key_name as known',
    NAME,
    rows,
    `on conflict (key, name) do update set count = known.count + excluded.count
     returning folded, xmax = 0 as is_new`,
  )
  await enterNameWords(
    connection,
    changed.flatMap(({ folded, is_new }) => (is_new ? folded : [])),
  )
  const fewer = rows.filter(({ count }) => count < 0)
  if (fewer.length === 0) return
  const { rows: gone } = await connection.query<{ folded: string }>(
    'delete from dateline.key_name where key = any($1) and count = 0 returning folded',
    [fewer.map(({ key }) => key)],
  )
  await leaveNameWords(
    connection,
    gone.map(({ folded }) => folded),
  )
}

/** The keys that have become others of each other, or ceased to be. */
async function changeOthers(connection: Connection, { others }: KeyChanges): Promise<string[]> {
  const rows = Array.from(others.changes(), ([key, other, count]) => ({ key, other, count }))
  const changed = await insertRows<(typeof rows)[number], { key: string; count: number; is_new: boolean }>(
    connection,
    'key_other as known',
    OTHER,
    rows,
    `on conflict (key, other) do update set count = known.count + excluded.count
     returning key, count, xmax = 0 as is_new`,
  )
  const related = changed.flatMap(({ key, count, is_new }) => (is_new || count === 0 ? key : []))
  if (rows.some(({ count }) => count < 0))
    await connection.query('delete from dateline.key_other where key = any($1) and count = 0', [related])
  return related
}

async function changeTraits(connection: Connection, { traits }: KeyChanges): Promise<void> {
  const rows = Array.from(traits.changes(), ([key, counted, count]) => {
    const [trait, value] = traitIn(counted)
    return { key, trait, value, count }
  })
  await insertRows(
    connection,
    'key_trait as known',
    TRAIT,
    rows,
    'on conflict (key, trait, value) do update set count = known.count + excluded.count',
  )
  const fewer = rows.filter(({ count }) => count < 0)
  if (fewer.length > 0)
    await connection.query('delete from dateline.key_trait where key = any($1) and count = 0', [
      fewer.map(({ key }) => key),
    ])
}

function newKey(id: string, kind: EntityKind): KeyRow {
  return { id, kind, words: '', uses: 0, mention_count: 0, main: id, root: id }
}

function columnsOf(row: KeyRow): { [Column in keyof typeof KEY]: string | number | null } {
  const isFullName = row.kind === 'PERSON' && !isOneWord(row.words)
  return {
    ...row,
    first_word: isFullName ? row.words.slice(0, row.words.indexOf(' ')) : null,
    last_word: isFullName ? row.words.slice(row.words.lastIndexOf(' ') + 1) : null,
  }
}
