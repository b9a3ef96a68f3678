import { statSync } from 'node:fs'
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import { join } from 'node:path'
import sirv, { type RequestHandler } from 'sirv'

/** The reader is files of its own and queries to its own host: a page with anything else in it was tampered with. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const NOT_BUILT = `The reader page has not been built yet.

  npx -y pnpm@12 start

builds it and starts again. GraphiQL and the GraphQL endpoint are at /graphql.
`

/**
 * Serves the files of the built reader at `/`. Only files that are in the folder when it was last built are ever served, so that no
 * path leads out of it. A page that is built anew while the service runs is taken up. Files whose names hold a hash of their content
 * may be kept by browsers forever.
 *
 * @param folder where the reader is built; undefined when there is none
 */
export function readerFiles(folder: string | undefined): (request: IncomingMessage, response: ServerResponse) => void {
  let built: { readonly at: number; readonly serve: RequestHandler } | null = null
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD')
      plainAnswer(response, 405, 'Only GET and HEAD are answered here. GraphQL is at /graphql.')
      return
    }
    const at = folder && statSync(join(folder, 'index.html'), { throwIfNoEntry: false })?.mtimeMs
    if (!folder || !at) {
      plainAnswer(response, 404, NOT_BUILT)
      return
    }
    if (built?.at !== at) built = { at, serve: sirv(folder, { etag: true, setHeaders }) }
    built.serve(request, response, () =>
      plainAnswer(response, 404, 'There is no such page here. The reader is at /, GraphQL at /graphql.'),
    )
  }
}

/** A short answer in plain text. */
export function plainAnswer(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, STATUS_CODES[status], { 'content-type': 'text/plain; charset=utf-8' })
    .end(`${text.trim()}\n`)
}

function setHeaders(response: ServerResponse, path: string): void {
  const isHashed = path.startsWith('/assets/')
  response.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
  response.setHeader('content-security-policy', POLICY)
}
