import { once } from 'node:events'
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { Agent, createServer, type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { annotate, readSource } from '@dateline/articles'
import { openLowdbStore } from '@dateline/store'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articlesIn } from './archive.ts'
import { dateline, launch, type Running, temporaryFolder } from './command.ts'

const ARTICLE = {
  headline: 'Harbour bridge closed after storm',
  publishedOn: '2024-03-08',
  publisher: 'Dateline Tests',
  text: 'The old harbour bridge in Rotterdam was closed on Friday, Mayor Helena Brandt said.',
}

let made: string

beforeAll(async () => {
  made = await mkdtemp(join(tmpdir(), 'dateline-'))
  const store = await openLowdbStore(made)
  for (const { article } of readSource({ name: 'bridge.json', content: Buffer.from(JSON.stringify(ARTICLE)) }))
    if (article) await store.save([annotate(article)])
  await store.close()
})

afterAll(() => rm(made, { recursive: true }))

/** An archive with one article. */
async function archive(): Promise<string> {
  const folder = await temporaryFolder()
  await cp(made, folder, { recursive: true })
  return folder
}

function serve(folder: string, args: readonly string[] = ['--port', '0'], env: Record<string, string> = {}): Running {
  return launch('dateline.ts', ['serve', '--data', folder, ...args], { env })
}

/** Where a service listens, as it prints it last of all. */
async function urlOf(service: Running): Promise<string> {
  await service.until(/Ctrl-C/)
  const [, url] = await service.until(/GraphQL +(http:\/\/\S+)\/graphql/)
  return url ?? ''
}

async function ask(url: string, query: string, headers: Record<string, string> = {}): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  })
  return response.json()
}

describe('dateline serve', () => {
  test('prints the addresses of the reader page, GraphiQL and the endpoint, and answers there', async () => {
    const service = serve(await archive())
    const url = await urlOf(service)
    const [, page] = await service.until(/Reader page +(http:\S+)/)
    const [, graphiql] = await service.until(/GraphiQL +(http:\S+)/)
    expect(await (await fetch(page ?? '')).text()).toContain('<title>Dateline</title>')
    expect(await (await fetch(graphiql ?? '', { headers: { accept: 'text/html' } })).text()).toContain('GraphiQL')
    expect(await ask(url, '{ articles { edges { node { headline } } } }')).toEqual({
      data: { articles: { edges: [{ node: { headline: ARTICLE.headline } }] } },
    })
  })

  test('listens on this machine only, and on the port of DATELINE_PORT unless --port is given', async () => {
    const folder = await archive()
    const port = await freePort()
    const service = serve(folder, [], { DATELINE_PORT: `${port}` })
    expect(await urlOf(service)).toBe(`http://127.0.0.1:${port}`)
    service.process.kill('SIGINT')
    await service.ended
    const other = serve(folder, ['--port', '0'], { DATELINE_PORT: `${port}` })
    expect(await urlOf(other)).not.toBe(`http://127.0.0.1:${port}`)
  })

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'ends with 0 at %s, and leaves a sound archive that is free',
    async signal => {
      const folder = await archive()
      const service = serve(folder)
      const url = await urlOf(service)
      // A connection that is kept open must not keep it from ending.
      await ask(url, '{ archive { articleCount } }')
      service.process.kill(signal)
      expect((await service.ended).code).toBe(0)
      expect(await articlesIn(folder)).toHaveLength(1)
    },
  )

  test('ends at SIGTERM under load without one failed request: each connection is told to close, and is left then', async () => {
    const service = serve(await archive())
    const url = await urlOf(service)
    let answered = 0
    const client = async (): Promise<number> => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 })
      for (;;) {
        const sent = request(`${url}/graphql?query={archive{articleCount}}`, { agent }).end()
        const [response] = (await once(sent, 'response')) as [IncomingMessage]
        expect(await text(response)).toBe('{"data":{"archive":{"articleCount":1}}}')
        if (++answered === 500) service.process.kill('SIGTERM')
        if (response.headers.connection === 'close') return response.statusCode ?? 0
      }
    }
    expect(await Promise.all(Array.from({ length: 32 }, client))).toEqual(Array.from({ length: 32 }, () => 200))
    expect((await service.ended).code).toBe(0)
  })

  test('says which port is taken, and ends with 1', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const { code, stderr } = await serve(await archive(), ['--port', `${port}`]).ended
    other.close()
    expect(stderr).toContain(`127.0.0.1, port ${port}: another program does.`)
    expect(stderr).not.toMatch(/^ +at /m)
    expect(code).toBe(1)
  })

  test('names a damaged file, and serves the rest', async () => {
    const folder = await archive()
    await writeFile(join(folder, 'articles/2024-03-09-half.json'), '{"format": 1, "sha')
    const service = serve(folder)
    expect(await ask(await urlOf(service), '{ archive { articleCount } }')).toEqual({
      data: { archive: { articleCount: 1 } },
    })
    await service.until(/2024-03-09-half\.json/)
  })
})

describe('the log of dateline serve', () => {
  test('goes to standard error, a line of JSON for each request where that is no terminal', async () => {
    const service = serve(await archive())
    await ask(await urlOf(service), '{ archive { articleCount } }')
    service.process.kill('SIGTERM')
    const { stdout, stderr } = await service.ended
    expect(stdout).not.toContain('"request"')
    expect(JSON.parse(stderr)).toMatchObject({ msg: 'request', path: '/graphql', status: 200, client: 'anonymous' })
  })

  test('is as its operator says', async () => {
    const service = serve(await archive(), ['--port', '0', '--log-format', 'text', '--log-level', 'info'])
    await ask(await urlOf(service), 'query Count { archive { articleCount } }')
    service.process.kill('SIGTERM')
    expect((await service.ended).stderr).toMatch(/^200 POST "\/graphql" Count [\d.]+ ms\n$/)
  })
})

describe('the archive of a running service', () => {
  test('is refused to another service with the name of the process, and with what goes through this one', async () => {
    const folder = await archive()
    const service = serve(folder)
    await urlOf(service)
    const { code, stderr } = await dateline(['serve', '--port=0', '--data', folder])
    expect(stderr).toContain(`${folder} is in use by process ${service.process.pid}`)
    expect(stderr).toContain('dateline import, export and query go through it')
    expect(stderr).not.toMatch(/^ +at /m)
    expect(code).toBe(1)
  })
})

describe("the owner's token", () => {
  const IMPORT = `mutation { importArticle(input: { content: ${JSON.stringify(JSON.stringify({ ...ARTICLE, headline: 'Bridge reopened' }))} }) { __typename } }`

  test('is made at the first start, kept in a file for its owner only, and lets write', async () => {
    const folder = await archive()
    const first = serve(folder)
    const url = await urlOf(first)
    const file = join(folder, 'token')
    await first.until(new RegExp(`the token in ${file}`))
    const token = (await readFile(file, 'utf8')).trim()
    expect(token).toMatch(/^dl_[\w-]{43}$/)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(first.printed()).not.toContain(token)
    expect(await ask(url, IMPORT)).toEqual({ data: { importArticle: { __typename: 'UnauthorizedError' } } })
    expect(await ask(url, IMPORT, { authorization: `Bearer ${token}` })).toEqual({
      data: { importArticle: { __typename: 'ImportArticleSuccess' } },
    })
    first.process.kill('SIGINT')
    await first.ended

    const second = serve(folder)
    await urlOf(second)
    second.process.kill('SIGINT')
    await second.ended
    expect((await readFile(file, 'utf8')).trim()).toBe(token)
    expect(await articlesIn(folder)).toHaveLength(2)
  })

  test('is closed to others again when its file was opened to them', async () => {
    const folder = await archive()
    await writeFile(join(folder, 'token'), 'a-token-of-mine\n', { mode: 0o644 })
    const url = await urlOf(serve(folder))
    expect((await stat(join(folder, 'token'))).mode & 0o777).toBe(0o600)
    expect(await ask(url, IMPORT, { authorization: 'Bearer a-token-of-mine' })).toMatchObject({
      data: { importArticle: { __typename: 'ImportArticleSuccess' } },
    })
  })

  test('of DATELINE_TOKEN is taken, and none is kept', async () => {
    const folder = await archive()
    const service = serve(folder, ['--port', '0'], { DATELINE_TOKEN: 'secret-of-mine' })
    const url = await urlOf(service)
    expect(await ask(url, IMPORT, { authorization: 'Bearer secret-of-mine' })).toMatchObject({
      data: { importArticle: { __typename: 'ImportArticleSuccess' } },
    })
    expect(await readdir(folder)).not.toContain('token')
  })

  test.each(['', 'two words'])('of DATELINE_TOKEN that no client can send (%j) is refused', async token => {
    const { code, stderr } = await serve(await archive(), ['--port', '0'], { DATELINE_TOKEN: token }).ended
    expect(stderr).toContain("The token in DATELINE_TOKEN can't be sent")
    expect(code).toBe(2)
  })
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || !address) throw new Error('The server has no address.')
  return address.port
}
