import type { DateRange } from '@dateline/store'
import { parse } from 'graphql'
import { csvHeader, csvRecord } from '../../table/csv.ts'
import { type Row, rowsOf } from '../../table/row.ts'
import { type Table, tableOf } from '../../table/table.ts'
import { dataOf, rowsInPages } from '../asked-rows.ts'
import type { Asked, Graph } from '../graph.ts'
import { NOUN_QUERIES, type Noun } from './noun.ts'

const IDS = parse(
  'query ($publishedOn: DateRange) { articles(orderBy: PUBLISHED_ASC, filter: { publishedOn: $publishedOn }) { nodes { id } } }',
)

/**
 * All of a noun as CSV: articles the oldest first, entities by name, all others by their articles and then in the order of the text.
 *
 * @param publishedOn takes only articles of these days, and entities that they mention
 */
export async function* nounCsv(
  graph: Graph,
  noun: Noun,
  publishedOn: DateRange | null,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const { by, text } = NOUN_QUERIES[noun]
  const document = parse(text)
  const table = tableIn(graph, { document, variables: { id: '' } })
  yield csvHeader(table)
  const asked = { document, variables: { publishedOn } }
  const pages = by === 'PAGE' ? rowsInPages(graph, asked, table, true, signal) : rowsByArticle()
  for await (const rows of pages) yield rows.map(csvRecord).join('')

  async function* rowsByArticle(): AsyncGenerator<readonly Row[]> {
    const of = { document: IDS, variables: { publishedOn } }
    for await (const ids of rowsInPages(graph, of, tableIn(graph, of), true, signal))
      for (const [id] of ids) yield rowsOf(table, dataOf(await graph.ask({ document, variables: { id } })))
  }
}

function tableIn(graph: Graph, asked: Asked): Table {
  const { table, reason } = tableOf(graph.schema, asked)
  if (table) return table
  throw new Error(reason)
}
