import type { Awaitable, Page, Position } from '@dateline/store'
import { after } from './awaitable.ts'
import { badInput } from './bad-input.ts'
import { builder } from './builder.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'

/** One page of a list by Relay's specification. @see https://relay.dev/graphql/connections.htm */
export type Connection<Edge> = {
  readonly edges: readonly (Edge & { readonly cursor: string })[]
  readonly pageInfo: PageInfo
  totalCount(): Awaitable<number>
}

type PageInfo = {
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  readonly startCursor: string | null
  readonly endCursor: string | null
}

/** The arguments that every connection takes. */
export type PageArguments = {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly last?: number | null | undefined
  readonly before?: string | null | undefined
}

type Bounds = { readonly after?: Position; readonly before?: Position } & (
  | { readonly first: number; readonly last?: never }
  | { readonly last: number; readonly first?: never }
)

const DEFAULT_PAGE_SIZE = 20

/**
 * A page of a list as a connection.
 *
 * @param list the name of the list and its order, such as `articles by PUBLISHED_DESC`: cursors are good for it alone
 * @param read reads the page within these bounds from the store
 * @param edgeOf what an edge holds besides its cursor
 * @throws {GraphQLError} when both `first` and `last` are given, or a cursor is not one of this list
 */
export function connectionOf<Item, Edge extends object>(
  list: string,
  args: PageArguments,
  read: (bounds: Bounds) => Awaitable<Page<Item>>,
  edgeOf: (item: Item) => Edge,
): Awaitable<Connection<Edge>> {
  const bounds = boundsOf(list, args)
  return after(pageWithin(list, bounds, read), page => {
    const edges = page.items.map(({ item, position }) => ({
      ...edgeOf(item),
      // Most ask for those of the page's ends alone.
      get cursor() {
        return encodeCursor(list, position)
      },
    }))
    return {
      edges,
      pageInfo: {
        // The store finds out what lies beyond a page when it is asked: only for those who select it.
        get hasNextPage() {
          return page.hasNextPage
        },
        get hasPreviousPage() {
          return page.hasPreviousPage
        },
        get startCursor() {
          return edges[0]?.cursor ?? null
        },
        get endCursor() {
          return edges.at(-1)?.cursor ?? null
        },
      },
      totalCount: () => page.totalCount(),
    }
  })
}

/** A store knows a position of another order by its shape: only a cursor that somebody made up has one. */
function pageWithin<Item>(
  list: string,
  bounds: Bounds,
  read: (bounds: Bounds) => Awaitable<Page<Item>>,
): Awaitable<Page<Item>> {
  const explained = (error: unknown): never => {
    if (error instanceof RangeError && (bounds.after || bounds.before))
      throw badInput(`The cursor is not one that a page of ${list} gave: start from the first page.`)
    throw error
  }
  try {
    const page = read(bounds)
    return page instanceof Promise ? page.catch(explained) : page
  } catch (error) {
    return explained(error)
  }
}

function boundsOf(list: string, { first, last, after, before }: PageArguments): Bounds {
  if (typeof first === 'number' && typeof last === 'number')
    throw badInput('`first` and `last` cannot both be given: pages run from the front or from the back.')
  const cursors = {
    ...(typeof after === 'string' && { after: decodeCursor(list, after) }),
    ...(typeof before === 'string' && { before: decodeCursor(list, before) }),
  }
  return typeof last === 'number' ? { ...cursors, last } : { ...cursors, first: first ?? DEFAULT_PAGE_SIZE }
}

builder.globalConnectionField('totalCount', t =>
  t.int({
    description: 'How many items there are on all pages. Counted only when it is asked for.',
    resolve: connection => connection.totalCount(),
  }),
)
