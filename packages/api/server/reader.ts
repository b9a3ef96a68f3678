import type { IncomingMessage, ServerResponse } from 'node:http'
import { pageFiles } from './page-files.ts'

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

const NOT_FOUND = 'There is no such page here. The reader is at /, GraphQL at /graphql.'

/**
 * Serves the reader at `/`.
 *
 * @param folder where the reader is built; undefined when there is none
 */
export function readerFiles(folder: string | undefined): (request: IncomingMessage, response: ServerResponse) => void {
  return pageFiles({ folder, policy: POLICY, notBuilt: NOT_BUILT, notFound: NOT_FOUND })
}
