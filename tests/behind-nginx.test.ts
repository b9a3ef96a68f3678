import { execFile, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import type { IncomingMessage, RequestOptions } from 'node:http'
import { request } from 'node:https'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import type { RequestEntry } from '@dateline/api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { archive } from './service/archive.ts'
import { type Listening, listening, TOKEN } from './service/listening.ts'

const CONFIGURATION = new URL('../docs/running/nginx.conf', import.meta.url)
const HOST = 'news.example.org'

/** Where Debian puts it: not every user's path leads there. */
const NGINX = ['nginx', '/usr/sbin/nginx'].find(path => !spawnSync(path, ['-v']).error)

let folder: string
let service: Listening
let port = 0
let stop: () => Promise<void>
const seen: RequestEntry[] = []

describe.skipIf(!NGINX)('behind nginx, as docs/running/nginx.conf has it,', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-nginx-'))
    service = await listening(archive(), {
      allowedHosts: [HOST],
      limits: { requestsPerSecond: 1 },
      onRequestEnd: entry => seen.push(entry),
    })
    port = await freePort()
    const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')]
    const subject = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', `/CN=${HOST}`]
    await promisify(execFile)('openssl', [...subject, '-keyout', key, '-out', certificate])
    const server = (await readFile(CONFIGURATION, 'utf8'))
      .replace('127.0.0.1:4000', new URL(service.url).host)
      .replace('listen 443 ssl', `listen 127.0.0.1:${port} ssl`)
      .replace(/ssl_certificate .*;/, `ssl_certificate ${certificate};`)
      .replace(/ssl_certificate_key .*;/, `ssl_certificate_key ${key};`)
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map(name => `${name}_temp_path ${join(folder, name)};`)
      .join('\n')
    const around = `daemon off; master_process off; pid ${join(folder, 'pid')}; error_log stderr;\nevents {}\nhttp { access_log off; ${temporary}\n${server}\n}\n`
    await writeFile(join(folder, 'nginx.conf'), around)
    const nginx = spawn(NGINX ?? '', ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')], {
      stdio: 'inherit',
    })
    stop = async () => {
      nginx.kill('SIGTERM')
      await once(nginx, 'exit')
    }
    while (!(await send('/health').catch(() => null))) if (nginx.exitCode !== null) throw new Error('nginx ended.')
  })

  afterAll(async () => {
    await stop?.()
    await service?.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('a question is answered over TLS, and one id stands in both logs', async () => {
    const response = await send('/graphql?query={archive{articleCount}}')
    expect(JSON.parse(await text(response))).toEqual({ data: { archive: { articleCount: 45 } } })
    expect(response.headers['x-request-id']).toMatch(/^[\da-f]{32}$/)
    expect(seen.at(-1)?.id).toBe(response.headers['x-request-id'])
  })

  it('an article of some megabytes comes through', async () => {
    const content = `Harbour reopens\n\n${'The harbour reopened on Monday.\n\n'.repeat(70_000)}`
    const body = JSON.stringify({
      query: 'mutation($input: ImportArticleInput!) { importArticle(input: $input) { __typename } }',
      variables: { input: { content, language: 'da' } },
    })
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` }
    const response = await send('/graphql', { method: 'POST', headers }, body)
    expect(await text(response)).toContain('importArticle')
  })

  it('an event is there when it happens, not when the answer ends', async () => {
    const headers = { accept: 'text/event-stream', authorization: `Bearer ${TOKEN}` }
    const query = encodeURIComponent('subscription { archiveChanged { kind } }')
    const response = await send(`/graphql?query=${query}`, { headers })
    const [article] = archive()
    if (!article) throw new Error('There are no articles.')
    await service.store.remove([article.id])
    let told = ''
    for await (const chunk of response) {
      told += chunk
      if (told.includes('REMOVED')) break
    }
    expect(told).toContain('event: next')
  })

  it('requests are counted by the address that nginx saw, whatever a client says', async () => {
    const asked = Array.from({ length: 30 }, (_, index) =>
      send('/graphql?query={archive{version}}', { headers: { 'x-forwarded-for': `192.0.2.${index}` } }),
    )
    const statuses = (await Promise.all(asked)).map(({ statusCode }) => statusCode)
    expect(statuses).toContain(429)
  })

  it('neither metrics nor readiness are told to the world', async () => {
    for (const path of ['/metrics', '/ready']) expect((await send(path)).statusCode).toBe(404)
  })
})

async function send(path: string, options: RequestOptions = {}, body = ''): Promise<IncomingMessage> {
  const headers = { host: HOST, ...options.headers }
  const sent = request({ port, host: '127.0.0.1', path, rejectUnauthorized: false, ...options, headers }).end(body)
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  return response
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
