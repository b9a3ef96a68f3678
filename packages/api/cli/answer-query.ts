import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { type DocumentNode, getOperationAST, OperationTypeNode, parse, validate } from 'graphql'
import { z } from 'zod'
import { errorText } from '../server/error-text.ts'
import { BYTE_ORDER_MARK, csvHeader, csvRecord } from '../table/csv.ts'
import type { Row } from '../table/row.ts'
import { type Table, tableOf } from '../table/table.ts'
import { textTable } from '../table/text-table.ts'
import { dataOf, rowsInPages } from './asked-rows.ts'
import { CommandError } from './command-error.ts'
import type { Asked, Graph } from './graph.ts'
import { tokenInVariable } from './sendable-token.ts'

/** What `dateline query` is told. */
export type QueryValues = {
  readonly data: string
  readonly format: 'table' | 'csv' | 'json' | 'ndjson'
  readonly variables?: string
  readonly operation?: string
  readonly all: boolean
  readonly bom: boolean
  readonly url?: string
}

/**
 * Asks the query in a file, and prints the answer.
 *
 * @throws {CommandError} when there is no answer, an answer with errors, or none of the form that is wanted
 */
export async function answerQuery(file: string, values: QueryValues, signal: AbortSignal): Promise<void> {
  if (values.all && values.format === 'json')
    throw new CommandError('--all prints items as they come: choose --format ndjson, csv or table.', 2)
  const source = file === '-' ? await text(process.stdin) : await contentOf(file)
  const variables = values.variables === undefined ? {} : await variablesIn(values.variables)
  const graph = await openGraph(values, signal)
  try {
    const document = checkedDocument(graph, source, values.operation)
    await print(chunksOf(graph, { document, operationName: values.operation, variables }, values, signal))
  } finally {
    await graph.close()
  }
}

/** Each by a module of its own: asking a service takes no store. */
async function openGraph({ url, data }: QueryValues, signal: AbortSignal): Promise<Graph> {
  if (url === undefined) return (await import('./archive-graph.ts')).openArchiveGraph(data)
  const { token = null } = tokenInVariable() ?? {}
  return (await import('./service-graph.ts')).openServiceGraph(url, token, signal)
}

async function* chunksOf(graph: Graph, asked: Asked, values: QueryValues, signal: AbortSignal): AsyncGenerator<string> {
  if (values.format === 'json') {
    const answer = await graph.ask(asked)
    yield `${JSON.stringify(answer, null, 2)}\n`
    dataOf(answer)
    return
  }
  const { table, reason } = tableOf(graph.schema, asked)
  if (!table) throw new CommandError(`${reason} (--format json prints any answer.)`, 2)
  const rows = rowsInPages(graph, asked, table, values.all, signal)
  switch (values.format) {
    case 'csv': {
      // With the first page, so that a query that fails leaves no file that looks like an empty table.
      let head = `${values.bom ? BYTE_ORDER_MARK : ''}${csvHeader(table)}`
      for await (const page of rows) {
        yield `${head}${page.map(csvRecord).join('')}`
        head = ''
      }
      return
    }
    case 'ndjson':
      for await (const page of rows) yield page.map(row => `${JSON.stringify(itemOf(table, row))}\n`).join('')
      return
    case 'table':
      yield textTable(table, (await Array.fromAsync(rows)).flat(), process.stdout.columns)
  }
}

function itemOf({ columns }: Table, row: Row): Record<string, unknown> {
  return Object.fromEntries(columns.map(({ name }, index) => [name, row[index]]))
}

function checkedDocument({ schema }: Graph, source: string, operationName: string | undefined): DocumentNode {
  const document = parsed(source)
  const errors = validate(schema, document)
  if (errors.length > 0) throw new CommandError(errorText(errors).trimEnd(), 2)
  const operation = getOperationAST(document, operationName)
  if (!operation) throw new CommandError('Say by --operation which of the operations in the file to ask.', 2)
  if (operation.operation !== OperationTypeNode.QUERY)
    throw new CommandError(`This is a ${operation.operation}, and dateline query only asks.`, 2)
  return document
}

function parsed(source: string): DocumentNode {
  try {
    return parse(source)
  } catch (error) {
    throw error instanceof Error ? new CommandError(errorText([error]).trimEnd(), 2) : error
  }
}

async function variablesIn(given: string): Promise<Record<string, unknown>> {
  const json = given.startsWith('@') ? await contentOf(given.slice(1)) : given
  const { data } = z.record(z.string(), z.unknown()).safeParse(jsonOf(json))
  if (data) return data
  throw new CommandError(
    '--variables takes a JSON object, such as {"first": 10}, or @ and the name of a file that holds one.',
    2,
  )
}

function jsonOf(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

async function contentOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(error => {
    throw new CommandError(`${file} can't be read: ${error.message}.`, 2)
  })
}

/** Writes to standard output no faster than it is read. A reader that has seen enough, as `head` has, ends it without a complaint. */
async function print(chunks: AsyncIterable<string>): Promise<void> {
  await pipeline(Readable.from(chunks), process.stdout, { end: false }).catch(error => {
    if (error.code !== 'EPIPE') throw error
  })
}
