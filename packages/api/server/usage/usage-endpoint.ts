import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { dayOfAge } from '@dateline/schema-check/since'
import type { UsageStore } from '@dateline/store'
import { GraphQLError } from 'graphql'
import { ANONYMOUS_READER, type Client } from '../../schema/context.ts'
import type { ClientOf } from '../client-of.ts'
import type { ErrorLog } from '../masked-error.ts'
import { plainAnswer } from '../page-files.ts'

/** What is told without `since`. */
export const DEFAULT_AGE = '30d'

/** Where uses are kept, and how those that were just counted get there. */
export type Recorded = { readonly store: UsageStore; flush(): Promise<void> }

const ASK_FOR_ADMIN =
  'Whoever runs the service makes a token for it by `dateline token create NAME --scope admin`: send it as the header `Authorization: Bearer TOKEN`.'

/**
 * Answers `GET /usage?since=30d` with what clients used of the schema, as JSON that `schema-check --usage` takes: a list of records, up to
 * this moment. It takes a token with the scope `admin`.
 */
export function usageEndpoint(
  recorded: Recorded | null,
  clientOf: ClientOf,
  log: ErrorLog,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    response.setHeader('cache-control', 'no-store')
    try {
      if (request.method !== 'GET') {
        response.setHeader('allow', 'GET')
        return plainAnswer(response, 405, 'Only GET is answered here.')
      }
      const client = await clientOf(request.headers.authorization ?? null)
      if (!client.scopes.has('admin')) return refuse(response, client)
      if (!recorded)
        return plainAnswer(response, 404, 'This service does not record what clients use (--record-usage).')
      const { searchParams } = new URL(request.url ?? '', 'http://localhost')
      const day = dayOfAge(searchParams.get('since') ?? DEFAULT_AGE, new Date())
      if (day === null)
        return plainAnswer(response, 400, '`since` is an age in days, such as 30d, or a day, such as 2026-10-25.')
      await recorded.flush()
      const uses = await recorded.store.since(day)
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(uses))
    } catch (error) {
      if (error instanceof GraphQLError) return refuseUnknown(response, error)
      const id = randomUUID()
      log(id, error)
      plainAnswer(response, 500, `Something went wrong in the service. Its log tells more, under the id ${id}.`)
    }
  }
}

function refuse(response: ServerResponse, client: Client): void {
  const isKnown = client !== ANONYMOUS_READER
  if (!isKnown) response.setHeader('www-authenticate', 'Bearer realm="Dateline", scope="admin"')
  plainAnswer(
    response,
    isKnown ? 403 : 401,
    `What clients use is told to those whose token has the scope admin${isKnown ? ', which this one lacks' : ''}. ${ASK_FOR_ADMIN}`,
  )
}

function refuseUnknown(response: ServerResponse, { message, extensions: { http } }: GraphQLError): void {
  for (const [name, value] of Object.entries(http?.headers ?? {})) response.setHeader(name, value)
  plainAnswer(response, http?.status ?? 401, message)
}
