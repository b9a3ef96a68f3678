import { createHash } from 'node:crypto'
import { inspect } from 'node:util'
import { getOperationAST } from 'graphql'
import { type DestinationStream, pino, stdTimeFunctions } from 'pino'
import { costOf, type Question } from './limit/query-cost.ts'
import { LOG_LEVELS, type LogLevel } from './log-level.ts'
import type { ErrorLog } from './masked-error.ts'
import type { OnRequestEnd, RequestEnd, RequestEntry } from './request-entry.ts'

/** What a service tells its operator. */
export type ServiceLog = { readonly log: ErrorLog; readonly onRequestEnd: OnRequestEnd }

/** How much a log tells. */
export type LogOptions = {
  readonly level: LogLevel
  /** From how many milliseconds on a query is slow; 0: none is. */
  readonly slowQuery: number
}

/**
 * A log for programs: a line of JSON for each request, slow query and error. What a request's sender wrote stands in it as JSON's strings, so
 * that it ends no line; it has no text of articles, no values of variables and no tokens.
 */
export function jsonLog(to: DestinationStream, { level, slowQuery }: LogOptions): ServiceLog {
  const logger = pino(
    { level, base: null, timestamp: stdTimeFunctions.isoTime, formatters: { level: label => ({ level: label }) } },
    to,
  )
  return {
    log: (id, error) => logger.error({ id, error: toldOfError(error) }, 'error'),
    onRequestEnd(entry, end) {
      const slow = slowQueryOf(entry, end, slowQuery)
      if (slow) logger.warn({ request: entry.id, client: entry.client, ...slow }, 'slow query')
      if (!logger.isLevelEnabled('info')) return
      const { id, method, path, client, operation, limits, errors } = entry
      const { status, duration, bytes, isWhole } = end
      logger.info(
        {
          request: id,
          method,
          path,
          status,
          duration: rounded(duration),
          bytes,
          ...(client !== null && { client }),
          ...(operation !== null && { operation }),
          ...(limits.length > 0 && { limits }),
          ...(errors.length > 0 && { errors }),
          ...(!isWhole && { broken: true }),
        },
        'request',
      )
    },
  }
}

/** A log for a person at a terminal: errors as they are, everything else in a line. */
export function textLog(to: DestinationStream, { level, slowQuery }: LogOptions): ServiceLog {
  const tells = (least: LogLevel): boolean => LOG_LEVELS.indexOf(level) >= LOG_LEVELS.indexOf(least)
  return {
    log: (id, error) => {
      if (tells('error')) to.write(`error ${id}: ${inspect(error)}\n`)
    },
    onRequestEnd(entry, end) {
      const slow = tells('warn') && slowQueryOf(entry, end, slowQuery)
      if (slow)
        to.write(`slow query ${slow.operation ?? slow.document}: ${slow.duration} ms, at a cost of ${slow.cost}\n`)
      if (!tells('info')) return
      const { method, path, operation, limits } = entry
      const words = [end.status, method, JSON.stringify(path), operation, `${rounded(end.duration)} ms`, ...limits]
      to.write(`${words.filter(word => word !== null).join(' ')}\n`)
    },
  }
}

/** A query that took long: by its name and its document's SHA-256, with what {@link costOf} makes of it. */
type SlowQuery = {
  readonly operation: string | null
  readonly document: string
  readonly cost: number
  readonly duration: number
}

function slowQueryOf({ operation, question }: RequestEntry, { duration }: RequestEnd, from: number): SlowQuery | null {
  if (from === 0 || duration < from || !question) return null
  // A subscription lasts as long as its client likes.
  if (getOperationAST(question.document, question.operationName)?.operation === 'subscription') return null
  return { operation, document: hashOf(question), cost: costOf(question), duration: rounded(duration) }
}

/** The same identifier as the one by which a known document is asked for. */
function hashOf({ document: { loc } }: Question): string {
  return `sha256:${createHash('sha256')
    .update(loc?.source.body ?? '')
    .digest('hex')}`
}

/** What is told of an error. What others have put into it, such as the row that a database refused, may be an article's text. */
function toldOfError(error: unknown): object {
  if (!(error instanceof Error)) return { message: `${error}` }
  const { name, message, stack, cause } = error
  return {
    name,
    message,
    ...('code' in error && { code: error.code }),
    stack,
    ...(cause !== undefined && { cause: toldOfError(cause) }),
  }
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10
}
