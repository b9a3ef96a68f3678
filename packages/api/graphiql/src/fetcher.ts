import type { Fetcher } from '@graphiql/toolkit'
import { createClient } from 'graphql-sse'
import { operationIn } from './operation.ts'

/** The service's endpoint, on the host that the page is from. */
export const ENDPOINT = new URL('/graphql', location.href).href

/** Asks the service: queries and mutations by POST, subscriptions over server-sent events. */
export const ask: Fetcher = async ({ query, variables, operationName }, { headers = {} } = {}) => {
  const operation = operationIn(query, operationName)
  const params = { query, variables, ...(operation?.name && { operationName: operation.name.value }) }
  if (operation?.operation === 'subscription')
    return createClient({ url: ENDPOINT, headers, retryAttempts: 0 }).iterate(params)
  const response = await fetch(ENDPOINT, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json', ...headers },
    body: JSON.stringify(params),
  })
  return response.json()
}
