import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { GraphQLError } from 'graphql'
import type { Question } from './limit/query-cost.ts'
import { ServiceRequest } from './service-request.ts'

/**
 * What is known of a request while it is answered. Whatever answers fills in what it finds out. Nothing here is a token, an address, a
 * variable's value or an article's text, but for `question`, which nothing but its cost and its document's hash is told of.
 */
export type RequestEntry = {
  /** What its answer is found under again: taken from the header `X-Request-Id` where that is well-formed, else made. */
  readonly id: string
  readonly method: string
  /** Its path, without what follows a question mark. */
  readonly path: string
  /** When its headers had been read, by `performance.now()`. */
  readonly since: number
  /** The name of its token; null until its sender is known. */
  client: string | null
  /** The name of its operation; null when it has none, or none was read. */
  operation: string | null
  /** What was executed; null when nothing was. */
  question: Question | null
  /** How it was answered, when it asked something: by Yoga, by the short way before it, or with an answer that was kept. */
  way: 'long' | 'short' | 'kept'
  /** The codes of the errors in its answer. */
  readonly codes: string[]
  /** The limits that it met. */
  readonly limits: string[]
  /** The ids under which its errors stand in the log. */
  readonly errors: string[]
}

/** How the answer to a request ended. */
export type RequestEnd = {
  readonly status: number
  /** From its headers to the end of its answer, in milliseconds. */
  readonly duration: number
  /** What was sent over the network, headers included. */
  readonly bytes: number
  /** Whether the answer was sent to its end. */
  readonly isWhole: boolean
}

/** Is told of each request when its answer has ended, or broken off. */
export type OnRequestEnd = (entry: RequestEntry, end: RequestEnd) => void

/** What a sender may call a request: no word of it can be taken for anything else in a header or a log. */
const WELL_FORMED = /^[\w.:=/+-]{1,128}$/

/** As a name of an operation, or of a client, is told. @see https://spec.graphql.org/October2021/#Name */
const NAME = /^[_a-z]\w{0,99}$/i

/** Of a path, so many characters are told. */
const TOLD_OF_PATH = 200

/** Begins the entry of a request. */
export function beginEntry(request: IncomingMessage, response: ServerResponse, onEnd: OnRequestEnd): RequestEntry {
  const { socket } = request
  const sentBefore = socket.bytesWritten
  const given = request.headers['x-request-id']
  const [path = '/'] = (request.url ?? '/').split('?', 1)
  const entry: RequestEntry = {
    id: typeof given === 'string' && WELL_FORMED.test(given) ? given : randomUUID(),
    method: request.method ?? '',
    path: path.slice(0, TOLD_OF_PATH),
    since: performance.now(),
    client: null,
    operation: null,
    question: null,
    way: 'long',
    codes: [],
    limits: [],
    errors: [],
  }
  if (request instanceof ServiceRequest) request.entry = entry
  response.on('close', () =>
    onEnd(entry, {
      status: response.statusCode,
      duration: performance.now() - entry.since,
      bytes: socket.bytesWritten - sentBefore,
      isWhole: response.writableFinished,
    }),
  )
  return entry
}

/** The entry of a request that has begun. */
export function entryOf(request: IncomingMessage | undefined): RequestEntry | null {
  return request instanceof ServiceRequest ? request.entry : null
}

/** Notes which operation a request names, as long as that is a name. */
export function noteOperation(entry: RequestEntry, name: string | null | undefined): void {
  if (name && NAME.test(name)) entry.operation = name
}

/** Notes the errors of an answer. */
export function noteErrors(entry: RequestEntry, errors: readonly Pick<GraphQLError, 'extensions'>[]): void {
  for (const { extensions: { code, limit, id } = {} } of errors) {
    entry.codes.push(typeof code === 'string' ? code : 'NONE')
    if (typeof limit === 'string') entry.limits.push(limit)
    if (typeof id === 'string') entry.errors.push(id)
  }
}
