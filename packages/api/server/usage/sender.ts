import type { IncomingHttpHeaders } from 'node:http'

/** A client as its uses are counted: by name and version. The version is empty when it did not say. */
export type Sender = { readonly client: string; readonly version: string }

/** Longer names and versions are nobody's. */
const LONGEST = 100

/** So many names with versions are told apart on a day: whoever makes up more fills neither the memory nor the disk. */
export const MOST_SENDERS = 500

/** Who is not told apart from others. */
export const OTHER: Sender = { client: 'other', version: '' }

/**
 * Who sent a request, as it calls itself in the headers that the SDK sends; else by its token's name. Anybody can call themselves anything:
 * what is counted tells who would be hit by a change, and lets nobody do more.
 */
export function senderOf(headers: IncomingHttpHeaders, tokenName: string): Sender {
  const client = `${headers['graphql-client-name'] ?? ''}`.trim() || tokenName
  const version = `${headers['graphql-client-version'] ?? ''}`.trim()
  return client.length > LONGEST || version.length > LONGEST ? OTHER : { client, version }
}
