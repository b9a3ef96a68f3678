import { once, setMaxListeners } from 'node:events'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { ArticleStore, TokenStore, UsageStore } from '@dateline/store'
import { type Extraction, extractionInLine } from '../extraction/extraction.ts'
import { clientOf } from './client-of.ts'
import { drainOf } from './drain.ts'
import { setHeadersOfEvery } from './every-answer.ts'
import { graphiqlFiles, wantsGraphiQL } from './graphiql.ts'
import { graphqlEndpoint } from './graphql.ts'
import { answerHealth } from './health.ts'
import { hostCheck, otherHost } from './host-check.ts'
import { httpServer } from './http-server.ts'
import { type Documents, knownOperations } from './known-documents.ts'
import { withGuessLimit } from './limit/guess-limit.ts'
import { DEFAULT_LIMITS, type Limits } from './limit/limits.ts'
import { tokensInTime } from './limit/tokens-in-time.ts'
import { isLoopback } from './loopback.ts'
import { type ErrorLog, logToStandardError } from './masked-error.ts'
import { answerMetrics, serviceMetrics } from './metrics.ts'
import { withClientNoted } from './note-request.ts'
import { plainAnswer } from './page-files.ts'
import { readerFiles } from './reader.ts'
import { answerReady } from './ready.ts'
import { beginEntry, type OnRequestEnd, type RequestEntry } from './request-entry.ts'
import { timedStore } from './timed-store.ts'
import type { Tracing } from './trace/tracing.ts'
import { type UsageRecorder, usageRecorder } from './usage/record-usage.ts'
import { usageEndpoint } from './usage/usage-endpoint.ts'

/** What a service needs to start. */
export type ServiceOptions = {
  /** Where the articles are. The service does not close it. */
  readonly store: ArticleStore
  /** What reads and annotates the articles that are sent. The service does not close it. @default in its own thread */
  readonly extraction?: Extraction
  /** The owner's token, which lets do everything, sent as `Authorization: Bearer`. An empty one lets nobody. */
  readonly token: string
  /** The tokens of others, each with its scopes. @default none */
  readonly tokens?: Pick<TokenStore, 'byDigest'>
  /** Whether one may read without a token. @default when the address is one of loopback, which this machine alone reaches */
  readonly openReads?: boolean
  /** Where to listen: 0 for any free port. */
  readonly port: number
  /** At which address to listen. @default '127.0.0.1', which is this machine alone */
  readonly host?: string
  /** Where the reader was built. @default none: `/` says how to build it */
  readonly readerFolder?: string
  /** Where GraphiQL was built. @default none: `/graphql` says how to build it to who opens it in a browser */
  readonly graphiqlFolder?: string
  /** Which other sites’ pages may ask, such as `https://example.org`. @default none */
  readonly allowedOrigins?: readonly string[]
  /** Documents that clients may ask for by `documentId`, by that, beside the SDK's. @default none */
  readonly documents?: Documents
  /** Whether nothing is answered but known documents: no others, no introspection, no GraphiQL. @default false */
  readonly trustedDocuments?: boolean
  /** Where to keep what clients use of the schema; `/usage` tells it. @default none: it is not recorded */
  readonly usage?: UsageStore
  /** Names by which others than this machine's own programs reach a service on loopback, as a proxy passes them on. @default none */
  readonly allowedHosts?: readonly string[]
  /** Limits that are others than {@link DEFAULT_LIMITS}. */
  readonly limits?: Partial<Limits>
  /** Where errors go that clients may not see. @default the standard error output */
  readonly log?: ErrorLog
  /** Traces requests. The service does not close it. @default none are traced */
  readonly tracing?: Tracing
  /** Rejects when something beside the store does not work that must, such as the disk. @default all does */
  readonly isReady?: () => Promise<void>
  /** When no request has come for so many milliseconds while the service closes, the connections that are open are idle, and closed. @default 100 */
  readonly idle?: number
  /** Is told of each request when its answer has ended. @default nobody is */
  readonly onRequestEnd?: OnRequestEnd
}

/** A service that listens. */
export type Service = {
  /** Its root, without a slash at its end: `http://127.0.0.1:4000`. */
  readonly url: string
  readonly port: number
  /** Whether one may read without a token. */
  readonly openReads: boolean
  /**
   * Takes no more requests, and resolves when those that are running have been answered, and what was counted of them is kept.
   * Subscriptions end.
   */
  close(): Promise<void>
}

/**
 * Starts the service: GraphQL and GraphiQL at `/graphql`, the reader at `/`, `/usage`, `/health`, `/ready` and `/metrics`.
 *
 * @throws {Error} when it cannot listen; its message says why and what to do
 */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { port, host = '127.0.0.1' } = options
  const isClosing = new AbortController()
  // Each subscription listens.
  setMaxListeners(0, isClosing.signal)
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  const server = httpServer(limits)
  await listen(server, port, host)
  const bound = server.address()
  const { address, port: boundPort } = typeof bound === 'object' && bound ? bound : { address: host, port }
  const openReads = options.openReads ?? isLoopback(address)
  const recorder = options.usage ? usageRecorder(options.usage, options.log ?? logToStandardError) : null
  // No request comes before this: none is read in the turn in which the server began to listen.
  server.on('request', requestHandler({ ...options, limits, openReads, recorder, address }, isClosing.signal))
  const name = host.includes(':') ? `[${host}]` : host
  const close = drainOf(server, isClosing, options.idle ?? 100)
  return {
    url: `http://${name}:${boundPort}`,
    port: boundPort,
    openReads,
    async close() {
      await close()
      await recorder?.close()
    },
  }
}

function requestHandler(
  options: ServiceOptions & {
    readonly openReads: boolean
    readonly recorder: UsageRecorder | null
    readonly limits: Limits
    readonly address: string
  },
  isClosing: AbortSignal,
): (request: IncomingMessage, response: ServerResponse) => void {
  const { readerFolder, graphiqlFolder, allowedOrigins = [], log = logToStandardError } = options
  const { documents = new Map(), trustedDocuments = false, usage, recorder, limits, onRequestEnd = () => {} } = options
  const { extraction = extractionInLine, isReady = async () => {}, tracing } = options
  const tokens = options.tokens && tokensInTime(options.tokens, limits)
  const identify = withClientNoted(withGuessLimit(clientOf({ ...options, ...(tokens && { tokens }) }), limits))
  const metrics = serviceMetrics(knownOperations(documents), extraction)
  const store = timedStore(options.store, (...call) => {
    metrics.countStoreCall(...call)
    tracing?.onStoreCall(...call)
  })
  const answerQuestion = graphqlEndpoint({
    store,
    extraction,
    clientOf: identify,
    allowedOrigins,
    log,
    documents,
    trustedDocuments,
    metrics,
    openReads: options.openReads,
    usage: recorder,
    limits,
    closing: isClosing,
  })
  const answerUsage = usageEndpoint(usage && recorder ? { store: usage, flush: recorder.flush } : null, identify, log)
  const graphiql = graphiqlFiles(graphiqlFolder)
  const reader = readerFiles(readerFolder)
  const isForUs = hostCheck(options)
  const onEnd: OnRequestEnd = (entry, end) => {
    tracing?.onRequestEnd(entry, end)
    onRequestEnd(entry, end)
  }
  const onQuestionEnd: OnRequestEnd = (entry, end) => {
    metrics.countRequest(entry, end)
    onEnd(entry, end)
  }
  return (request, response) => {
    const [path] = (request.url ?? '/').split('?', 1)
    const isQuestion = path === '/graphql' && !wantsGraphiQL(request)
    const entry = beginEntry(request, response, isQuestion ? onQuestionEnd : onEnd)
    const run = isQuestion && isForUs(request) ? answerQuestion : answerOther
    if (tracing) tracing.within(request, () => run(request, response, entry))
    else run(request, response, entry)
  }

  function answerOther(request: IncomingMessage, response: ServerResponse, entry: RequestEntry): void {
    const { path } = entry
    setHeadersOfEvery(entry, response)
    if (!isForUs(request)) {
      plainAnswer(response, 421, otherHost(request))
    } else if (wantsGraphiQL(request)) {
      if (trustedDocuments) plainAnswer(response, 404, NO_GRAPHIQL)
      else graphiql(request, response)
    } else if (path === '/health') {
      answerHealth(store, response)
    } else if (path === '/usage') {
      answerUsage(request, response)
    } else if (path === '/metrics') {
      answerMetrics(metrics.register, identify, request, response)
    } else if (path === '/ready') {
      answerReady(store, response, { isReady, log, closing: isClosing })
    } else {
      reader(request, response)
    }
  }
}

const NO_GRAPHIQL = 'There is no GraphiQL here: this service answers no other documents than those that it knows.'

async function listen(server: Server, port: number, host: string): Promise<void> {
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    throw new Error(`The service cannot listen on ${host}, port ${port}: ${reasonOf(error)}`, { cause: error })
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') return 'another program does. Stop that one, or choose another port with --port.'
  if (code === 'EACCES') return 'this user may not. Choose a port above 1023 with --port.'
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return 'this machine has no such address.'
  return error instanceof Error ? error.message : `${error}`
}
