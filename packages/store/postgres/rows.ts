import sql, { join, raw, type Sql } from 'sql-template-tag'
import type { Connection } from './database.ts'

/** The SQL types of the columns of some rows. */
export type ColumnTypes<Row> = { readonly [Column in keyof Row & string]: string }

/**
 * Inserts rows into a table of ours by one statement.
 *
 * @param then what follows in the statement, such as `on conflict do nothing`
 */
export async function insertRows<Row extends object, Returned extends object = never>(
  connection: Connection,
  table: string,
  types: ColumnTypes<Row>,
  rows: readonly Row[],
  then = '',
): Promise<Returned[]> {
  if (rows.length === 0) return []
  const statement = sql`${insertion(table, types, rows)} ${raw(then)}`
  return (await connection.query<Returned>(statement)).rows
}

/** A statement that inserts rows into a table of ours; there may be none. */
export function insertion<Row extends object>(table: string, types: ColumnTypes<Row>, rows: readonly Row[]): Sql {
  const columns = keysOf(types)
  const given = columns.map(column => sql`${rows.map(row => row[column])}::${raw(unnested(types[column]))}[]`)
  const values = columns.map(column => `${column}::${types[column]}`).join(', ')
  const names = raw(columns.join(', '))
  return sql`insert into dateline.${raw(table)} (${names}) select ${raw(values)} from unnest(${join(given)}) as given (${names})`
}

/** Values that are numbers or plain words, as a column of an array type takes them. */
export function arrayOf(values: readonly (string | number)[]): string {
  return `{${values.join(',')}}`
}

/** As which type values of a column come: arrays as text, since those of several rows would be one. */
function unnested(type: string): string {
  return type.endsWith('[]') ? 'text' : type
}

/** Runs statements that don't hang on each other as one. */
export async function runTogether(connection: Connection, statements: readonly Sql[]): Promise<void> {
  if (statements.length === 0) return
  const parts = statements.map((statement, index) => sql`${raw(`part_${index}`)} as (${statement})`)
  await connection.query(sql`with ${join(parts)} select`)
}

function keysOf<Row extends object>(types: ColumnTypes<Row>): (keyof Row & string)[] {
  return Object.keys(types) as (keyof Row & string)[]
}

/** So many characters of a name, a headline or a word are compared: an index entry has room for no more than 2,700 bytes. */
export const COMPARED = 500

/** A string as an index can hold it. PostgreSQL has no text with the character U+0000. */
export function indexable(text: string): string {
  return text.replaceAll('\u0000', '\uFFFD').slice(0, COMPARED)
}
