import { BlockList, isIPv4, isIPv6 } from 'node:net'

/** In version 6, an address can be written in many ways. */
const LOOPBACK = new BlockList()
LOOPBACK.addSubnet('127.0.0.0', 8)
LOOPBACK.addAddress('::1', 'ipv6')

/** Whether an IP address, in numbers, is one that this machine alone reaches. @see https://www.rfc-editor.org/rfc/rfc6890#section-2.2.2 */
export function isLoopback(address: string): boolean {
  if (isIPv4(address)) return address.startsWith('127.')
  return isIPv6(address) && LOOPBACK.check(address, 'ipv6')
}
