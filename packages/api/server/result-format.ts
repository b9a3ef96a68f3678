import type { IncomingMessage } from 'node:http'
import { z } from 'zod'

/** In which form a request wants its result. */
export type ResultFormat =
  | { readonly kind: 'JSON' }
  | { readonly kind: 'UNKNOWN'; readonly reason: string }
  | {
      readonly kind: 'CSV'
      /** All pages of the list instead of one. */
      readonly all: boolean
      /** A byte order mark in front, for Excel. */
      readonly byteOrderMark: boolean
    }

/**
 * In which form a request wants its result: CSV, when the address says `format=csv` or the header `Accept` prefers `text/csv` to JSON. The
 * address goes first, as spreadsheets and statistics programs can set no header.
 */
export function resultFormatOf({ url, headers }: Pick<Request, 'url' | 'headers'>): ResultFormat {
  const { data, error } = parametersSchema.safeParse(parametersOf(url))
  if (error) return { kind: 'UNKNOWN', reason: error.issues.map(({ message }) => message).join(' ') }
  const format = data.format ?? (prefersCsv(headers.get('accept') ?? '') ? 'csv' : 'json')
  if (format === 'csv') return { kind: 'CSV', all: data.all === 'true', byteOrderMark: data.bom === 'true' }
  return data.all === 'true' ? { kind: 'UNKNOWN', reason: ALL_OF_WHAT } : { kind: 'JSON' }
}

const ALL_OF_WHAT = '`all=true` walks the pages of a table: add `format=csv`, or leave it out and ask page by page.'

/** Whether the address says in which form the result is to be, whoever opens it. */
export function namesFormat({ url = '' }: Pick<IncomingMessage, 'url'>): boolean {
  return 'format' in parametersOf(url)
}

const parametersSchema = z.object({
  format: z.enum(['csv', 'json'], '`format` is csv or json.').optional(),
  all: z.enum(['true', 'false'], '`all` is true or false.').optional(),
  bom: z.enum(['true', 'false'], '`bom` is true or false.').optional(),
})

function parametersOf(url: string): Record<string, string> {
  const at = url.indexOf('?')
  return at < 0 ? {} : Object.fromEntries(new URLSearchParams(url.slice(at + 1)))
}

const JSON_TYPES = ['application/json', 'application/graphql-response+json']

/** By quality, and of two with the same quality the first. @see https://www.rfc-editor.org/rfc/rfc9110#name-accept */
function prefersCsv(accept: string): boolean {
  const [best] = accept
    .split(',')
    .map(part => {
      const [type = '', ...parameters] = part.split(';').map(piece => piece.trim().toLowerCase())
      const quality = parameters.find(parameter => parameter.startsWith('q='))
      return { type, quality: quality ? Number(quality.slice(2)) : 1 }
    })
    .filter(({ type, quality }) => quality > 0 && (type === 'text/csv' || JSON_TYPES.includes(type)))
    .sort((a, b) => b.quality - a.quality)
  return best?.type === 'text/csv'
}
