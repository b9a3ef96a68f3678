import type { IncomingMessage, ServerResponse } from 'node:http'
import { pageFiles } from './page-files.ts'
import { namesFormat } from './result-format.ts'

/**
 * The page is files of its own and queries to its own host. Its editor writes the rules for its colours and places into the page: of all
 * policies, only that for styles is looser than the reader's.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const NOT_BUILT = `The GraphiQL page has not been built yet.

  npx -y pnpm@12 start

builds it and starts again. The GraphQL endpoint answers programs all the same.
`

const NOT_FOUND = 'There is no such file here. GraphiQL is at /graphql.'

/** Where the page's files are. The page itself is at `/graphql`, for browsers. */
const FILES = '/graphiql/'

/** Whether a request is for GraphiQL: for one of its files, or for `/graphql` by somebody who opens it in a browser, and not to download a result. */
export function wantsGraphiQL({ method, headers, url = '/' }: IncomingMessage): boolean {
  if (url.startsWith(FILES)) return true
  const isOpened = method === 'GET' && (headers.accept ?? '').includes('text/html')
  return isOpened && /^\/graphql(?:\?|$)/.test(url) && !namesFormat({ url })
}

/**
 * Serves GraphiQL.
 *
 * @param folder where the page is built; undefined when there is none
 */
export function graphiqlFiles(
  folder: string | undefined,
): (request: IncomingMessage, response: ServerResponse) => void {
  const serve = pageFiles({ folder, policy: POLICY, vary: 'accept', notBuilt: NOT_BUILT, notFound: NOT_FOUND })
  return (request, response) => {
    const { url = '/' } = request
    request.url = url.startsWith(FILES) ? url.slice(FILES.length - 1) : '/'
    serve(request, response)
  }
}
