import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ArticleStore } from '@dateline/store'
import { createYoga } from 'graphql-yoga'
import type { Extraction } from '../extraction/extraction.ts'
import { contextOf, type SchemaContext } from '../schema/context.ts'
import { schema } from '../schema/schema.ts'
import { admission } from './admission.ts'
import { authentication } from './authentication.ts'
import type { ClientOf } from './client-of.ts'
import { useCsvResult } from './csv-result.ts'
import { setHeadersOfEvery } from './every-answer.ts'
import { useIdempotencyKeys } from './idempotency.ts'
import { useJsonOnly } from './json-only.ts'
import { type Documents, useKnownDocuments } from './known-documents.ts'
import { useDocumentLimits } from './limit/document-limits.ts'
import type { Limits } from './limit/limits.ts'
import { requestRate } from './limit/request-rate.ts'
import { useSubscriptionLimit } from './limit/subscription-limit.ts'
import { useTimeLimit } from './limit/time-limit.ts'
import { type ErrorLog, maskError } from './masked-error.ts'
import type { ServiceMetrics } from './metrics.ts'
import { useRequestEntry } from './note-request.ts'
import type { RequestEntry } from './request-entry.ts'
import { useRevalidation } from './revalidation.ts'
import { useSentParameters } from './sent-parameters.ts'
import { shortWay } from './short-way/short-way.ts'
import { useSubscriptionsUntil } from './subscriptions.ts'
import type { UsageRecorder } from './usage/record-usage.ts'

/** An article of 5 MB, the largest that is read, with room for what JSON escapes in it. */
const LARGEST_BODY = 12 * 1024 * 1024

/** What the GraphQL endpoint needs. */
export type GraphQLOptions = {
  readonly store: ArticleStore
  readonly extraction: Extraction
  readonly clientOf: ClientOf
  readonly allowedOrigins: readonly string[]
  readonly log: ErrorLog
  readonly limits: Limits
  /** Documents that are known beside the SDK's. */
  readonly documents: Documents
  /** Whether nothing but known documents is answered. */
  readonly trustedDocuments: boolean
  readonly metrics: ServiceMetrics
  readonly openReads: boolean
  /** Counts what is asked; null where it is not recorded. */
  readonly usage: UsageRecorder | null
  /** Aborts when the service closes. */
  readonly closing: AbortSignal
}

/**
 * The endpoint `/graphql` by the GraphQL over HTTP specification.
 *
 * @see https://graphql.github.io/graphql-over-http/draft/
 */
export function graphqlEndpoint(
  options: GraphQLOptions,
): (request: IncomingMessage, response: ServerResponse, entry: RequestEntry) => void {
  const { store, extraction, clientOf, allowedOrigins, log, documents, trustedDocuments, metrics } = options
  const { usage, closing, limits, openReads } = options
  const context = contextOf(store, extraction)
  const letIn = admission(clientOf, requestRate(limits))
  const short = shortWay({ store, contextOf: context, letIn, documents, trustedDocuments, openReads, limits, usage })
  const senders = authentication(letIn, clientOf)
  const yoga = createYoga<{ readonly req: IncomingMessage }, SchemaContext>({
    schema,
    context: ({ request }) => context(senders.clientOf(request)),
    plugins: [
      useRequestEntry(),
      metrics.plugin,
      senders.plugin,
      useJsonOnly(),
      useSentParameters(),
      useKnownDocuments(documents, trustedDocuments),
      useDocumentLimits(limits),
      useCsvResult(),
      useIdempotencyKeys(),
      useTimeLimit(limits),
      useSubscriptionLimit(limits),
      useSubscriptionsUntil(closing),
      useRevalidation(openReads),
      short.plugin,
      ...(usage ? [usage.plugin] : []),
    ],
    maskedErrors: { maskError: maskError(log) },
    maxRequestBodySize: LARGEST_BODY,
    // Without this, Yoga lets any origin in, with credentials.
    cors: allowedOrigins.length > 0 && { origin: [...allowedOrigins], credentials: false, methods: ['GET', 'POST'] },
    multipart: false,
    graphiql: false,
    landingPage: false,
    logging: false,
  })
  const answerByYoga = (request: IncomingMessage, response: ServerResponse, entry: RequestEntry): void => {
    setHeadersOfEvery(entry, response)
    yoga(request, response)
  }
  // Whom other sites' pages may ask is Yoga's business.
  if (allowedOrigins.length > 0) return answerByYoga
  return (request, response, entry) =>
    short.answer({ request, response, entry }, () => answerByYoga(request, response, entry))
}
