import type { GraphQLError } from 'graphql'
import { BYTE_ORDER_MARK, csvHeader, csvRecord } from '../table/csv.ts'
import { rowsOf } from '../table/row.ts'
import type { Table } from '../table/table.ts'
import { errorText, statusOf } from './error-text.ts'

/** What makes a response, and what cuts its connection. */
export type Responding = {
  readonly Response: typeof Response
  /** Whether a byte order mark is to stand in front. */
  readonly byteOrderMark: boolean
  cut(): void
}

/** The data of an answer as CSV. */
export function csvResponse(table: Table, data: unknown, { Response, byteOrderMark }: Responding): Response {
  return new Response(`${headOf(table, byteOrderMark)}${recordsOf(table, data)}`, { headers: headersOf(table) })
}

/**
 * The data of one answer after the other as one CSV, each page made when the one before has been taken. Chunked answers that merely end
 * are whole for HTTP: when a page fails, the connection is cut, so that the client sees that something is missing.
 */
export function csvStream(
  table: Table,
  pages: AsyncIterable<unknown>,
  { Response, byteOrderMark, cut }: Responding,
): Response {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    const encoder = new TextEncoder()
    yield encoder.encode(headOf(table, byteOrderMark))
    try {
      for await (const data of pages) yield encoder.encode(recordsOf(table, data))
    } catch {
      // What went wrong has been logged where it came up.
      cut()
    }
  }
  return new Response(streamOf(chunks()), { headers: headersOf(table) })
}

/** Errors in plain text, under a status that no program takes for data. */
export function errorResponse(errors: readonly GraphQLError[], { Response }: Pick<Responding, 'Response'>): Response {
  const headers = new Headers({ 'content-type': 'text/plain; charset=utf-8', vary: 'accept' })
  for (const { extensions } of errors)
    for (const [name, value] of Object.entries(extensions.http?.headers ?? {})) headers.set(name, value)
  return new Response(errorText(errors), { status: statusOf(errors), headers })
}

function headersOf({ name }: Table): Record<string, string> {
  return {
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': `attachment; filename="${name}.csv"`,
    vary: 'accept',
  }
}

function headOf(table: Table, byteOrderMark: boolean): string {
  return `${byteOrderMark ? BYTE_ORDER_MARK : ''}${csvHeader(table)}`
}

function recordsOf(table: Table, data: unknown): string {
  return rowsOf(table, data).map(csvRecord).join('')
}

function streamOf(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await chunks.return(undefined)
    },
  })
}
