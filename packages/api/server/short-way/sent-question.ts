import type { IncomingMessage } from 'node:http'

/** What a request asks, as it was sent: a document, or the identifier of a known one. */
export type SentQuestion = (
  | { readonly query: string; readonly documentId: null }
  | { readonly query: null; readonly documentId: string }
) & {
  /** Null when it names none. */
  readonly operationName: string | null
  readonly variables: Readonly<Record<string, unknown>>
}

/** Longer bodies are articles that are imported. */
const LONGEST_BODY = 64 * 1024

/** What may be said in a body, or in an address. */
const PARAMETERS = new Set(['query', 'documentId', 'operationName', 'variables'])

const JSON_TYPE = /^application\/json(?: *; *charset=utf-8)?$/i

/** How many bytes of JSON a request by POST sends, when that is all it does, and they are not many; null for any other request. */
export function bodyLengthOf({ method, url, headers }: IncomingMessage): number | null {
  if (method !== 'POST' || url !== '/graphql') return null
  if (!JSON_TYPE.test(headers['content-type'] ?? '') || headers['content-encoding'] !== undefined) return null
  const length = Number(headers['content-length'])
  return length > 0 && length <= LONGEST_BODY ? length : null
}

/**
 * The body of a request, once it is there. It is taken from the request: who hands that on puts it back, by `unshift`.
 *
 * @param length how many bytes it has
 */
export async function bodyOf(request: IncomingMessage, length: number): Promise<Buffer> {
  // Most bodies come in one packet with the headers, and are there when the turn in which these were told is over.
  await null
  const sent: Buffer | null = request.read(length)
  if (sent) return sent
  return new Promise(resolve => {
    const take = (): void => {
      const body: Buffer | null = request.read(length)
      if (!body) return
      request.off('readable', take)
      resolve(body)
    }
    request.on('readable', take)
  })
}

/** What is asked in a body; null when it is not plainly a question. */
export function questionInBody(body: string): SentQuestion | null {
  const sent = parsed(body)
  return isObject(sent) ? questionOf(sent) : null
}

/** What is asked in an address; null when it is not plainly a question. */
export function questionInAddress(url: string): SentQuestion | null {
  const { query, documentId, operationName, variables, ...others } = parametersOf(url) ?? { other: '' }
  if (Object.keys(others).length > 0) return null
  return questionOf({ query, documentId, operationName, variables: variables === undefined ? null : parsed(variables) })
}

/** Null when one of them is given twice. */
function parametersOf(url: string): Record<string, string> | null {
  const all = [...new URLSearchParams(url.slice(url.indexOf('?') + 1))]
  const parameters = Object.fromEntries(all)
  return Object.keys(parameters).length === all.length ? parameters : null
}

function questionOf(sent: Readonly<Record<string, unknown>>): SentQuestion | null {
  for (const name of Object.keys(sent)) if (!PARAMETERS.has(name)) return null
  const { query = null, documentId = null, operationName = null } = sent
  const variables = sent['variables'] ?? {}
  if (!isObject(variables) || (operationName !== null && typeof operationName !== 'string')) return null
  if (operationName === '') return null
  if (typeof query === 'string' && query !== '' && documentId === null)
    return { query, documentId, operationName, variables }
  if (typeof documentId === 'string' && query === null) return { query, documentId, operationName, variables }
  return null
}

/** False where it is no JSON: no question is sent so. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return false
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
