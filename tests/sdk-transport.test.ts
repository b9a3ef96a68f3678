import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { setTimeout as delay, setImmediate as nextTurn } from 'node:timers/promises'
import { promisify } from 'node:util'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import {
  ArticlesDocument,
  type ClientOptions,
  createClient,
  createDateline,
  type DatelineError,
  isDatelineError,
  type OutgoingRequest,
} from '@dateline/sdk'
import { afterEach, describe, expect, it } from 'vitest'

const QUERY = 'query Count { archive { articleCount } }'
const MUTATION = 'mutation Remove { removeArticle(input: { id: "a" }) { __typename } }'
const DATA = { archive: { articleCount: 8 } }
const QUICKLY = { attempts: 3, delay: 1 }

describe('a good answer', () => {
  it.each(['application/graphql-response+json', 'application/json', 'application/json; charset=utf-8'])(
    'is read as %s',
    async type => {
      const { url } = await serve((_, response) => response.setHeader('content-type', type).end(body({ data: DATA })))
      expect(await createClient({ url }).query(QUERY)).toEqual(DATA)
    },
  )

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('is read when it is compressed by %s', async (encoding, compress) => {
    const { url } = await serve((_, response) =>
      response.setHeader('content-encoding', encoding).end(compress(body({ data: DATA }))),
    )
    expect(await createClient({ url }).query(QUERY)).toEqual(DATA)
  })

  it('is read however slowly it comes, within the timeout', async () => {
    const { url } = await serve(async (_, response) => {
      for (const character of body({ data: DATA })) {
        response.write(character)
        await delay(1)
      }
      response.end()
    })
    expect(await createClient({ url }).query(QUERY)).toEqual(DATA)
  })

  it('is read behind a redirect that keeps the method', async () => {
    const { url } = await serve((request, response) =>
      request.url === '/graphql'
        ? response.writeHead(308, { location: '/moved' }).end()
        : response.end(body({ data: { method: request.method } })),
    )
    expect(await createClient({ url }).query(QUERY)).toEqual({ method: 'POST' })
  })
})

describe('a call', () => {
  it('is a POST of JSON with the document, the variables, the token and the name of the app', async () => {
    const { url, received } = await serve((_, response) => response.end(body({ data: DATA })))
    const client = createClient({
      url,
      token: async () => 'secret',
      clientName: 'tests',
      clientVersion: '1.2',
      headers: { 'x-extra': 'yes' },
    })
    await client.query<unknown, { id: string }>({ text: QUERY }, { id: 'a' })
    const [call] = received
    expect(call?.method).toBe('POST')
    expect(call?.headers).toMatchObject({
      'content-type': 'application/json',
      accept: expect.stringMatching(/^application\/graphql-response\+json/),
      authorization: 'Bearer secret',
      'graphql-client-name': 'tests',
      'graphql-client-version': '1.2',
      'x-extra': 'yes',
    })
    expect(JSON.parse(call?.text ?? '')).toEqual({ query: QUERY, variables: { id: 'a' } })
  })

  it('asks a function for its headers and its token each time', async () => {
    const { url, received } = await serve((_, response) => response.end(body({ data: DATA })))
    let calls = 0
    const client = createClient({ url, token: () => `t${++calls}`, headers: async () => ({ 'x-call': `${calls}` }) })
    await client.query(QUERY)
    await client.query(QUERY)
    expect(received.map(({ headers }) => [headers.authorization, headers['x-call']])).toEqual([
      ['Bearer t1', '1'],
      ['Bearer t2', '2'],
    ])
  })

  it('tells onRequest of each request, retries too, and waits for it: it may add headers', async () => {
    const { url, received } = await serve((_, response) =>
      received.length < 2 ? response.writeHead(503).end() : response.end(body({ data: DATA })),
    )
    const seen: OutgoingRequest[] = []
    const onRequest: ClientOptions['onRequest'] = async request => {
      await delay(1)
      request.headers['traceparent'] = `trace-${request.attempt}`
      seen.push(request)
    }
    await createClient({ url, retry: QUICKLY, onRequest }).query(QUERY)
    expect(seen.map(({ url, method, attempt }) => [url, method, attempt])).toEqual([
      [url, 'POST', 1],
      [url, 'POST', 2],
    ])
    expect(received.map(({ headers }) => headers['traceparent'])).toEqual(['trace-1', 'trace-2'])
  })

  it('takes a document as a code generator writes it: an object that is a string', async () => {
    const { url, received } = await serve((_, response) => response.end(body({ data: DATA })))
    await createClient({ url }).query(new String(QUERY))
    expect(JSON.parse(received[0]?.text ?? '').query).toBe(QUERY)
  })

  it('goes through the fetch that it is given', async () => {
    const urls: string[] = []
    const client = createClient({
      url: 'https://example.invalid/graphql',
      fetch: async url => {
        urls.push(`${url}`)
        return new Response(body({ data: DATA }))
      },
    })
    expect(await client.query(QUERY)).toEqual(DATA)
    expect(urls).toEqual(['https://example.invalid/graphql'])
  })
})

describe('an error', () => {
  const once = { retry: false } as const

  it('is of kind network when nothing listens', async () => {
    const { url, server } = await serve((_, response) => response.end())
    await closed(server)
    const error = await failureOf(createClient({ url, ...once }).query(QUERY))
    expect(error.kind).toBe('network')
    expect(error.message).toContain(url)
    expect(error.cause).toBeInstanceOf(Error)
  })

  it('is of kind network when the connection is reset, or breaks off within the answer', async () => {
    const reset = await serve(request => request.socket.resetAndDestroy())
    expect((await failureOf(createClient({ url: reset.url, ...once }).query(QUERY))).kind).toBe('network')
    const half = await serve((request, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('{"data":{"arch')
      setTimeout(() => request.socket.destroy(), 20)
    })
    expect((await failureOf(createClient({ url: half.url, ...once }).query(QUERY))).kind).toBe('network')
  })

  it('is of kind network when what comes is not compressed as it says', async () => {
    const { url } = await serve((_, response) =>
      response.setHeader('content-encoding', 'gzip').end(body({ data: DATA })),
    )
    expect((await failureOf(createClient({ url, ...once }).query(QUERY))).kind).toBe('network')
  })

  it('is of kind protocol behind a redirect to a page', async () => {
    const { url, received } = await serve((request, response) =>
      request.url === '/graphql'
        ? response.writeHead(302, { location: '/login' }).end()
        : response.end('<html></html>'),
    )
    expect((await failureOf(createClient({ url }).query(QUERY))).kind).toBe('protocol')
    expect(received.map(({ method }) => method)).toEqual(['POST', 'GET'])
  })

  it('has the id under which the service logged it', async () => {
    const errors = [{ message: 'Something went wrong.', extensions: { code: 'INTERNAL_SERVER_ERROR', id: 'e-1' } }]
    const { url } = await serve((_, response) => response.end(body({ data: { archive: null }, errors })))
    const error = await failureOf(createClient({ url }).query(QUERY))
    expect(error.kind === 'graphql' && error.errors[0]?.extensions?.['id']).toBe('e-1')
  })

  it('is of kind graphql with paths, extensions and the partial data, whatever the status', async () => {
    const errors = [{ message: 'no such field', path: ['archive', 'x'], extensions: { code: 'BAD' } }]
    for (const status of [200, 400, 500]) {
      const { url } = await serve((_, response) =>
        response
          .writeHead(status, { 'content-type': 'application/graphql-response+json' })
          .end(body({ data: { archive: null }, errors })),
      )
      const error = await failureOf(createClient({ url, ...once }).query(QUERY))
      expect(error).toMatchObject({ kind: 'graphql', status, errors, data: { archive: null } })
      expect(error.message).toBe('no such field (at archive.x)')
    }
  })

  it('is of kind unauthorized for 401 and 403', async () => {
    for (const status of [401, 403]) {
      const { url } = await serve((_, response) => response.writeHead(status).end('<h1>No</h1>'))
      expect(await failureOf(createClient({ url, ...once }).query(QUERY))).toMatchObject({
        kind: 'unauthorized',
        status,
      })
    }
  })

  it('is of kind rate-limited for 429, with the seconds to wait, given as a number or as a date', async () => {
    const retryAfter = async (header: string | null) => {
      const { url } = await serve((_, response) =>
        response.writeHead(429, header === null ? {} : { 'retry-after': header }).end(),
      )
      const error = await failureOf(createClient({ url, ...once }).query(QUERY))
      return error.kind === 'rate-limited' ? error.retryAfter : error.kind
    }
    expect(await retryAfter('120')).toBe(120)
    expect(await retryAfter(null)).toBe(null)
    const byDate = await retryAfter(new Date(Date.now() + 90_000).toUTCString())
    expect(byDate).toBeGreaterThan(80)
    expect(byDate).toBeLessThanOrEqual(90)
  })

  it('is of kind http for another status without GraphQL, with its body', async () => {
    const { url } = await serve((_, response) => response.writeHead(500).end('<h1>Oh</h1>'))
    expect(await failureOf(createClient({ url, ...once }).query(QUERY))).toMatchObject({
      kind: 'http',
      status: 500,
      body: '<h1>Oh</h1>',
    })
  })

  it.each(['<html></html>', '{"data":{"archive"', '[]', '"data"', '{}', '{"data":null}', ''])(
    'is of kind protocol for a success with the body %j',
    async text => {
      const { url } = await serve((_, response) => response.end(text))
      const error = await failureOf(createClient({ url, ...once }).query(QUERY))
      expect(error).toMatchObject({ kind: 'protocol', body: text })
      expect(error.message).toContain(url)
    },
  )
})

describe('a call that is ended', () => {
  it('rejects at once when its signal aborts, and leaves no connection open', async () => {
    const { url, server, received } = await serve(() => {})
    const controller = new AbortController()
    const call = failureOf(createClient({ url }).query(QUERY, {}, { signal: controller.signal }))
    await until(() => received.length === 1)
    controller.abort('enough')
    expect(await Promise.race([call, nextTurn('later')])).toMatchObject({ kind: 'aborted', cause: 'enough' })
    await untilNoneOpen(server)
  })

  it('sends nothing when its signal was aborted before', async () => {
    const { url, received } = await serve((_, response) => response.end(body({ data: DATA })))
    const error = await failureOf(createClient({ url }).query(QUERY, {}, { signal: AbortSignal.abort() }))
    expect(error.kind).toBe('aborted')
    expect(received).toHaveLength(0)
  })

  it('rejects after its timeout, also when headers have come and the body stalls', async () => {
    const { url } = await serve((_, response) => response.writeHead(200).write('{'))
    expect(await failureOf(createClient({ url, timeout: 50 }).query(QUERY))).toMatchObject({
      kind: 'timeout',
      timeout: 50,
    })
    expect((await failureOf(createClient({ url }).query(QUERY, {}, { timeout: 20 }))).kind).toBe('timeout')
  })

  it('rejects at once though the given fetch does not heed the signal', async () => {
    const client = createClient({ fetch: () => new Promise(() => {}), timeout: 20 })
    expect((await failureOf(client.query(QUERY))).kind).toBe('timeout')
  })

  it('ends in the middle of a pause before a retry, at once', async () => {
    const { url, received } = await serve((_, response) => response.writeHead(429, { 'retry-after': '20' }).end())
    const controller = new AbortController()
    const call = failureOf(createClient({ url }).query(QUERY, {}, { signal: controller.signal }))
    await until(() => received.length === 1)
    await delay(50)
    controller.abort()
    expect(await Promise.race([call, nextTurn('later')])).toMatchObject({ kind: 'aborted' })
    expect(received).toHaveLength(1)
  })

  it('ends in the middle of a body, at once, and leaves no connection open', async () => {
    const { url, server, received } = await serve((_, response) => response.writeHead(200).write('{'))
    const controller = new AbortController()
    const call = failureOf(createClient({ url }).query(QUERY, {}, { signal: controller.signal }))
    await until(() => received.length === 1)
    await delay(50)
    controller.abort()
    expect(await Promise.race([call, nextTurn('later')])).toMatchObject({ kind: 'aborted' })
    await untilNoneOpen(server)
  })
})

describe('a retry', () => {
  it('follows a failure that may pass, until the answer is good', async () => {
    for (const status of [429, 502, 503, 504]) {
      const { url, received } = await serve((_, response) =>
        received.length < 3 ? response.writeHead(status).end() : response.end(body({ data: DATA })),
      )
      expect(await createClient({ url, retry: QUICKLY }).query(QUERY)).toEqual(DATA)
      expect(received).toHaveLength(3)
    }
  })

  it('follows a connection that was reset', async () => {
    const { url, received } = await serve((request, response) =>
      received.length < 2 ? request.socket.resetAndDestroy() : response.end(body({ data: DATA })),
    )
    expect(await createClient({ url, retry: QUICKLY }).query(QUERY)).toEqual(DATA)
    expect(received).toHaveLength(2)
  })

  it('comes as often as was asked for, and the last error is the one that is told', async () => {
    const { url, received } = await serve((_, response) => response.writeHead(503).end())
    expect(await failureOf(createClient({ url, retry: QUICKLY }).query(QUERY))).toMatchObject({
      kind: 'http',
      status: 503,
    })
    expect(received).toHaveLength(4)
  })

  it('never follows an error that stays: a bad document, a refusal, a page that is not GraphQL', async () => {
    for (const [status, text] of [
      [400, body({ errors: [{ message: 'no' }] })],
      [401, ''],
      [404, ''],
      [500, ''],
      [200, 'html'],
    ] as const) {
      const { url, received } = await serve((_, response) => response.writeHead(status).end(text))
      await failureOf(createClient({ url, retry: QUICKLY }).query(QUERY))
      expect(received).toHaveLength(1)
    }
  })

  it('comes no sooner than Retry-After asks, in seconds or as a date', async () => {
    for (const after of [() => '1', () => new Date(Date.now() + 2000).toUTCString()]) {
      const times: number[] = []
      const { url } = await serve((_, response) =>
        times.push(Date.now()) === 1
          ? response.writeHead(429, { 'retry-after': after() }).end()
          : response.end(body({ data: DATA })),
      )
      expect(await createClient({ url, retry: QUICKLY }).query(QUERY)).toEqual(DATA)
      const [first = 0, second = 0] = times
      expect(second - first).toBeGreaterThan(990)
    }
  })

  it('does not come when there is no time for the pause: the error tells at once how long to wait', async () => {
    const { url, received } = await serve((_, response) => response.writeHead(429, { 'retry-after': '60' }).end())
    expect(await failureOf(createClient({ url }).query(QUERY))).toMatchObject({ kind: 'rate-limited', retryAfter: 60 })
    expect(received).toHaveLength(1)
  })

  it('repeats a mutation that has an idempotency key, under the same key', async () => {
    const { url, received } = await serve((request, response) =>
      received.length < 3 ? request.socket.resetAndDestroy() : response.end(body({ data: DATA })),
    )
    const client = createClient({ url, retry: QUICKLY })
    expect(await client.query(MUTATION, {}, { idempotencyKey: 'k-1' })).toEqual(DATA)
    expect(received.map(({ headers }) => headers['idempotency-key'])).toEqual(['"k-1"', '"k-1"', '"k-1"'])
  })

  it('repeats an import and a removal, each call under a key of its own', async () => {
    const { url, received } = await serve((request, response) =>
      received.length % 2 === 1 ? request.socket.resetAndDestroy() : response.end(body({ data: DATA })),
    )
    const { articles } = createDateline({ url, retry: QUICKLY })
    await articles.import({ content: 'x' })
    await articles.remove('a')
    const keys = received.map(({ headers }) => headers['idempotency-key'])
    expect(keys).toEqual([keys[0], keys[0], keys[2], keys[2]])
    expect(keys[0]).toMatch(/^"\d+(-\d+){3}"$/)
    expect(keys[2]).not.toBe(keys[0])
  })

  it('never repeats another mutation: it may have been done before the connection broke', async () => {
    const { url, received } = await serve(request => request.socket.resetAndDestroy())
    for (const text of [MUTATION, `fragment A on B { c }\n${MUTATION}`, `fragment A on B{c}${MUTATION}`])
      expect((await failureOf(createClient({ url, retry: QUICKLY }).query(text))).kind).toBe('network')
    expect(received).toHaveLength(3)
  })
})

describe('a document with an identifier', () => {
  const ARTICLES = { articles: { totalCount: 0, edges: [], pageInfo: {} } }
  const NOT_FOUND = { errors: [{ message: 'unknown', extensions: { code: 'PERSISTED_DOCUMENT_NOT_FOUND' } }] }
  const isById = ({ url, text }: Received) => url.includes('documentId=') || text.includes('documentId')

  it('is asked for by it: a query by GET, with its variables in the address', async () => {
    const { url, received } = await serve((_, response) => response.end(body({ data: ARTICLES })))
    await createDateline({ url }).articles.list()
    await createDateline({ url: `${url}?tenant=a` }).articles.list({ filter: { text: 'Müller & 50 %' } })
    expect(received.map(({ method, text }) => [method, text])).toEqual([
      ['GET', ''],
      ['GET', ''],
    ])
    const [plain, filtered] = received.map(({ url }) => Object.fromEntries(new URL(url, 'http://x').searchParams))
    expect(plain).toEqual({ documentId: ArticlesDocument.id })
    expect(filtered).toEqual({
      tenant: 'a',
      documentId: ArticlesDocument.id,
      variables: '{"filter":{"text":"Müller & 50 %"}}',
    })
    expect(received[0]?.headers['content-type']).toBe(undefined)
  })

  it('is asked for by POST when it changes something, or when the address would be too long', async () => {
    const { url, received } = await serve((_, response) => response.end(body({ data: ARTICLES })))
    const { articles } = createDateline({ url })
    await articles.import({ content: 'x' })
    await articles.list({ filter: { mentions: Array.from({ length: 200 }, (_, index) => `Person:${index}`) } })
    expect(received.map(({ method, url }) => [method, url])).toEqual([
      ['POST', '/graphql'],
      ['POST', '/graphql'],
    ])
    expect(received.every(isById)).toBe(true)
  })

  it('is sent itself when the service does not know it, which a client finds out once for each document', async () => {
    const { url, received } = await serve((request, response) =>
      request.method === 'GET' ? response.writeHead(400).end(body(NOT_FOUND)) : response.end(body({ data: ARTICLES })),
    )
    const { articles, figures } = createDateline({ url })
    await articles.list()
    await articles.list({ first: 2 })
    expect(received.map(isById)).toEqual([true, false, false])
    expect(JSON.parse(received[2]?.text ?? '')).toEqual({ query: ArticlesDocument.text, variables: { first: 2 } })
    await figures.list().catch(() => {})
    expect(received.map(isById)).toEqual([true, false, false, true, false])
    await createDateline({ url }).articles.list()
    expect(received).toHaveLength(7)
  })

  it('is not sent again for another error', async () => {
    const { url, received } = await serve((_, response) =>
      response.writeHead(400).end(body({ errors: [{ message: 'no', extensions: { code: 'BAD_USER_INPUT' } }] })),
    )
    await failureOf(createDateline({ url }).articles.list())
    expect(received).toHaveLength(1)
  })
})

type Received = {
  readonly method: string | undefined
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly text: string
}

const servers: Server[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map(closed))
})

/** Serves every request, once it is read, with `answer`, on a free port; keeps what it received. */
async function serve(
  answer: (request: IncomingMessage, response: ServerResponse) => unknown,
): Promise<{ url: string; server: Server; received: Received[] }> {
  const received: Received[] = []
  const listener: RequestListener = async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    received.push({
      method: request.method,
      url: request.url ?? '',
      headers: request.headers,
      text: Buffer.concat(chunks).toString(),
    })
    answer(request, response)
  }
  const server = createServer(listener).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return { url: `http://127.0.0.1:${address.port}/graphql`, server, received }
}

function closed(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

async function failureOf(call: Promise<unknown>): Promise<DatelineError> {
  const error = await call.then(
    () => new Error('The call did not fail.'),
    (reason: unknown) => reason,
  )
  if (isDatelineError(error)) return error
  throw error
}

async function untilNoneOpen(server: Server): Promise<void> {
  while ((await promisify(server.getConnections).call(server)) > 0) await delay(5)
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await delay(5)
}

function body(response: unknown): string {
  return JSON.stringify(response)
}
