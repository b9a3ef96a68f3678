import type { Table } from './table.ts'

/** The values of one item in the order of the columns: what JSON has, lists and objects included; null for what is not there. */
export type Row = readonly unknown[]

/** The rows of a table in the data of an answer; none when something above the list is null. */
export function rowsOf({ path, columns }: Pick<Table, 'path' | 'columns'>, data: unknown): Row[] {
  const keys = path.map(({ key }) => key)
  const items = valueAt(data, keys)
  return Array.isArray(items) ? items.map(item => columns.map(column => valueAt(item, column.path))) : []
}

/** What stands in a value of JSON behind these keys; null when one of them is not there. */
export function valueAt(value: unknown, keys: readonly string[]): unknown {
  let found = value
  for (const key of keys) found = typeof found === 'object' && found !== null ? Reflect.get(found, key) : null
  return found ?? null
}

/** A value as the text of a cell: lists and objects as JSON, and nothing for null. */
export function cellText(value: unknown): string {
  if (value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
