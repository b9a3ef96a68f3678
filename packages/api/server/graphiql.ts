import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import { namesFormat } from './result-format.ts'

/** What GraphiQL shows to somebody who opens it for the first time. */
const FIRST_QUERY = `# Dateline: news articles as a graph.
#
# How many deaths were reported, by whom, in which
# words, and which number was taken back?
#
# Run this with the button, or Ctrl-Enter. Hover over
# a word for its meaning; Ctrl-Space completes.
query DeathsReported {
  figures(filter: { measures: [KILLED] }, first: 20) {
    totalCount
    edges {
      node {
        article { publishedOn headline }
        span { exact sentence }
        quantity { minimum maximum approximation }
        reportedBy { name }
        reportedByText
        status
      }
    }
  }
}
`

/**
 * GraphiQL's page is whole in itself: its scripts and styles stand in it, and its editor makes its workers from blobs. Hence the
 * words that are looser than the reader's. Nothing may come from, or go to, another host.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  'worker-src blob:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Whether a request to the GraphQL endpoint comes from somebody who opens it in a browser, and not to download a result. */
export function wantsGraphiQL({ method, headers, url }: IncomingMessage): boolean {
  return method === 'GET' && (headers.accept ?? '').includes('text/html') && !namesFormat({ url })
}

/** Answers with GraphiQL's page. It has 9 MB: it is made once, and a browser that has it is not sent it again. */
export function graphiqlPage(): (request: IncomingMessage, response: ServerResponse) => void {
  let made: { body: Buffer; etag: string } | null = null
  return (request, response) => {
    made ??= makePage()
    response.setHeader('cache-control', 'no-cache')
    response.setHeader('content-security-policy', POLICY)
    response.setHeader('etag', made.etag)
    response.setHeader('vary', 'accept')
    if (request.headers['if-none-match'] === made.etag) {
      response.writeHead(304).end()
    } else {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': made.body.length })
      response.end(made.body)
    }
  }
}

function makePage(): { body: Buffer; etag: string } {
  const body = Buffer.from(
    renderGraphiQL({ title: 'Dateline GraphiQL', defaultQuery: FIRST_QUERY, schemaDescription: true }),
  )
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"` }
}
