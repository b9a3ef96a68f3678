import { createServer, type Server, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { Limits } from './limit/limits.ts'
import { ServiceRequest } from './service-request.ts'

/** How often, in milliseconds, it is looked for requests that take too long to be sent. */
const CHECK_EVERY = 1000

/** A server that waits for no request longer than the limits let it, and reads no longer headers. Those who meet a limit are told which. */
export function httpServer({ headerBytes, headerTime, requestTime }: Limits): Server {
  const server = createServer({
    IncomingMessage: ServiceRequest,
    maxHeaderSize: headerBytes,
    headersTimeout: Math.min(headerTime, requestTime),
    requestTimeout: requestTime,
    connectionsCheckingInterval: Math.min(CHECK_EVERY, headerTime),
  })
  server.on('clientError', (error: Error & { code?: string }, socket: Socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') {
      socket.destroy()
      return
    }
    const [status, message] = answerTo(error.code)
    // Another answer may be on its way: what is written behind it is no part of it, as the connection ends.
    socket.end(
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-type: text/plain; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(message)}\r\n\r\n${message}`,
    )
  })
  return server

  function answerTo(code: string | undefined): readonly [number, string] {
    if (code === 'HPE_HEADER_OVERFLOW')
      return [431, `Address and headers have up to ${headerBytes} bytes together: send long queries by POST.\n`]
    if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
      return [408, `A request is sent within ${requestTime / 1000} seconds, its headers within ${headerTime / 1000}.\n`]
    return [400, 'This is not HTTP as the service reads it.\n']
  }
}
