import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** What stands before several services, and hands connections on to each in turn. */
export type Balancer = { readonly url: string; close(): void }

/** Hands each connection on to the next service; when that one can't be reached, to the one behind it. */
export async function balancerOf(urls: readonly string[]): Promise<Balancer> {
  const ports = urls.map(url => Number(new URL(url).port))
  const sockets = new Set<Socket>()
  let turn = 0
  const hold = (socket: Socket): void => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
  }
  const handOn = async (near: Socket): Promise<void> => {
    hold(near)
    for (const _ of ports) {
      const far = connect(ports[turn++ % ports.length] ?? 0, '127.0.0.1')
      hold(far)
      const isThere = await once(far, 'connect').then(
        () => true,
        () => false,
      )
      if (!isThere) continue
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        one.pipe(other)
        one.on('close', () => other.destroy())
      }
      return
    }
    near.destroy()
  }
  const server = createServer(near => void handOn(near))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
