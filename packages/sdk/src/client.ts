import { dataOf } from './answer.ts'
import { pause, withDeadline } from './deadline.ts'
import { type DocumentText, documentOf } from './document.ts'
import { isDatelineError } from './error.ts'
import { type Asking, type OutgoingRequest, sendRequest, unreached } from './request.ts'
import { isRepeatable, pauseBefore, type Retry } from './retry.ts'

/** How the SDK reaches the service. */
export type ClientOptions = {
  /** The GraphQL endpoint. A path is enough in a page that the service itself serves. @default '/graphql' */
  readonly url?: string | URL
  /** A token, where the service asks for one; a function is asked before every call. Sent as `Authorization: Bearer`. */
  readonly token?: string | (() => string | Promise<string>)
  /** Headers to send with every request; a function is asked before each. */
  readonly headers?: HeadersByName | (() => HeadersByName | Promise<HeadersByName>)
  /** What sends the calls. @default the global `fetch` */
  readonly fetch?: (url: string | URL, init: RequestInit) => Promise<Response>
  /** Milliseconds that a call may take, retries included; `Infinity` for no limit. @default 30000 */
  readonly timeout?: number
  /**
   * How calls are tried again when the network or the service fails for a moment; `false` for never. Queries are, and mutations with
   * an idempotency key, as `articles.import` sends them; other mutations never.
   */
  readonly retry?: Retry | false
  /** What the operator sees in logs and metrics: your app's name and version. */
  readonly clientName?: string
  readonly clientVersion?: string
  /**
   * Is told of each request before it goes, of retries too, and waited for: to log, to count, to add a header for a trace.
   *
   * @example
   * ```ts
   * import { createDateline } from '@dateline/sdk'
   *
   * const dateline = createDateline({ url, onRequest: ({ method, attempt }) => console.log(method, attempt) })
   * await dateline.archive.summary()
   * ```
   */
  readonly onRequest?: (request: OutgoingRequest) => void | Promise<void>
}

/** Headers by their names. */
export type HeadersByName = Readonly<Record<string, string>>

/** What can be set for a single call. */
export type CallOptions = {
  /** Ends the call: it rejects at once with an error of kind `aborted`. */
  readonly signal?: AbortSignal
  /** Milliseconds that this call may take, retries included. @default the client's */
  readonly timeout?: number
  /**
   * For a mutation: names this call for the service, which does what it asks once for each key and then answers as it did the first time. So
   * the call may be tried again. `articles.import` and `articles.remove` have one of their own.
   */
  readonly idempotencyKey?: string
}

/** Sends operations to the service. Everything else in the SDK is built on this. */
export type Client = {
  /** Runs an operation that needs no variables. */
  query<Result>(document: DocumentText<Result, Record<string, never>>): Promise<Result>
  /**
   * Runs an operation of your own and answers with its data.
   *
   * @param document a typed document, as your code generator writes it, or plain GraphQL; a plain one's result is `unknown`
   * @throws {DatelineError} see `Failure` for the kinds
   */
  query<Result, Variables>(
    document: DocumentText<Result, Variables>,
    variables: NoInfer<Variables>,
    options?: CallOptions,
  ): Promise<Result>
  /**
   * Sends an operation without trying again, and lets `read` make of the response what it will. For what is neither a query nor a mutation:
   * {@link watchArticles} stands on it. Where the service does not know the document by its identifier, it is sent in full.
   *
   * @throws {DatelineError} of kind `network`, or what `read` throws
   */
  send<Result>(
    document: { readonly id?: string; readonly text: string },
    how: Asking,
    read: (response: Response) => Promise<Result>,
  ): Promise<Result>
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
  const unknown = new Set<string>()

  const send: Client['send'] = async ({ id, text }, how, read) => {
    const isById = id !== undefined && !unknown.has(id)
    const parameters = isById ? { documentId: id } : { query: text }
    try {
      return await read(await sendRequest(options, parameters, isRepeatable(text), how))
    } catch (error) {
      if (!isById || !isNotFound(error)) throw error
      unknown.add(id)
      return send({ text }, how, read)
    }
  }

  return {
    send,
    query<Result, Variables>(
      source: DocumentText<Result, Variables>,
      variables?: Variables,
      call: CallOptions = {},
    ): Promise<Result> {
      const document = documentOf(source)
      const { idempotencyKey, timeout = options.timeout ?? 30_000 } = call
      const retry = idempotencyKey !== undefined || isRepeatable(document.text) ? (options.retry ?? {}) : false
      const accept = 'application/graphql-response+json, application/json;q=0.9'
      return withDeadline(timeout, call.signal, signal =>
        retrying(retry, signal, Date.now() + timeout, attempt =>
          send(document, { variables, accept, signal, idempotencyKey, attempt }, async response =>
            dataOf<Result>(response, await response.text().catch(unreached(options))),
          ),
        ),
      )
    },
  }
}

/** Does `work` until it succeeds, the error is one that stays, or there is no retry left, or no time for its pause before `end`. */
async function retrying<Value>(
  retry: Retry | false,
  signal: AbortSignal,
  end: number,
  work: (attempt: number) => Promise<Value>,
): Promise<Value> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work(attempt)
    } catch (error) {
      if (!retry || signal.aborted || !isDatelineError(error)) throw error
      const wait = pauseBefore(attempt, error, retry, Math.random)
      if (wait === null || Date.now() + wait > end) throw error
      await pause(wait, signal)
    }
  }
}

/** Whether the service says that it knows no document by the identifier that was sent. */
function isNotFound(error: unknown): boolean {
  return (
    isDatelineError(error) &&
    error.kind === 'graphql' &&
    error.errors.some(({ extensions }) => extensions?.['code'] === 'PERSISTED_DOCUMENT_NOT_FOUND')
  )
}
