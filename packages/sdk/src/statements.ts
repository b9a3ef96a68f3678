import type { CallOptions, Client } from './client.ts'
import {
  StatementDocument,
  type StatementInArticleFragment,
  StatementsDocument,
  type StatementsQueryVariables,
} from './generated/operations.ts'
import { type Items, itemsOf, type Page, pageOf } from './page.ts'

/** What somebody said, as an article reports it, with that article. */
export type Statement = StatementInArticleFragment

/** Which statements (`filter`), in which order (`orderBy`, of the newest articles first by default), and which page of them. */
export type StatementsRequest = StatementsQueryVariables

/** What was said, and by whom, in all articles. */
export type Statements = {
  /** One page of statements. */
  list(request?: StatementsRequest, options?: CallOptions): Promise<Page<Statement>>
  /**
   * All statements, page by page as the loop goes on; `first` is the size of a page.
   *
   * @example
   * ```ts
   * for await (const statement of dateline.statements.iterate({ filter: { kinds: ['DIRECT'] } })) {
   *   console.log(`${statement.speakerText}: ${statement.content.exact}`)
   * }
   * ```
   */
  iterate(request?: Omit<StatementsRequest, 'last' | 'before'>, options?: CallOptions): Items<Statement>
  /** One statement; null when no statement has this id. */
  get(id: string, options?: CallOptions): Promise<Statement | null>
}

/** {@link Statements.list} as a function. */
export async function listStatements(
  client: Client,
  request: StatementsRequest = {},
  options?: CallOptions,
): Promise<Page<Statement>> {
  return pageOf((await client.query(StatementsDocument, request, options)).statements)
}

/** {@link Statements.iterate} as a function. */
export function iterateStatements(
  client: Client,
  request: Omit<StatementsRequest, 'last' | 'before'> = {},
  options?: CallOptions,
): Items<Statement> {
  return itemsOf((page: StatementsRequest, call) => listStatements(client, page, call), request, options)
}

/** {@link Statements.get} as a function. */
export async function getStatement(client: Client, id: string, options?: CallOptions): Promise<Statement | null> {
  const { node } = await client.query(StatementDocument, { id }, options)
  return node?.__typename === 'Statement' ? node : null
}

/** The methods of {@link Statements} over a client. */
export function statementsOf(client: Client): Statements {
  return {
    list: (request, options) => listStatements(client, request, options),
    iterate: (request, options) => iterateStatements(client, request, options),
    get: (id, options) => getStatement(client, id, options),
  }
}
