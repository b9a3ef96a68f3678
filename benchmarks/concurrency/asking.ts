import { createClient } from '@dateline/sdk'
import type { ServiceProcess } from './service.ts'

/** Asks a service as its owner, once: what fails is an error. Answers with the data. */
export type Ask = <Data>(text: string, variables?: Record<string, unknown>) => Promise<Data>

/** A client of a service that tries nothing twice. */
export function asking({ url, token }: Pick<ServiceProcess, 'url' | 'token'>): Ask {
  const client = createClient({ url: `${url}/graphql`, token, retry: false })
  return <Data>(text: string, variables: Record<string, unknown> = {}) =>
    client.query<Data, Record<string, unknown>>({ text }, variables)
}
