import type { CallOptions } from './client.ts'
import type { PageBoundsFragment } from './generated/operations.ts'

/** Some items of a longer list, with the cursors to go on from. Pass `endCursor` as `after` to get the next page. */
export type Page<Item> = {
  readonly items: readonly Item[]
  /** How many items there are on all pages. */
  readonly totalCount: number
} & PageBoundsFragment

/** A list as the service answers with it: Relay's connection. */
type Connection<Edge> = {
  readonly totalCount: number
  readonly pageInfo: PageBoundsFragment
  readonly edges: readonly Edge[]
}

/** The page in a connection, of its nodes. */
export function pageOf<Node>(connection: Connection<{ readonly node: Node }>): Page<Node> {
  return pageOfEdges(connection, edge => edge.node)
}

/** The page in a connection whose edges carry more than a node. */
export function pageOfEdges<Edge, Item>(connection: Connection<Edge>, itemOf: (edge: Edge) => Item): Page<Item> {
  return { items: connection.edges.map(itemOf), totalCount: connection.totalCount, ...connection.pageInfo }
}

/**
 * All items behind a cursor, page by page: `for await (const item of items)`, or `for await (const page of items.pages())`.
 *
 * While one page is being worked on, the next one is fetched: N pages are N requests. Leaving the loop aborts what is under way.
 * Each loop starts anew.
 */
export type Items<Item> = AsyncIterable<Item> & {
  /** The pages themselves, with the cursors to resume from. */
  pages(): AsyncIterable<Page<Item>>
}

/** All items that `list` gives for a request, from its cursor `after` on. */
export function itemsOf<Request extends { readonly after?: string | null | undefined }, Item>(
  list: (request: Request, options: CallOptions) => Promise<Page<Item>>,
  request: Request,
  options: CallOptions = {},
): Items<Item> {
  const pages = () => eachPage(list, request, options)
  return {
    pages,
    async *[Symbol.asyncIterator]() {
      for await (const page of pages()) yield* page.items
    },
  }
}

async function* eachPage<Request, Item>(
  list: (request: Request, options: CallOptions) => Promise<Page<Item>>,
  request: Request,
  options: CallOptions,
): AsyncGenerator<Page<Item>, void, undefined> {
  const loop = new AbortController()
  const signal = options.signal ? AbortSignal.any([options.signal, loop.signal]) : loop.signal
  try {
    let next: Promise<Page<Item>> | null = list(request, { ...options, signal })
    while (next) {
      const page: Page<Item> = await next
      next =
        page.hasNextPage && page.endCursor !== null
          ? list({ ...request, after: page.endCursor }, { ...options, signal })
          : null
      // A page that was fetched ahead and is never asked for may fail: nobody waits for it.
      next?.catch(() => {})
      yield page
    }
  } finally {
    loop.abort()
  }
}
