import { request } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { archive } from './service/archive.ts'
import { type Listening, listening } from './service/listening.ts'
import { oddRequest, type Sent } from './service/odd-request.ts'

const COUNT = '{ archive { articleCount } }'

/** Services that take different ways through the code. */
let services: Readonly<Record<string, Listening>>

beforeAll(async () => {
  services = {
    'as it comes': await listening(archive()),
    'with trusted documents': await listening(archive(), { trustedDocuments: true }),
    'that lets another site in': await listening(archive(), { allowedOrigins: ['https://friend.example'] }),
  }
})

afterAll(async () => {
  for (const service of Object.values(services)) await service.close()
})

/** A short beginning of the answer is enough: a subscription has no end. */
function answerTo(url: string, { method, path, headers, body }: Sent): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const length = body && { 'content-length': `${body.length}` }
    const sending = request({ hostname, port, path, method, headers: { ...headers, ...length } }, async response => {
      const status = response.statusCode ?? 0
      if (response.headers['content-type']?.startsWith('text/event-stream')) {
        resolve({ status, body: '' })
        response.destroy()
      } else resolve({ status, body: await text(response) })
    })
    sending.on('error', reject).end(body)
  })
}

describe('whatever is sent to /graphql', () => {
  it('is never answered as if the service had failed, and leaves nothing in its log', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(services)), oddRequest, async (name, each) => {
        const service = services[name] ?? expect.unreachable()
        const { status, body: answer } = await answerTo(service.url, each)
        expect(status).toBeLessThan(500)
        expect(answer).not.toContain('INTERNAL_SERVER_ERROR')
        expect(service.logged).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('is answered as a bad request, or not at all, when it is no HTTP', async () => {
    const service = services['as it comes'] ?? expect.unreachable()
    const { port } = new URL(service.url)
    const whole = Buffer.from(
      `POST /graphql HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: 41\r\n\r\n{"query":"{ archive { articleCount } }"}\r\n`,
    )
    const change = fc.record({
      at: fc.nat({ max: whole.length }),
      removed: fc.nat(20),
      put: fc.uint8Array({ maxLength: 8 }),
    })
    await fc.assert(
      fc.asyncProperty(change, async ({ at, removed, put }) => {
        const bytes = Buffer.concat([whole.subarray(0, at), put, whole.subarray(at + removed)])
        const socket = connect({ port: Number(port), host: '127.0.0.1' })
        socket.on('error', () => {})
        socket.end(bytes)
        expect(await text(socket).catch(() => '')).toMatch(/^$|^HTTP\/1\.1 [1-4]/)
      }),
      { numRuns: 300 },
    )
    expect(service.logged).toEqual([])
    expect((await service.post({ query: COUNT })).status).toBe(200)
  })

  it.each([
    ['variables', 'variables=hunter2', '`variables` in the address is no JSON'],
    ['extensions', 'extensions={', '`extensions` in the address is no JSON'],
    ['a query twice', `query=${encodeURIComponent(COUNT)}`, '`query` stands in the address more than once'],
    ['variables twice', 'variables={}&variables={}', '`variables` stands in the address more than once'],
  ])('is answered with what is wrong in its address, by status 400: %s', async (_, wrong, sentence) => {
    for (const { url } of Object.values(services)) {
      const path = `/graphql?query=${encodeURIComponent(COUNT)}&${wrong}`
      const { status, body: answer } = await answerTo(url, { method: 'GET', path, headers: {}, body: null })
      expect(status).toBe(400)
      expect(JSON.parse(answer)).toMatchObject({ errors: [{ message: expect.stringContaining(sentence) }] })
      expect(answer).not.toContain('hunter2')
    }
  })

  it.each([[7], [true], [[]], [{}]])('is answered so when its operation has the name %j', async operationName => {
    const { status, body: answer } = await (services['as it comes'] ?? expect.unreachable()).post({
      query: COUNT,
      operationName,
    })
    expect([status, JSON.stringify(answer)]).toEqual([400, expect.stringContaining('`operationName` is a text')])
  })
})
