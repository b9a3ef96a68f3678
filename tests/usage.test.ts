import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createDateline, type Dateline } from '@dateline/sdk'
import { openTokenFile, openUsageFolder, type Scope, type UsageStore, type UseRecord } from '@dateline/store'
import { parse } from 'csv-parse/sync'
import { describe, expect, onTestFinished, test } from 'vitest'
import { digestOf } from '../packages/api/server/token.ts'
import { dateline, launch, type Running, temporaryFolder } from './command.ts'
import { archive } from './service/archive.ts'
import { type Listening, listening, TOKEN } from './service/listening.ts'

const COUNT = '{ archive { articleCount } }'
const SCHEMA = fileURLToPath(new URL('../packages/api/schema.graphql', import.meta.url))
const CHECK = fileURLToPath(new URL('../packages/schema-check/cli/schema-check.ts', import.meta.url))
const FIELD = '  """How many articles there are."""\n  articleCount: Int!\n'
const TODAY = new Date().toISOString().slice(0, 10)

/** A service that records, until the test ends. */
async function recording(folder: string, usage: UsageStore = openUsageFolder(folder)): Promise<Listening> {
  const service = await listening(archive(), { usage, tokens: openTokenFile(folder) })
  onTestFinished(() => service.close())
  return service
}

async function usageOf(
  url: string,
  { query = '', token = TOKEN }: { readonly query?: string; readonly token?: string | null } = {},
): Promise<{ status: number; text: string; challenge: string | null }> {
  const headers = token === null ? {} : { authorization: `Bearer ${token}` }
  const response = await fetch(`${url}/usage${query}`, { headers })
  const challenge = response.headers.get('www-authenticate')
  return { status: response.status, text: await response.text(), challenge }
}

async function usesOf(url: string, token = TOKEN): Promise<readonly UseRecord[]> {
  const { status, text } = await usageOf(url, { token })
  expect(status, text).toBe(200)
  return JSON.parse(text)
}

/** The counts of a client by coordinate. */
function countsOf(uses: readonly UseRecord[], client: string): Record<string, number> {
  return Object.fromEntries(uses.filter(use => use.client === client).map(use => [use.coordinate, use.count]))
}

function app(url: string, options: { clientName?: string; clientVersion?: string; token?: string } = {}): Dateline {
  return createDateline({ url: `${url}/graphql`, retry: false, ...options })
}

describe('a service that records', () => {
  test('tells what each client used, by name and version, day and coordinate', async () => {
    const service = await recording(await temporaryFolder())
    await app(service.url, { clientName: 'newsroom', clientVersion: '1.4' }).archive.summary()
    await app(service.url, { clientName: 'newsroom', clientVersion: '1.4' }).archive.summary()
    const uses = await usesOf(service.url)
    expect(uses).toContainEqual({
      client: 'newsroom',
      version: '1.4',
      day: TODAY,
      coordinate: 'Archive.articleCount',
      count: 2,
    })
    expect(new Set(uses.map(({ client }) => client))).toEqual(new Set(['newsroom']))
  })

  test('knows a client that has no name by its token', async () => {
    const service = await recording(await temporaryFolder())
    await app(service.url).archive.summary()
    await app(service.url, { token: TOKEN }).archive.summary()
    const clients = (await usesOf(service.url)).map(({ client }) => client)
    expect([...new Set(clients)]).toEqual(['anonymous', 'owner'])
  })

  test('keeps the names of what variables hold, and never a value', async () => {
    const folder = await temporaryFolder()
    const service = await recording(folder)
    const query = 'query ($f: ArticleFilter, $o: ArticleOrder!) { articles(filter: $f, orderBy: $o) { totalCount } }'
    const variables = { f: { text: 'Harbour Gazette' }, o: 'PUBLISHED_ASC' }
    expect((await service.post({ query, variables })).body).toMatchObject({ data: { articles: {} } })
    const counts = countsOf(await usesOf(service.url), 'anonymous')
    expect(counts).toMatchObject({ 'ArticleFilter.text': 1, 'ArticleOrder.PUBLISHED_ASC': 1 })
    for (const name of await readdir(join(folder, 'usage')))
      expect(await readFile(join(folder, 'usage', name), 'utf8')).not.toContain('Gazette')
  })

  test('counts no request that it refused: by syntax, by validation, for its variables', async () => {
    const service = await recording(await temporaryFolder())
    for (const body of [
      { query: '{ archive {' },
      { query: '{ archive { articleCount nonsense } }' },
      { query: 'query ($n: Int!) { articles(first: $n) { totalCount } }', variables: { n: 'many' } },
    ])
      expect((await service.post(body)).body).toMatchObject({ errors: [{}] })
    expect(await usesOf(service.url)).toEqual([])
  })

  test('counts subscriptions', async () => {
    const service = await recording(await temporaryFolder())
    const response = await fetch(`${service.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { archiveChanged { cursor } }' }),
    })
    await response.body?.cancel()
    expect(countsOf(await usesOf(service.url), 'anonymous')).toMatchObject({ 'Subscription.archiveChanged': 1 })
  })

  test('goes on answering when its counts can’t be written, says so, and writes them when they can', async () => {
    const folder = await temporaryFolder()
    const kept = openUsageFolder(folder)
    let isFull = true
    const usage: UsageStore = {
      add: async (uses, firstKept) => {
        if (isFull) throw new Error('The disk is full.')
        await kept.add(uses, firstKept)
      },
      since: day => kept.since(day),
    }
    const service = await recording(folder, usage)
    await service.ask(COUNT)
    expect((await usageOf(service.url)).status).toBe(500)
    expect(service.logged).toMatchObject([{ error: { message: 'The disk is full.' } }])
    await service.ask(COUNT)
    isFull = false
    expect(countsOf(await usesOf(service.url), 'anonymous')).toMatchObject({ 'Archive.articleCount': 2 })
  })
})

describe('/usage', () => {
  async function tokenIn(folder: string, scope: Scope): Promise<string> {
    const record = { name: scope, digest: digestOf(scope), createdAt: '2024-01-01T00:00:00Z', revokedAt: null }
    await openTokenFile(folder).add({ ...record, scopes: [scope], expiresOn: null })
    return scope
  }

  test('takes a token with the scope admin, and says so to others', async () => {
    const folder = await temporaryFolder()
    const { url } = await recording(folder)
    const admin = await tokenIn(folder, 'admin')
    const others: string[] = []
    for (const scope of ['read', 'write', 'review'] as const) others.push(await tokenIn(folder, scope))
    expect((await usageOf(url, { token: admin })).status).toBe(200)
    for (const token of others)
      expect(await usageOf(url, { token })).toEqual({
        status: 403,
        text: expect.stringContaining(
          'scope admin, which this one lacks. Whoever runs the service makes a token for it',
        ),
        challenge: null,
      })
    expect(await usageOf(url, { token: null })).toEqual({
      status: 401,
      text: expect.stringContaining('dateline token create NAME --scope admin'),
      challenge: 'Bearer realm="Dateline", scope="admin"',
    })
    expect(await usageOf(url, { token: 'unknown' })).toEqual({
      status: 401,
      text: expect.stringContaining('This token is not known here'),
      challenge: 'Bearer realm="Dateline", error="invalid_token"',
    })
  })

  test('tells the last 30 days, or those since an age or a day, and refuses what is neither', async () => {
    const folder = await temporaryFolder()
    const ago = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
    const uses = [100, 20, 0].map(days => ({
      ...{ client: 'app', version: '', coordinate: 'Article.text', count: 1 },
      day: ago(days),
    }))
    await openUsageFolder(folder).add(uses, '2000-01-01')
    const { url } = await recording(folder)
    const daysOf = async (query: string): Promise<readonly string[]> =>
      (JSON.parse((await usageOf(url, { query })).text) as UseRecord[]).map(({ day }) => day)
    expect(await daysOf('')).toEqual([ago(20), ago(0)])
    expect(await daysOf('?since=10d')).toEqual([ago(0)])
    expect(await daysOf('?since=2000-01-01')).toEqual([ago(100), ago(20), ago(0)])
    expect(await usageOf(url, { query: '?since=lately' })).toMatchObject({
      status: 400,
      text: expect.stringContaining('such as 30d'),
    })
  })

  test('says when nothing is recorded, and answers no other methods than GET', async () => {
    const service = await listening(archive())
    onTestFinished(() => service.close())
    expect(await usageOf(service.url)).toMatchObject({ status: 404, text: expect.stringContaining('--record-usage') })
    expect((await fetch(`${service.url}/usage`, { method: 'POST' })).status).toBe(405)
  })
})

async function serve(folder: string, ...args: readonly string[]): Promise<{ service: Running; url: string }> {
  const service = launch('dateline.ts', ['serve', '--data', folder, '--port', '0', ...args], {
    env: { DATELINE_TOKEN: TOKEN },
  })
  await service.until(/Ctrl-C/)
  const [, url = ''] = await service.until(/GraphQL +(http:\/\/\S+)\/graphql/)
  return { service, url }
}

describe('dateline serve', () => {
  test('keeps its counts when it is stopped, and adds to them when it is started again', async () => {
    const folder = await temporaryFolder()
    for (const times of [1, 2]) {
      const { service, url } = await serve(folder)
      await app(url, { clientName: 'newsroom' }).archive.summary()
      service.process.kill('SIGTERM')
      expect((await service.ended).code).toBe(0)
      const counts = countsOf(await openUsageFolder(folder).since(TODAY), 'newsroom')
      expect(counts['Archive.articleCount']).toBe(times)
    }
  })

  test('that is killed loses no more than it has not flushed', async () => {
    const folder = await temporaryFolder()
    const { service, url } = await serve(folder)
    await app(url, { clientName: 'newsroom' }).archive.summary()
    await usesOf(url)
    await app(url, { clientName: 'newsroom' }).archive.summary()
    service.process.kill('SIGKILL')
    await service.ended
    const counts = countsOf(await openUsageFolder(folder).since(TODAY), 'newsroom')
    expect(counts['Archive.articleCount']).toBe(1)
  })

  test('with --record-usage=no counts nothing', async () => {
    const folder = await temporaryFolder()
    const { service, url } = await serve(folder, '--record-usage=no')
    await app(url).archive.summary()
    service.process.kill('SIGTERM')
    await service.ended
    expect(await readdir(folder)).not.toContain('usage')
  })
})

describe('dateline usage', () => {
  const uses: readonly UseRecord[] = [
    { client: '=app', version: '', day: TODAY, coordinate: 'Article.text', count: 4 },
    { client: 'newsroom', version: '1.4', day: TODAY, coordinate: 'Article.headline', count: 1 },
    { client: 'newsroom', version: '1.4', day: TODAY, coordinate: 'Article.text', count: 3 },
  ]

  async function folderWithUses(): Promise<string> {
    const folder = await temporaryFolder()
    await openUsageFolder(folder).add([{ ...uses[2], day: '2024-03-08' } as UseRecord, ...uses], '2000-01-01')
    return folder
  }

  test('prints the sums of all days as a table, the most used first', async () => {
    const { code, stdout } = await dateline(['usage', '--since', '2024-01-01', '--data', await folderWithUses()])
    expect(code).toBe(0)
    expect(stdout.split('\n').map(line => line.trimEnd())).toEqual([
      'client    version  coordinate        count  last on',
      '────────  ───────  ────────────────  ─────  ──────────',
      `=app               Article.text          4  ${TODAY}`,
      `newsroom  1.4      Article.text          6  ${TODAY}`,
      `newsroom  1.4      Article.headline      1  ${TODAY}`,
      '',
    ])
  })

  test('prints each day as JSON or CSV, of the last 30 days, and of one client when it is asked so', async () => {
    const folder = await folderWithUses()
    const json = await dateline(['usage', '--format', 'json', '--data', folder])
    expect(JSON.parse(json.stdout)).toEqual(uses)
    const csv = await dateline(['usage', '--format', 'csv', '--client', 'newsroom', '--data', folder])
    expect(parse(csv.stdout, { columns: true })).toEqual(
      uses.filter(({ client }) => client === 'newsroom').map(use => ({ ...use, count: `${use.count}` })),
    )
    const cautious = await dateline(['usage', '--format', 'csv', '--data', folder])
    expect(cautious.stdout).toContain("\n'=app,")
  })

  test('says when there is nothing, and refuses an age that is none', async () => {
    const folder = await temporaryFolder()
    const nothing = await dateline(['usage', '--client', 'app', '--data', folder])
    expect([nothing.code, nothing.stdout, nothing.stderr]).toEqual([
      0,
      '',
      expect.stringMatching(/^Nothing was counted since .* of the client app\.\n$/),
    ])
    const wrong = await dateline(['usage', '--since', 'lately', '--data', folder])
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('Give an age in days, such as 30d')])
    expect(await readdir(folder)).toEqual([])
  })
})

describe('a schema that loses a field', () => {
  async function check(...args: readonly string[]): Promise<{ code: number | null; stdout: string }> {
    const child = spawn(process.execPath, [CHECK, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
    let stdout = ''
    child.stdout.setEncoding('utf8').on('data', chunk => {
      stdout += chunk
    })
    const [code] = await once(child, 'close')
    return { code, stdout }
  }

  test('breaks the client that asked a running service for it, by its address or by what dateline usage prints', async () => {
    const folder = await temporaryFolder()
    const { url } = await serve(folder)
    await app(url, { clientName: 'newsroom', clientVersion: '1.4' }).archive.summary()
    const without = join(folder, 'without.graphql')
    await writeFile(without, (await readFile(SCHEMA, 'utf8')).replace(FIELD, ''))
    const broken = [
      expect.stringMatching(
        new RegExp(`^BREAKING FOR +Archive\\.articleCount .*\n +newsroom 1\\.4: used 1 times?, last on ${TODAY}`, 'm'),
      ),
      1,
    ]
    const byAddress = await check(
      ...[SCHEMA, without, '--usage', `${url}/usage?since=30d`],
      ...['--header', `authorization: Bearer ${TOKEN}`],
    )
    expect([byAddress.stdout, byAddress.code]).toEqual(broken)
    const printed = join(folder, 'usage.json')
    await writeFile(printed, (await dateline(['usage', '--format', 'json', '--data', folder])).stdout)
    const byFile = await check(SCHEMA, without, '--usage', printed)
    expect([byFile.stdout, byFile.code]).toEqual(broken)
  })
})
