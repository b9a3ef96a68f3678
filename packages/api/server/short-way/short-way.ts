import type { IncomingMessage, ServerResponse } from 'node:http'
import { type ArticleStore, type Awaitable, SCOPES } from '@dateline/store'
import type { ExecutionArgs } from 'graphql'
import { after } from '../../schema/awaitable.ts'
import type { Client, SchemaContext } from '../../schema/context.ts'
import type { ClientOf } from '../client-of.ts'
import { keptTexts } from '../compiled/kept-texts.ts'
import type { Stop } from '../compiled/write.ts'
import { headersOfEvery } from '../every-answer.ts'
import { type Documents, withOurs } from '../known-documents.ts'
import { costComplaint } from '../limit/document-limits.ts'
import type { Limits } from '../limit/limits.ts'
import { timeLeft, tooLate } from '../limit/time-limit.ts'
import { noteQuestion } from '../note-request.ts'
import type { RequestEntry } from '../request-entry.ts'
import { cacheControlOf, VARY } from '../revalidation.ts'
import type { UsageRecorder } from '../usage/record-usage.ts'
import { askedBefore } from './asked-before.ts'
import { type CheckedDocuments, type CheckedOperation, checkedDocuments } from './checked-documents.ts'
import { digestOf, entityTagOf, isHeld } from './entity-tag.ts'
import { keptAnswers } from './kept-answers.ts'
import { contentTypeFor } from './media-type.ts'
import { bodyLengthOf, bodyOf, questionInAddress, questionInBody, type SentQuestion } from './sent-question.ts'

/** What the short way needs. */
export type ShortWayOptions = {
  readonly store: ArticleStore
  /** Makes what resolvers are given. */
  readonly contextOf: (client: Client) => SchemaContext
  /** Lets a request in, as Yoga's plugins do. */
  readonly letIn: ClientOf
  /** Documents that are known beside the SDK's. */
  readonly documents: Documents
  /** Whether nothing but known documents is answered. */
  readonly trustedDocuments: boolean
  readonly openReads: boolean
  readonly limits: Limits
  /** Counts what is asked; null where it is not recorded. */
  readonly usage: UsageRecorder | null
}

/** An answer, with what was asked. */
type Answer = {
  readonly asked: ExecutionArgs
  /** A short one is a text: Node writes it together with its headers. */
  readonly body: string | Buffer
  /** In which encoding a text is written: one of ASCII alone in that which takes its characters as they are. */
  readonly encoding: 'latin1' | 'utf8'
  readonly bytes: number
  readonly digest: string | null
}

/** From how many bytes on an answer is no short one. */
const LONG = 16 * 1024

/** The way before Yoga. */
export type ShortWay = {
  /** Takes note of the documents that Yoga has checked. */
  readonly plugin: CheckedDocuments['plugin']
  /** Answers a request, or has it answered the long way. */
  answer(exchange: Exchange, longWay: () => void): void
}

/** A request, what it is answered by, and what is known of it. */
export type Exchange = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly entry: RequestEntry
}

/** What was sent: an address or a body, and how a question is found in it. */
type Sent = { readonly text: string; question(text: string): SentQuestion | null }

/**
 * Answers the common request: a query by GET or POST, of a form and with headers as clients of GraphQL send them, whose document has come before
 * and whose answer has no errors. Everything else goes the long way, through Yoga, and nothing of it has been answered or counted by then.
 * Rules are the same on both: what lets in, limits, notes and counts are the same functions, and documents are read and checked by Yoga alone.
 *
 * Answers are kept as bytes, to be sent again as long as the archive's version stays: what a query answers hangs on nothing but the archive,
 * its document and its variables, and on what its client may do.
 */
export function shortWay(options: ShortWayOptions): ShortWay {
  const { store, contextOf, letIn, documents, trustedDocuments, openReads, limits, usage } = options
  const knownDocuments = withOurs(documents)
  const complaintAbout = costComplaint(limits)
  const { answers, texts } = kept(store, limits)
  const isAskedAgain = askedBefore()
  const checked = checkedDocuments(limits, texts)

  return { plugin: checked.plugin, answer }

  function answer(exchange: Exchange, longWay: () => void): void {
    const { request } = exchange
    const contentType = contentTypeFor(request.headers.accept)
    const length = bodyLengthOf(request)
    if (contentType === null || (request.method !== 'GET' && length === null)) longWay()
    else answerIn(contentType, length, exchange, longWay)
  }

  /** Waits for nothing that is there: each wait costs as much as a field. */
  async function answerIn(
    contentType: string,
    length: number | null,
    exchange: Exchange,
    longWay: () => void,
  ): Promise<void> {
    const { request, response } = exchange
    let body: Buffer | null = null
    let found: Answer | null = null
    try {
      const sender = letIn(request.headers.authorization ?? null, request)
      const client = sender instanceof Promise ? await sender : sender
      body = length === null ? null : await bodyOf(request, length)
      const sent = body
        ? { text: body.toString(), question: questionInBody }
        : { text: request.url ?? '', question: questionInAddress }
      const answer = answerTo(sent, client, exchange)
      found = answer instanceof Promise ? await answer : answer
    } catch {
      // The request is refused, or its answer has errors: the long way tells them.
    }
    if (found) {
      send(found, contentType, exchange)
    } else if (!response.destroyed) {
      if (body) request.unshift(body)
      longWay()
    }
  }

  /** @throws {unknown} or rejects, when the answer has errors */
  function answerTo({ text, question }: Sent, client: Client, exchange: Exchange): Awaitable<Answer | null> {
    const key = `${scopesOf(client)} ${text}`
    const known = answers.find(key)
    if (known) return noted(known, 'kept', client, exchange)
    const isKept = isAskedAgain(key)
    const version = answers.version()
    return after(newAnswer(question(text), client, exchange), answer => {
      if (answer && isKept) answers.keep(key, answer, version)
      return answer && noted(answer, 'short', client, exchange)
    })
  }

  function noted(answer: Answer, way: RequestEntry['way'], client: Client, { request, entry }: Exchange): Answer {
    const { document, operationName, variableValues } = answer.asked
    entry.way = way
    noteQuestion(entry, answer.asked)
    usage?.count({ req: request, client }, { document, operationName, variables: variableValues ?? {} })
    return answer
  }

  function newAnswer(question: SentQuestion | null, client: Client, exchange: Exchange): Awaitable<Answer | null> {
    const operation = question && operationFor(question)
    if (!operation) return null
    const { schema, document, compiled } = operation
    const { operationName, variables } = question
    const asked: ExecutionArgs = { schema, document, operationName, variableValues: variables }
    if (complaintAbout(asked)) return null
    const stop: Stop = { reason: null }
    const written = compiled.answer(variables, contextOf(client), stop)
    const isByGet = exchange.request.method === 'GET'
    return after(written instanceof Promise ? inTime(written, stop, exchange) : written, text =>
      answerOf(text, asked, isByGet),
    )
  }

  function operationFor({ query, documentId, operationName }: SentQuestion): CheckedOperation | null {
    const text = documentId === null ? (trustedDocuments ? null : query) : knownDocuments.get(documentId)
    return text ? checked.find(text, operationName) : null
  }

  /** Waits for a text until the time is over, or the client has gone. */
  async function inTime(text: Promise<string>, stop: Stop, { request, response }: Exchange): Promise<string> {
    const { promise: never, reject } = Promise.withResolvers<never>()
    const end = (reason: Error): void => {
      stop.reason ??= reason
      reject(reason)
    }
    const leave = (): void => end(new Error('Nobody waits for the answer any more.'))
    const timer = setTimeout(() => end(tooLate(limits)), timeLeft(request, limits))
    response.once('close', leave)
    try {
      return await Promise.race([text, never])
    } finally {
      clearTimeout(timer)
      response.off('close', leave)
    }
  }

  function send(
    { body, encoding, bytes, digest }: Answer,
    contentType: string,
    { request, response, entry }: Exchange,
  ): void {
    const headers = headersOfEvery(entry)
    if (digest !== null) {
      const etag = entityTagOf(digest, contentType)
      headers.push('etag', etag, 'cache-control', cacheControlOf(request.headers, openReads), 'vary', VARY)
      if (isHeld(request.headers['if-none-match'], etag)) {
        response.writeHead(304, headers).end()
        return
      }
    }
    headers.push('content-type', contentType, 'content-length', `${bytes}`)
    response.writeHead(200, headers).end(body, encoding)
    // Its body has been read: now it ends.
    request.read()
  }
}

/** @param isTagged whether clients are told by what tag to ask again */
function answerOf(text: string, asked: ExecutionArgs, isTagged: boolean): Answer {
  const bytes = Buffer.byteLength(text)
  return {
    asked,
    body: bytes < LONG ? text : Buffer.from(text),
    encoding: bytes === text.length ? 'latin1' : 'utf8',
    bytes,
    digest: isTagged ? digestOf(text) : null,
  }
}

/** What a client may do, as a part of a key. */
function scopesOf({ scopes }: Client): string {
  let text = ''
  for (const scope of SCOPES) if (scopes.has(scope)) text += scope
  return text
}

/** Half of the room is for whole answers, half for what was written of articles in answers to other questions. */
function kept(store: ArticleStore, { keptAnswerBytes }: Limits) {
  const versionNow = keptAnswerBytes > 0 && store.versionNow ? store.versionNow.bind(store) : null
  return {
    answers: keptAnswers<Answer>(keptAnswerBytes / 2, versionNow),
    texts: versionNow && keptTexts(keptAnswerBytes / 2, versionNow),
  }
}
