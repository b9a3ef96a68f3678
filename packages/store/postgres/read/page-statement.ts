import sql, { empty, join, raw, type Sql } from 'sql-template-tag'
import type { Awaitable } from '../../article-store.ts'
import type { Page, PageRequest, Position } from '../../page.ts'
import type { Database } from '../database.ts'

/**
 * A column of an order; see `archive/order.ts`. It is never null: `unknown` stands for null, and in the order's direction behind all other
 * values.
 */
export type SqlOrderKey = {
  readonly by: Sql
  readonly type: 'string' | 'number' | 'integer'
  readonly descending?: boolean
  readonly unknown?: string
}

/** A list as the database has it. */
export type SqlList = {
  /** Common table expressions that the rest names. */
  readonly with?: Sql
  readonly from: Sql
  readonly where: readonly Sql[]
  /** The last key is unique. */
  readonly order: readonly SqlOrderKey[]
  /** What decides between items in the same position, of which there should be none. */
  readonly tie?: Sql
  /** What {@link PageStatement.shown} is joined by. */
  readonly ref: Sql
  /** What is shown of an item beside that, as JSON. */
  readonly item: Sql
  /**
   * A query of keys, for each of which `from` and `where` have a part of the list, as `driver.key`: each part is read by its index, in order,
   * and the parts are merged.
   */
  readonly driver?: Sql | undefined
}

/** A page that is asked for, and of which list. `count` counts all items; by a statement, when it is left out. */
export type AskedPage = {
  readonly request: PageRequest<unknown, never>
  readonly list: SqlList
  readonly count?: () => Promise<number>
}

/** What of each item is read beside {@link SqlList.item}: the columns `shown`, from `joined`, which names `page.ref`. */
export type PageStatement<Row, Item, Asked> = {
  readonly shown: Sql
  readonly joined: Sql
  readonly itemOf: (row: Row, page: Asked) => Item
}

type PageRow = { readonly request: number; readonly side: Side; readonly place: string; readonly position: Position }
type Side = 'ITEM' | 'BEFORE' | 'BEHIND'

/**
 * Reads pages of lists by one statement. A page is read from its bound on, forwards or backwards, with one item more than is asked for;
 * what lies on the other side of a bound is looked for where one is given.
 *
 * @throws {RangeError} when a position is one of another order, or the number of items is negative
 */
export async function readPages<Row extends object, Item, Asked extends AskedPage = AskedPage>(
  database: Database,
  pages: readonly Asked[],
  { shown, joined, itemOf }: PageStatement<Row, Item, Asked>,
): Promise<Page<Item>[]> {
  if (pages.length === 0) return []
  const parts = pages.flatMap(({ request, list }, index) => partsOf(request, list, index))
  const statement = sql`select page.request, page.side, page.place, page.position, page.item, ${shown}
    from (${join(parts, ' union all ')}) as page ${joined}`
  const { rows } = await database.read(connection => connection.query<Row & PageRow>(statement))
  const rowsOf = Map.groupBy(rows, ({ request }) => request)
  return pages.map((page, index) => pageOf(page, rowsOf.get(index) ?? [], row => itemOf(row, page), database))
}

/** How many items a list has. */
export function countList(database: Database, list: SqlList): Promise<number> {
  if (!list.driver) return countRows(database, sql`select from ${list.from} where ${conditions(list.where)}`)
  const values = join(keysOf(list).map(({ by }, index) => sql`${by} as ${raw(`o${index}`)}`))
  const part = sql`select ${values} from ${list.from} where ${conditions(list.where)}`
  return countRows(
    database,
    sql`select distinct part.* from (${list.driver}) as driver (key) cross join lateral (${part}) as part`,
  )
}

/** How many rows a query has. */
export async function countRows(database: Database, query: Sql): Promise<number> {
  const { rows } = await database.read(connection =>
    connection.query<{ count: string }>(sql`select count(*) from (${query}) as listed`),
  )
  return Number(rows[0]?.count)
}

/** Whether a filter lets everything through. */
export function isOpen(filter: object): boolean {
  return Object.values(filter).every(value => value === undefined || value === null)
}

/** All conditions together. */
export function conditions(all: readonly Sql[]): Sql {
  return all.length > 0 ? join(all, ' and ') : sql`true`
}

function partsOf(request: PageRequest<unknown, never>, list: SqlList, index: number): Sql[] {
  const { after, before } = request
  const isBackward = request.last !== undefined
  const limit = isBackward ? request.last : request.first
  if (!(Number.isInteger(limit) && limit >= 0)) throw new RangeError(`a page cannot have ${limit} items`)
  const behind = after && beyond(list.order, after, { isBackward: false, isIncluding: false })
  const infront = before && beyond(list.order, before, { isBackward: true, isIncluding: false })
  const within = [behind, infront].filter(condition => condition !== undefined)
  const items = slice(list, within, isBackward, limit + 1)
  const exists = (side: Side, condition: Sql, backward: boolean): Sql =>
    sql`(select ${index}::integer, ${side}, 0::bigint, null, null::json, null::json
      where exists (${slice(list, [condition], backward, 1)}))`
  return [
    sql`(select ${index}::integer as request, ${'ITEM'} as side, row_number() over () as place, ref, item, position from (${items}) as items)`,
    ...(after ? [exists('BEFORE', beyond(list.order, after, { isBackward: true, isIncluding: true }), true)] : []),
    ...(before ? [exists('BEHIND', beyond(list.order, before, { isBackward: false, isIncluding: true }), false)] : []),
  ]
}

/** So many items of a list within bounds, in its order or against it. */
function slice(list: SqlList, bounds: readonly Sql[], isBackward: boolean, limit: number): Sql {
  const order = keysOf(list)
  const columns = order.map((_, index) => raw(`o${index}`))
  const values = order.map(({ by }, index) => sql`${by} as ${raw(`o${index}`)}`)
  const direction = (by: (index: number) => Sql): Sql =>
    join(
      order.map(
        ({ descending = false }, index) => sql`${by(index)} ${raw(descending === isBackward ? 'asc' : 'desc')}`,
      ),
    )
  const part = sql`select ${list.ref} as ref, ${list.item} as item, ${join(values)}
    from ${list.from} where ${conditions([...list.where, ...bounds])}
    order by ${direction(index => order[index]?.by ?? empty)} limit ${limit}`
  const ordered = direction(index => columns[index] ?? empty)
  const merged = list.driver
    ? sql`select distinct on (${join(columns)}) part.* from (${list.driver}) as driver (key)
        cross join lateral (${part}) as part order by ${ordered} limit ${limit}`
    : part
  const position = list.order.map(({ unknown }, index) => {
    const column = raw(`o${index}`)
    return unknown === undefined ? column : sql`nullif(${column}, ${unknown})`
  })
  return sql`${withOf(list)} select ref, item, json_build_array(${join(position)}) as position from (${merged}) as part`
}

/** What a list is ordered by, with what decides between equals. */
function keysOf({ order, tie }: SqlList): readonly Pick<SqlOrderKey, 'by' | 'descending'>[] {
  return tie ? [...order, { by: tie }] : order
}

/** That an item stands behind a position, or in front of it. */
function beyond(
  order: readonly SqlOrderKey[],
  position: Position,
  { isBackward, isIncluding }: { isBackward: boolean; isIncluding: boolean },
): Sql {
  if (position.length !== order.length || !order.every((key, index) => isOf(key, position[index] ?? null)))
    throw new RangeError(`the position ${JSON.stringify(position)} does not belong to this order`)
  const keys = order.map(({ by, descending = false, unknown }, index) => ({
    by,
    operator: descending === isBackward ? '>' : '<',
    value: position[index] ?? unknown ?? null,
  }))
  const isOneWay = new Set(keys.map(({ operator }) => operator)).size === 1
  if (isOneWay)
    return sql`(${join(keys.map(({ by }) => by))}) ${raw(`${keys[0]?.operator}${isIncluding ? '=' : ''}`)} (${join(keys.map(({ value }) => value))})`
  return (
    keys.reduceRight<Sql | null>((rest, { by, operator, value }) => {
      if (rest === null) return sql`${by} ${raw(`${operator}${isIncluding ? '=' : ''}`)} ${value}`
      return sql`${by} ${raw(`${operator}=`)} ${value} and (${by} ${raw(operator)} ${value} or ${rest})`
    }, null) ?? sql`true`
  )
}

function isOf({ type }: SqlOrderKey, value: Position[number]): boolean {
  if (value === null) return true
  return type === 'integer' ? Number.isSafeInteger(value) : typeof value === type
}

function withOf(list: SqlList): Sql {
  return list.with ? sql`with ${list.with}` : empty
}

function pageOf<Row, Item>(
  page: AskedPage,
  rows: readonly (Row & PageRow)[],
  itemOf: (row: Row) => Item,
  database: Database,
): Page<Item> {
  const { request, list, count = () => countList(database, list) } = page
  const { after, before } = request
  const isBackward = request.last !== undefined
  const limit = isBackward ? request.last : request.first
  const read = rows.filter(({ side }) => side === 'ITEM').sort((one, other) => Number(one.place) - Number(other.place))
  const isMore = read.length > limit
  const items = read.slice(0, limit).map(row => ({ item: itemOf(row), position: row.position }))
  const isBefore = rows.some(({ side }) => side === 'BEFORE')
  const isBehind = rows.some(({ side }) => side === 'BEHIND')
  return {
    items: isBackward ? items.reverse() : items,
    hasNextPage: isBackward ? isBehind : before && !(isMore && limit > 0) ? isBehind : isMore,
    hasPreviousPage: isBackward ? (after && !(isMore && limit > 0) ? isBefore : isMore) : isBefore,
    totalCount: (): Awaitable<number> => count(),
  }
}
