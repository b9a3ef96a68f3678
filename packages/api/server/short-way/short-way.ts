import type { IncomingMessage, ServerResponse } from 'node:http'
import { type ArticleStore, SCOPES } from '@dateline/store'
import type { ExecutionArgs } from 'graphql'
import type { Client, SchemaContext } from '../../schema/context.ts'
import type { ClientOf } from '../client-of.ts'
import { keptTexts } from '../compiled/kept-texts.ts'
import type { Stop } from '../compiled/write.ts'
import { type Documents, withOurs } from '../known-documents.ts'
import { costComplaint } from '../limit/document-limits.ts'
import type { Limits } from '../limit/limits.ts'
import { timeLeft, tooLate } from '../limit/time-limit.ts'
import { noteQuestion } from '../note-request.ts'
import { entryOf } from '../request-entry.ts'
import { cacheControlOf, VARY } from '../revalidation.ts'
import type { UsageRecorder } from '../usage/record-usage.ts'
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
  answer(request: IncomingMessage, response: ServerResponse, longWay: () => void): void
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
  const checked = checkedDocuments(limits, texts)

  return { plugin: checked.plugin, answer }

  function answer(request: IncomingMessage, response: ServerResponse, longWay: () => void): void {
    const contentType = contentTypeFor(request.headers.accept)
    const length = bodyLengthOf(request)
    if (contentType === null || (request.method !== 'GET' && length === null)) {
      longWay()
      return
    }
    const exchange = { request, response }
    let body: Buffer | null = null
    const read = async (): Promise<Sent> => {
      if (length === null) return { text: request.url ?? '', question: questionInAddress }
      body = await bodyOf(request, length)
      return { text: body.toString(), question: questionInBody }
    }
    const leave = (): void => {
      if (body) request.unshift(body)
      longWay()
    }
    answerTo(exchange, read).then(
      found => (found ? send(found, contentType, exchange) : leave()),
      () => response.destroyed || leave(),
    )
  }

  /** @throws {unknown} when the answer has errors, or the request is refused: before it is read then */
  async function answerTo(exchange: Exchange, read: () => Promise<Sent>): Promise<Answer | null> {
    const { request } = exchange
    const client = await letIn(request.headers.authorization ?? null, request)
    const { text, question } = await read()
    const key = `${SCOPES.filter(scope => client.scopes.has(scope)).join()} ${text}`
    const before = answers.find(key)
    const answer = before ?? (await newAnswer(key, question(text), client, exchange))
    if (!answer) return null
    const { document, operationName, variableValues } = answer.asked
    const entry = entryOf(request)
    if (entry) {
      entry.way = before ? 'kept' : 'short'
      noteQuestion(entry, answer.asked)
    }
    usage?.count({ req: request, client }, { document, operationName, variables: variableValues ?? {} })
    return answer
  }

  async function newAnswer(
    key: string,
    question: SentQuestion | null,
    client: Client,
    exchange: Exchange,
  ): Promise<Answer | null> {
    const operation = question && operationFor(question)
    if (!operation) return null
    const { schema, document, compiled } = operation
    const { operationName, variables } = question
    const asked: ExecutionArgs = { schema, document, operationName, variableValues: variables }
    if (complaintAbout(asked)) return null
    const version = answers.version()
    const stop: Stop = { reason: null }
    const written = compiled.answer(variables, contextOf(client), stop)
    const body = Buffer.from(typeof written === 'string' ? written : await inTime(written, stop, exchange))
    const answer: Answer = {
      asked,
      body: body.length < LONG ? body.toString() : body,
      bytes: body.length,
      digest: exchange.request.method === 'GET' ? digestOf(body) : null,
    }
    answers.keep(key, answer, version)
    return answer
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

  function send({ body, bytes, digest }: Answer, contentType: string, { request, response }: Exchange): void {
    const type = { 'content-type': contentType, 'content-length': bytes }
    if (digest === null) {
      response.writeHead(200, type).end(body)
      // Its body has been read: now it ends.
      request.read()
      return
    }
    const etag = entityTagOf(digest, contentType)
    const headers = { etag, 'cache-control': cacheControlOf(request.headers, openReads), vary: VARY }
    if (isHeld(request.headers['if-none-match'], etag)) response.writeHead(304, headers).end()
    else response.writeHead(200, { ...type, ...headers }).end(body)
  }
}

/** Half of the room is for whole answers, half for what was written of articles in answers to other questions. */
function kept(store: ArticleStore, { keptAnswerBytes }: Limits) {
  const versionNow = keptAnswerBytes > 0 && store.versionNow ? store.versionNow.bind(store) : null
  return {
    answers: keptAnswers<Answer>(keptAnswerBytes / 2, versionNow),
    texts: versionNow && keptTexts(keptAnswerBytes / 2, versionNow),
  }
}

/** A request, and what it is answered by. */
type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse }
