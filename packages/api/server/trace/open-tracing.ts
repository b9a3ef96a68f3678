import { AsyncLocalStorage } from 'node:async_hooks'
import {
  type Context,
  defaultTextMapGetter,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { AlwaysOnSampler, BatchSpanProcessor, ParentBasedSampler, TracerProvider } from '@opentelemetry/sdk-trace'
import { getOperationAST } from 'graphql'
import { entryOf, type RequestEntry } from '../request-entry.ts'
import type { Tracing } from './tracing.ts'

/**
 * Sends traces to a collector: a span for each request, in the trace of its sender where the header `traceparent` names one, and in it one for each
 * call of the store that was waited for. They tell no document, no variables and no words of articles.
 *
 * @param url of the collector's endpoint for traces, by OTLP over HTTP, such as `http://localhost:4318/v1/traces`
 * @see https://opentelemetry.io/docs/specs/semconv/http/http-spans/
 * @see https://opentelemetry.io/docs/specs/semconv/graphql/graphql-spans/
 */
export function openTracing(url: string): Tracing {
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'dateline' }),
    sampler: new ParentBasedSampler({ root: new AlwaysOnSampler() }),
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url }) })],
  })
  const tracer = provider.getTracer('dateline')
  const propagator = new W3CTraceContextPropagator()
  const requests = new WeakMap<RequestEntry, Span>()
  const current = new AsyncLocalStorage<Context>()
  return {
    within(request, answer) {
      const entry = entryOf(request)
      if (!entry) return answer()
      const parent = propagator.extract(ROOT_CONTEXT, request.headers, defaultTextMapGetter)
      const span = tracer.startSpan(entry.method, { kind: SpanKind.SERVER, startTime: entry.since }, parent)
      requests.set(entry, span)
      return current.run(trace.setSpan(parent, span), answer)
    },
    onRequestEnd(entry, { status, isWhole }) {
      const span = requests.get(entry)
      if (!span) return
      const { question, operation, client } = entry
      const type = question && getOperationAST(question.document, question.operationName)?.operation
      span.updateName(type ? `${type} ${operation ?? ''}`.trim() : `${entry.method} ${entry.path}`)
      span.setAttributes({
        'http.request.method': entry.method,
        'url.path': entry.path,
        'http.response.status_code': status,
        'dateline.request': entry.id,
        ...(type && { 'graphql.operation.type': type }),
        ...(operation !== null && { 'graphql.operation.name': operation }),
        ...(client !== null && { 'dateline.client': client }),
        ...(entry.limits.length > 0 && { 'dateline.limits': entry.limits }),
      })
      if (status >= 500 || entry.errors.length > 0 || !isWhole) span.setStatus({ code: SpanStatusCode.ERROR })
      span.end()
    },
    onStoreCall(call, since, hasFailed) {
      const within = current.getStore()
      if (!within) return
      const span = tracer.startSpan(`store ${call}`, { startTime: since }, within)
      if (hasFailed) span.setStatus({ code: SpanStatusCode.ERROR })
      span.end()
    },
    close: () => provider.shutdown(),
  }
}
