import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { startService } from '@dateline/api'
import { openMemoryStore } from '@dateline/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeCompressed } from '../packages/api/cli/compressed-file.ts'
import { archive } from './service/archive.ts'
import { type Listening, listening, TOKEN } from './service/listening.ts'
import { before } from './service/store.ts'

const IMPORT = 'mutation { importArticle(input: { content: "x" }) { __typename } }'
const COUNT = '{ archive { articleCount } }'
const SCRIPT = 'export {}\n'.repeat(1000)

let folder: string
let service: Listening

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-reader-'))
  await mkdir(join(folder, 'dist/assets'), { recursive: true })
  await writeFile(join(folder, 'secret.html'), 'secret')
  await writeFile(join(folder, 'dist/.env'), 'secret')
  await writeFile(join(folder, 'dist/index.html'), '<!doctype html><title>Reader</title>')
  await writeFile(join(folder, 'dist/assets/index-abc123.js'), 'export {}')
  await writeFile(join(folder, 'dist/assets/index-abc123.css'), 'p {}')
  await mkdir(join(folder, 'graphiql/assets'), { recursive: true })
  await writeFile(join(folder, 'graphiql/index.html'), '<!doctype html><title>GraphiQL</title>')
  await writeFile(join(folder, 'graphiql/assets/index-abc123.js'), SCRIPT)
  await writeCompressed(join(folder, 'graphiql'))
  service = await listening(archive(), {
    readerFolder: join(folder, 'dist'),
    graphiqlFolder: join(folder, 'graphiql'),
  })
})

afterAll(async () => {
  await service?.close()
  await rm(folder, { recursive: true, force: true })
})

/** Asks for a path exactly as it stands: `fetch` would resolve it first. */
function ask(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(service.url)
    request({ hostname, port, path, method, headers }, resolve).on('error', reject).end()
  })
}

describe('the reader', () => {
  it('is served at /, with a policy that lets nothing else in, and asked for again each time', async () => {
    const page = await fetch(`${service.url}/`)
    expect(await page.text()).toContain('<title>Reader</title>')
    expect(page.headers.get('content-type')).toMatch(/^text\/html/)
    expect(page.headers.get('cache-control')).toBe('no-cache')
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    const etag = page.headers.get('etag') ?? ''
    expect((await fetch(`${service.url}/`, { headers: { 'if-none-match': etag } })).status).toBe(304)
  })

  it('that is built anew while the service runs is served as it is now', async () => {
    const script = join(folder, 'dist/assets/index-new456.js')
    await writeFile(script, 'export {}')
    expect((await fetch(`${service.url}/assets/index-new456.js`)).status).toBe(404)
    await writeFile(join(folder, 'dist/index.html'), '<!doctype html><title>Reader</title><p>New</p>')
    expect(await (await fetch(`${service.url}/`)).text()).toContain('<p>New</p>')
    expect((await fetch(`${service.url}/assets/index-new456.js`)).status).toBe(200)
  })

  it('has files of the right types, which browsers may keep when their names hold a hash', async () => {
    const script = await fetch(`${service.url}/assets/index-abc123.js`)
    expect(script.headers.get('content-type')).toMatch(/^text\/javascript/)
    expect(script.headers.get('cache-control')).toContain('immutable')
    const style = await fetch(`${service.url}/assets/index-abc123.css`, { method: 'HEAD' })
    expect(style.headers.get('content-type')).toMatch(/^text\/css/)
    expect(await style.text()).toBe('')
  })

  it.each([
    '/../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/assets/../../secret.html',
    '/assets/%2e%2e/%2e%2e/secret.html',
    '/..\\secret.html',
    '//secret.html',
    '/.env',
    '/%00',
    '/%',
    '/nothing',
  ])('answers %s with 404, and with nothing from outside its folder', async path => {
    const response = await ask(path)
    expect(response.statusCode).toBe(404)
    expect(await text(response)).not.toContain('secret')
  })

  it('takes GET and HEAD alone', async () => {
    const response = await ask('/', 'POST')
    expect([response.statusCode, response.headers.allow]).toEqual([405, 'GET, HEAD'])
    response.resume()
  })

  it('says how to build it when it has not been built', async () => {
    const bare = await listening([])
    const page = await fetch(`${bare.url}/`)
    expect(page.status).toBe(404)
    expect(await page.text()).toContain('npx -y pnpm@12 start')
    await bare.close()
  })
})

describe('GraphiQL', () => {
  const open = (url: string, headers: Record<string, string> = {}) =>
    fetch(`${url}/graphql`, { headers: { accept: 'text/html,*/*;q=0.8', ...headers } })

  it('is what a browser gets at /graphql, under a policy that lets in its own files, and styles of the page alone', async () => {
    const page = await open(service.url)
    expect(await page.text()).toContain('<title>GraphiQL</title>')
    expect(page.headers.get('content-type')).toMatch(/^text\/html/)
    expect(page.headers.get('cache-control')).toBe('no-cache')
    expect(page.headers.get('vary')).toContain('accept')
    const rules = (page.headers.get('content-security-policy') ?? '').split('; ')
    expect(rules).toEqual(expect.arrayContaining(["default-src 'none'", "script-src 'self'", "worker-src 'self'"]))
    const words = new Set(rules.flatMap(rule => rule.split(' ').slice(1)))
    expect([...words].sort()).toEqual(["'none'", "'self'", "'unsafe-inline'", 'data:'])
    expect(rules.filter(rule => rule.includes('unsafe'))).toEqual(["style-src 'self' 'unsafe-inline'"])
  })

  it('is not sent again to a browser that has it', async () => {
    const first = await open(service.url)
    await first.arrayBuffer()
    const again = await open(service.url, { 'if-none-match': first.headers.get('etag') ?? '' })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  it('has its files at /graphiql/, which browsers may keep, compressed for those that take them so', async () => {
    const script = (encoding: string) =>
      fetch(`${service.url}/graphiql/assets/index-abc123.js`, { headers: { 'accept-encoding': encoding } })
    for (const encoding of ['br', 'gzip']) {
      const compressed = await script(`${encoding}, identity;q=0.5`)
      expect(compressed.headers.get('content-encoding')).toBe(encoding)
      expect(compressed.headers.get('content-type')).toMatch(/^text\/javascript/)
      expect(compressed.headers.get('cache-control')).toContain('immutable')
      expect(compressed.headers.get('vary')).toContain('accept-encoding')
      expect(await compressed.text()).toBe(SCRIPT)
    }
    const plain = await script('identity')
    expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, SCRIPT])
  })

  it.each(['/graphiql/../secret.html', '/graphiql/%2e%2e/secret.html', '/graphiql/nothing', '/graphiql//secret.html'])(
    'answers %s with 404, and with nothing from outside its folder',
    async path => {
      const response = await ask(path)
      expect(response.statusCode).toBe(404)
      expect(await text(response)).not.toContain('secret')
    },
  )

  it('says how to build it when it has not been built, and programs are answered all the same', async () => {
    const bare = await listening([])
    const page = await open(bare.url)
    expect([page.status, await page.text()]).toEqual([404, expect.stringContaining('npx -y pnpm@12 start')])
    expect(await bare.ask(COUNT)).toEqual({ archive: { articleCount: 0 } })
    await bare.close()
  })
})

describe('health', () => {
  it('is told, with how much there is', async () => {
    const response = await fetch(`${service.url}/health`)
    expect([response.status, await response.json()]).toMatchObject([200, { status: 'ok', articleCount: 45 }])
  })

  it.each([
    ['fails', failing('summary')],
    ['stalls', before(openMemoryStore(), read => (read === 'summary' ? new Promise(() => {}) : undefined))],
  ])('is good while the process does its work, also when the store %s', async (_, store) => {
    const broken = await listening([], { store })
    const response = await fetch(`${broken.url}/health`)
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok', articleCount: null, version: null }])
    await broken.close()
  })
})

describe('other sites', () => {
  const preflight = (url: string) =>
    fetch(`${url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://evil.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    })

  it('are let in by no header, whether they ask first or not', async () => {
    for (const response of [
      await preflight(service.url),
      await fetch(`${service.url}/graphql?query={__typename}`, { headers: { origin: 'https://evil.example' } }),
      await fetch(`${service.url}/health`, { headers: { origin: 'https://evil.example' } }),
      await fetch(`${service.url}/`, { headers: { origin: 'https://evil.example' } }),
    ])
      expect(Array.from(response.headers.keys()).filter(name => name.startsWith('access-control'))).toEqual([])
  })

  it('are let in when they are named, without credentials, and the others still are not', async () => {
    const open = await listening([], { allowedOrigins: ['https://friend.example', 'https://other.example'] })
    const friend = await fetch(`${open.url}/graphql?query={__typename}`, {
      headers: { origin: 'https://friend.example' },
    })
    expect(friend.headers.get('access-control-allow-origin')).toBe('https://friend.example')
    expect(friend.headers.get('access-control-allow-credentials')).not.toBe('true')
    expect((await preflight(open.url)).headers.get('access-control-allow-origin')).not.toBe('https://evil.example')
    await open.close()
  })

  it.each([
    ['a form', 'application/x-www-form-urlencoded', `query=${encodeURIComponent(IMPORT)}`],
    ['plain text', 'text/plain', JSON.stringify({ query: IMPORT })],
    ['plain text that says it is JSON', 'text/plain; application/json', JSON.stringify({ query: IMPORT })],
    ['GraphQL', 'application/graphql', IMPORT],
    [
      'a form with parts',
      'multipart/form-data; boundary=x',
      `--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n${JSON.stringify({ query: IMPORT })}\r\n--x--\r\n`,
    ],
    ['nothing said', '', JSON.stringify({ query: IMPORT })],
  ])('cannot make a browser send a mutation as %s', async (_, type, body) => {
    const response = await fetch(`${service.url}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, ...(type !== '' && { 'content-type': type }) },
      body: new TextEncoder().encode(body),
    })
    expect(response.status).toBe(415)
    expect(await response.text()).toContain('application/json')
  })

  it('cannot make a browser send a mutation by GET', async () => {
    const response = await fetch(`${service.url}/graphql?query=${encodeURIComponent(IMPORT)}`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    })
    expect(response.status).toBe(405)
  })
})

describe('what is sent', () => {
  it('may be a query by GET, as curl and spreadsheets send it', async () => {
    const response = await fetch(`${service.url}/graphql?query=${encodeURIComponent(COUNT)}`)
    expect(await response.json()).toEqual({ data: { archive: { articleCount: 45 } } })
  })

  it('is refused above 12 MB, whether it says its length or not', async () => {
    const body = JSON.stringify({ query: COUNT, variables: { filler: 'x'.repeat(12 * 1024 * 1024) } })
    expect((await service.post(body)).status).toBe(413)
    const streamed: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new Blob([body]).stream(),
      duplex: 'half',
    }
    const chunked = await fetch(`${service.url}/graphql`, streamed)
    expect(chunked.status).toBe(413)
  })

  it('is not echoed when it is no JSON', async () => {
    const response = await fetch(`${service.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{ "query": "${'hunter2'.repeat(5000)}`,
    })
    expect(response.status).toBe(400)
    expect((await response.text()).length).toBeLessThan(1000)
  })
})

describe('an error that is nobody’s business', () => {
  it('is masked, and stands in the log under the id that the client is told', async () => {
    const broken = await listening([], { store: failing('articles.pages') })
    const { body } = await broken.post({ query: '{ articles { totalCount } }' })
    expect(JSON.stringify(body)).not.toContain('disk')
    const [entry] = broken.logged
    expect(entry?.error).toMatchObject({ message: 'the disk is on fire' })
    expect(body).toMatchObject({
      data: null,
      errors: [
        {
          message: expect.stringContaining(entry?.id ?? '?'),
          path: ['articles'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', id: entry?.id },
        },
      ],
    })
    await broken.close()
  })
})

describe('the service', () => {
  it('answers what is running when it is closed, and what still comes, and then takes no more', async () => {
    const reached = Promise.withResolvers<void>()
    const released = Promise.withResolvers<void>()
    const store = openMemoryStore()
    const slow = await startService({
      store: before(store, async read => {
        if (read !== 'summary') return
        reached.resolve()
        await released.promise
      }),
      token: TOKEN,
      port: 0,
    })
    const running = fetch(`${slow.url}/graphql?query=${encodeURIComponent(COUNT)}`)
    await reached.promise
    const closed = slow.close()
    const last = await fetch(`${slow.url}/ready`)
    expect([last.status, last.headers.get('connection')]).toEqual([503, 'close'])
    while (await isListening(slow.port)) await new Promise(setImmediate)
    released.resolve()
    expect(await (await running).json()).toEqual({ data: { archive: { articleCount: 0 } } })
    await closed
    await slow.close()
    await store.close()
  })

  it('says so when its port is taken', async () => {
    const port = Number(new URL(service.url).port)
    await expect(startService({ store: service.store, token: TOKEN, port })).rejects.toThrow(
      `The service cannot listen on 127.0.0.1, port ${port}: another program does.`,
    )
  })
})

/** A store of which one read fails. */
function failing(read: string) {
  return before(openMemoryStore(), name => {
    if (name === read) throw new Error('the disk is on fire')
  })
}

/** Whether a port takes connections. No request is sent. */
async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  const isOpen = await once(socket, 'connect').then(
    () => true,
    () => false,
  )
  socket.destroy()
  return isOpen
}
