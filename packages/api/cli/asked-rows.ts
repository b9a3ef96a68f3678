import type { DocumentNode } from 'graphql'
import { errorText } from '../server/error-text.ts'
import { pagesFrom, pageWalk } from '../table/page-walk.ts'
import { type Row, rowsOf } from '../table/row.ts'
import type { Table } from '../table/table.ts'
import { CommandError } from './command-error.ts'
import type { Answer, Asked, Graph } from './graph.ts'

/**
 * The rows of a table that a graph answers with, page by page.
 *
 * @param all walks to the last page, whatever the query asks for
 * @throws {CommandError} when an answer has errors, or the list has no pages
 */
export async function* rowsInPages(
  graph: Graph,
  asked: Asked,
  table: Table,
  all: boolean,
  signal: AbortSignal,
): AsyncGenerator<Row[]> {
  const walk = all ? pageWalk(graph.schema, asked, table) : null
  if (typeof walk === 'string') throw new CommandError(walk, 2)
  if (!walk) {
    yield rowsOf(table, dataOf(await graph.ask(asked)))
    return
  }
  const ask = async (document: DocumentNode, variables: Asked['variables']) =>
    dataOf(await graph.ask({ ...asked, document, variables }))
  for await (const data of pagesFrom(await ask(walk.document, walk.first), walk, ask)) {
    if (signal.aborted) return
    yield rowsOf(table, data)
  }
}

/** Data that comes with errors is not whole, and not printed as if it were. @throws {CommandError} */
export function dataOf({ data, errors }: Answer): Readonly<Record<string, unknown>> {
  if (!data || errors) throw new CommandError(errorText(errors ?? [{ message: 'The answer holds no data.' }]).trimEnd())
  return data
}
