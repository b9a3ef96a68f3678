import { type Service, type ServiceOptions, startService } from '@dateline/api'
import type { Article } from '@dateline/articles'
import { type Client, createClient } from '@dateline/sdk'
import { type ArticleStore, openMemoryStore } from '@dateline/store'

/** The token that lets one write to the services of the tests. */
export const TOKEN = 'a-token-for-tests'

/** A listening service, and ways to ask it. */
export type Listening = {
  readonly url: string
  readonly store: ArticleStore
  /** What the service has logged for nobody but its operator. */
  readonly logged: readonly { readonly id: string; readonly error: unknown }[]
  /** The data of an operation; throws when the answer has errors. */
  ask<Data>(text: string, variables?: Record<string, unknown>): Promise<Data>
  /** The answer to an operation as it comes: status and parsed body. */
  post(body: unknown, headers?: Record<string, string>): Promise<{ status: number; body: unknown }>
  close(): Promise<void>
}

/** Starts a service on a free port over a store in memory that holds the articles. */
export async function listening(
  articles: readonly Article[],
  options: Partial<Omit<ServiceOptions, 'port'>> = {},
): Promise<Listening> {
  const store = options.store ?? openMemoryStore()
  if (articles.length > 0) await store.save(articles)
  const logged: { id: string; error: unknown }[] = []
  const service: Service = await startService({
    token: TOKEN,
    port: 0,
    log: (id, error) => logged.push({ id, error }),
    ...options,
    store,
  })
  const endpoint = `${service.url}/graphql`
  const client: Client = createClient({ url: endpoint, retry: false })
  return {
    url: service.url,
    store,
    logged,
    ask: <Data>(text: string, variables: Record<string, unknown> = {}) =>
      client.query<Data, Record<string, unknown>>({ text }, variables),
    post: async (body, headers = {}) => {
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      })
      return { status: response.status, body: await response.json() }
    },
    close: async () => {
      await service.close()
      await store.close()
    },
  }
}
