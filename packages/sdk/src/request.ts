import type { ClientOptions } from './client.ts'
import { datelineError } from './error.ts'

/** A request as it is about to go. */
export type OutgoingRequest = {
  readonly url: string
  readonly method: 'GET' | 'POST'
  /** May be changed before the request goes. */
  readonly headers: Record<string, string>
  /** JSON; null in a GET, whose parameters stand in `url`. */
  readonly body: string | null
  /** 1 for the first request of a call, 2 and so on when it is tried again. */
  readonly attempt: number
}

/** How a document is asked for. */
export type Asking = {
  readonly variables: unknown
  /** The media type that the answer is to have. */
  readonly accept: string
  readonly signal: AbortSignal
  readonly idempotencyKey?: string | undefined
  /** @default 1 */
  readonly attempt?: number
}

/** Servers and proxies on the way may refuse longer addresses. */
const LONGEST_ADDRESS = 2000

/**
 * Sends one request.
 *
 * @param parameters what is asked for: a document, or the identifier of one that changes nothing, or of any other
 * @throws {DatelineError} of kind `network`
 */
export async function sendRequest(
  options: ClientOptions,
  parameters: { readonly query: string } | { readonly documentId: string },
  isSafe: boolean,
  { variables, accept, signal, idempotencyKey, attempt = 1 }: Asking,
): Promise<Response> {
  const { url = '/graphql', token, headers, fetch: send = fetch, clientName, clientVersion, onRequest } = options
  const address = isSafe && 'documentId' in parameters ? addressOf(`${url}`, parameters.documentId, variables) : null
  const given = {
    accept,
    'content-type': address === null ? 'application/json' : undefined,
    'graphql-client-name': clientName,
    'graphql-client-version': clientVersion,
    'idempotency-key': idempotencyKey && JSON.stringify(idempotencyKey),
    authorization: token && `Bearer ${typeof token === 'function' ? await token() : token}`,
    ...(typeof headers === 'function' ? await headers() : headers),
  }
  const isGiven = (entry: [string, string | undefined]): entry is [string, string] => entry[1] !== undefined
  const request: OutgoingRequest = {
    url: address ?? `${url}`,
    method: address === null ? 'POST' : 'GET',
    headers: Object.fromEntries(Object.entries(given).filter(isGiven)),
    body: address === null ? JSON.stringify({ ...parameters, variables }) : null,
    attempt,
  }
  await onRequest?.(request)
  try {
    return await send(request.url, { method: request.method, headers: request.headers, body: request.body, signal })
  } catch (cause) {
    return unreached(options)(cause)
  }
}

/** Makes the error for an answer that did not come, or not whole. */
export function unreached({ url = '/graphql' }: ClientOptions): (cause: unknown) => never {
  return cause => {
    throw datelineError({ kind: 'network' }, `${url} could not be reached, or its answer broke off.`, cause)
  }
}

/**
 * The address by which a persisted document is asked for by GET, so that caches on the way may answer; null when it would be too long.
 *
 * @see https://github.com/graphql/graphql-over-http/blob/main/spec/Appendix%20A%20--%20Persisted%20Documents.md
 */
function addressOf(url: string, documentId: string, variables: unknown): string | null {
  const json = JSON.stringify(variables ?? {})
  const parameters = new URLSearchParams(json === '{}' ? { documentId } : { documentId, variables: json })
  const address = `${url}${url.includes('?') ? '&' : '?'}${parameters}`
  return address.length > LONGEST_ADDRESS ? null : address
}
