import type { IncomingMessage } from 'node:http'
import { isLoopback } from './loopback.ts'

/**
 * Whether a request means this service. Where reading is open because this machine alone reaches the address, a page of another site could
 * give its own name this address, and then read here as if from its own site (DNS rebinding): the browser says by which name it came.
 *
 * @param address at which the service listens
 * @param allowedHosts names that are ours as well, without ports
 */
export function hostCheck({
  address,
  openReads,
  host = address,
  allowedHosts = [],
}: {
  readonly address: string
  readonly openReads: boolean
  readonly host?: string
  readonly allowedHosts?: readonly string[]
}): (request: Pick<IncomingMessage, 'headers'>) => boolean {
  if (!isLoopback(address) || !openReads) return () => true
  const names = new Set([host, ...allowedHosts, 'localhost'].map(name => name.toLowerCase()))
  // A client says the same each time.
  let lastOfOurs: string | null = null
  return ({ headers: { host: sent = '' } }) => {
    if (sent === lastOfOurs) return true
    const name = nameIn(sent)
    const isOurs = names.has(name) || name.endsWith('.localhost') || isLoopback(name)
    if (isOurs) lastOfOurs = sent
    return isOurs
  }
}

/** What to tell the sender of a request that means another host. */
export function otherHost({ headers }: Pick<IncomingMessage, 'headers'>): string {
  return `This service is not ${JSON.stringify(headers.host ?? '')}. Whoever runs it lets it go by other names with --allowed-hosts.`
}

function nameIn(host: string): string {
  return host
    .replace(/:\d*$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .toLowerCase()
}
