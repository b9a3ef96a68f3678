import { dataOf } from './answer.ts'
import { pause, withDeadline } from './deadline.ts'
import { type DocumentText, type TypedDocument, textOf } from './document.ts'
import { datelineError, isDatelineError } from './error.ts'
import { isRepeatable, pauseBefore, type Retry } from './retry.ts'

/** How the SDK reaches the service. */
export type ClientOptions = {
  /** The GraphQL endpoint. A path is enough in a page that the service itself serves. @default '/graphql' */
  readonly url?: string | URL
  /** A token, where the service asks for one; a function is asked before every call. Sent as `Authorization: Bearer`. */
  readonly token?: string | (() => string | Promise<string>)
  /** Headers to send with every call. */
  readonly headers?: Readonly<Record<string, string>>
  /** What sends the calls. @default the global `fetch` */
  readonly fetch?: (url: string | URL, init: RequestInit) => Promise<Response>
  /** Milliseconds that a call may take, retries included; `Infinity` for no limit. @default 30000 */
  readonly timeout?: number
  /** How queries are tried again when the network or the service fails for a moment; `false` for never. Mutations never are. */
  readonly retry?: Retry | false
  /** What the operator sees in logs and metrics: your app's name and version. */
  readonly clientName?: string
  readonly clientVersion?: string
}

/** What can be set for a single call. */
export type CallOptions = {
  /** Ends the call: it rejects at once with an error of kind `aborted`. */
  readonly signal?: AbortSignal
  /** Milliseconds that this call may take, retries included. @default the client's */
  readonly timeout?: number
}

/** The variables of an operation and the options of a call. The former may be left out when the operation needs none. */
export type CallArguments<Variables> =
  Record<string, never> extends Variables
    ? [variables?: Variables, options?: CallOptions]
    : [variables: Variables, options?: CallOptions]

/** Sends operations to the service. Everything else in the SDK is built on this. */
export type Client = {
  /**
   * Runs an operation of your own and answers with its data.
   *
   * @param document a typed document, as your code generator writes it, or plain GraphQL; a plain one's result is `unknown`
   * @throws {DatelineError} see `Failure` for the kinds
   */
  query<Result, Variables>(
    document: TypedDocument<Result, Variables> | DocumentText<Result, Variables>,
    ...rest: CallArguments<Variables>
  ): Promise<Result>
  /**
   * Sends an operation once and answers with the response as it comes. For what is neither a query nor a mutation:
   * {@link watchArticles} stands on it.
   *
   * @param accept the media type that the answer is to have
   * @throws {DatelineError} of kind `network`
   */
  send(
    document: TypedDocument<unknown, never>,
    variables: unknown,
    accept: string,
    signal: AbortSignal,
  ): Promise<Response>
}

/**
 * A client without the methods by noun. With it and functions such as `listArticles`, a bundle holds only the operations that
 * it uses.
 *
 * @example
 * ```ts
 * import { createClient, listArticles } from '@dateline/sdk'
 *
 * const client = createClient({ url })
 * const { items } = await listArticles(client, { first: 3 })
 * ```
 */
export function createClient(options: ClientOptions = {}): Client {
  return {
    query(document, ...[variables, call = {}]) {
      const text = textOf(document)
      return withDeadline(call.timeout ?? options.timeout ?? 30_000, call.signal, signal =>
        send(options, text, variables, signal),
      )
    },
    send: ({ text: query }, variables, accept, signal) =>
      open(options, JSON.stringify({ query, variables }), signal, accept),
  }
}

/** Sends the operation until it succeeds, the error is one that stays, or there is no retry left. */
async function send<Result>(
  options: ClientOptions,
  text: string,
  variables: unknown,
  signal: AbortSignal,
): Promise<Result> {
  const body = JSON.stringify({ query: text, variables })
  const retry = isRepeatable(text) ? (options.retry ?? {}) : false
  for (let attempt = 1; ; attempt++) {
    try {
      return await sendOnce(options, body, signal)
    } catch (error) {
      if (!retry || signal.aborted || !isDatelineError(error)) throw error
      const wait = pauseBefore(attempt, error, retry, Math.random)
      if (wait === null) throw error
      await pause(wait, signal)
    }
  }
}

async function sendOnce<Result>(options: ClientOptions, body: string, signal: AbortSignal): Promise<Result> {
  const response = await open(options, body, signal, 'application/graphql-response+json, application/json;q=0.9')
  return dataOf(response, await response.text().catch(unreached(options)))
}

async function open(options: ClientOptions, body: string, signal: AbortSignal, accept: string): Promise<Response> {
  const { url = '/graphql', fetch: send = fetch } = options
  const headers = await headersOf(options, accept)
  try {
    return await send(url, { method: 'POST', headers, body, signal })
  } catch (cause) {
    return unreached(options)(cause)
  }
}

function unreached({ url = '/graphql' }: ClientOptions): (cause: unknown) => never {
  return cause => {
    throw datelineError({ kind: 'network' }, `${url} could not be reached, or its answer broke off.`, cause)
  }
}

async function headersOf(
  { token, headers, clientName, clientVersion }: ClientOptions,
  accept: string,
): Promise<Record<string, string>> {
  return {
    accept,
    'content-type': 'application/json',
    ...(clientName === undefined ? {} : { 'graphql-client-name': clientName }),
    ...(clientVersion === undefined ? {} : { 'graphql-client-version': clientVersion }),
    ...(token === undefined ? {} : { authorization: `Bearer ${typeof token === 'string' ? token : await token()}` }),
    ...headers,
  }
}
