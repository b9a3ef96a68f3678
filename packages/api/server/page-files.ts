import { statSync } from 'node:fs'
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import { join } from 'node:path'
import sirv, { type RequestHandler } from 'sirv'

/** A page for browsers that was built into a folder. */
export type PageFiles = {
  /** The folder; undefined when there is none. */
  readonly folder: string | undefined
  /** The header `Content-Security-Policy` that goes with its files. */
  readonly policy: string
  /** On which request headers it depends what is answered. @default on none but Accept-Encoding */
  readonly vary?: string
  /** What is said when there is no built page in the folder. */
  readonly notBuilt: string
  /** What is said when the page has no such file. */
  readonly notFound: string
}

/**
 * Serves the files of a built page, compressed where its folder has them compressed.
 *
 * Only files that are in the folder when it was last built are ever served, so that no path leads out of it. A page that is built anew
 * while the service runs is taken up. Files whose names hold a hash of their content may be kept by browsers forever.
 */
export function pageFiles({
  folder,
  policy,
  vary,
  notBuilt,
  notFound,
}: PageFiles): (request: IncomingMessage, response: ServerResponse) => void {
  let built: { readonly at: number; readonly serve: RequestHandler } | null = null
  const setHeaders = (response: ServerResponse, path: string): void => {
    const isHashed = path.startsWith('/assets/')
    response.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    response.setHeader('content-security-policy', policy)
    if (vary) response.setHeader('vary', `${vary}, accept-encoding`)
  }
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD')
      plainAnswer(response, 405, 'Only GET and HEAD are answered here. GraphQL is at /graphql.')
      return
    }
    const at = folder && statSync(join(folder, 'index.html'), { throwIfNoEntry: false })?.mtimeMs
    if (!folder || !at) {
      plainAnswer(response, 404, notBuilt)
      return
    }
    if (built?.at !== at) built = { at, serve: sirv(folder, { etag: true, gzip: true, brotli: true, setHeaders }) }
    built.serve(request, response, () => plainAnswer(response, 404, notFound))
  }
}

/** A short answer in plain text. */
export function plainAnswer(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, STATUS_CODES[status], { 'content-type': 'text/plain; charset=utf-8' })
    .end(`${text.trim()}\n`)
}
