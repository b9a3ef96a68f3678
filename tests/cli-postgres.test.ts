import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { postgresForTest } from '@dateline/store/postgres-for-test'
import { describe, expect, test } from 'vitest'
import { dateline, type Ending, launch, type Running, temporaryFolder } from './command.ts'
import { eventStream } from './service/event-stream.ts'

const SAMPLES = fileURLToPath(new URL('../samples', import.meta.url))
const COUNT = '{ archive { articleCount } }'
const IMPORT = `mutation { importArticle(input: { content: ${JSON.stringify(
  JSON.stringify({
    headline: 'Bridge reopened',
    publishedOn: '2024-03-08',
    publisher: 'The Daily',
    text: 'The old bridge in Oslo was opened on Friday, the mayor said.',
  }),
)} }) { __typename } }`

const postgres = postgresForTest()

describe('with DATABASE_URL', () => {
  test('articles are imported, asked and exported as with a folder, and the folder keeps nothing', async () => {
    const { run, folder } = await place()
    expect((await run('import', SAMPLES)).stdout).toContain('8 imported')
    expect((await run('import', SAMPLES)).stdout).toContain('8 unchanged')
    const { stdout } = await run('query', '-', '--format', 'json')
    expect(JSON.parse(stdout)).toEqual({ data: { archive: { articleCount: 8 } } })
    expect((await run('export', '--format', 'web-annotation')).stdout.trim().split('\n')).toHaveLength(8)
    expect(await readdir(folder)).toEqual([])
  })

  test('an archive moves from a folder to a database by its export', async () => {
    const { run, folder } = await place()
    const path = join(folder, 'archive.jsonl')
    for (const args of [
      ['import', SAMPLES],
      ['export', '--format', 'jsonl', '--output', path],
    ])
      expect(await dateline([...args, '--data', folder])).toMatchObject({ code: 0 })
    await run('import', path)
    expect((await run('export', '--format', 'jsonl')).stdout).toBe(await readFile(path, 'utf8'))
  })

  test('two services have one archive: what is written to one is told by the other, and one token is good at both until it is revoked', async () => {
    const { run, serve } = await place()
    const [one, other] = await Promise.all([urlOf(serve()), urlOf(serve())])
    const { stdout: token } = await run('token', 'create', 'newsroom', '--scope', 'write')
    const headers = { authorization: `Bearer ${token.trim()}` }
    const stream = await eventStream(
      other,
      'subscription { archiveChanged { kind article { headline } } }',
      {},
      headers,
    )
    expect(await ask(one, IMPORT, headers)).toEqual({ data: { importArticle: { __typename: 'ImportArticleSuccess' } } })
    expect(await stream.next()).toMatchObject({
      data: { data: { archiveChanged: { kind: 'IMPORTED', article: { headline: 'Bridge reopened' } } } },
    })
    stream.leave()
    expect(await ask(other, COUNT, headers)).toEqual({ data: { archive: { articleCount: 1 } } })
    await run('token', 'revoke', 'newsroom')
    for (const url of [one, other])
      expect((await fetch(`${url}/graphql`, { method: 'POST', headers, body: '{}' })).status).toBe(401)
  })

  test.each([['import', SAMPLES], ['serve'], ['export', '--format', 'web-annotation'], ['token', 'list']])(
    'dateline %s says in a sentence that the database can’t be reached',
    async (...args) => {
      const { code, stderr } = await dateline(args, { env: { DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/news' } })
      expect(stderr).toMatch(/^The database 127\.0\.0\.1:1\/news can't be reached \(ECONNREFUSED\)\. [^\n]*\n$/)
      expect(code).toBe(1)
    },
  )
})

test('a database is used as the variables say: over so many connections, and at whichever host is the primary', async () => {
  const { run, env } = await place({ DATABASE_CONNECTIONS: '1', DATABASE_STATEMENT_TIMEOUT: '20000' })
  const nowhere = new URL(env.DATABASE_URL)
  const both = env.DATABASE_URL.replace(nowhere.host, `127.0.0.1:1,${nowhere.host}`)
  expect((await run('import', SAMPLES)).stdout).toContain('8 imported')
  expect(await dateline(['import', SAMPLES], { env: { ...env, DATABASE_URL: both } })).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('8 unchanged'),
  })
})

/** An empty database, and a folder of which nothing should be needed. */
async function place(variables: Readonly<Record<string, string>> = {}): Promise<{
  readonly folder: string
  readonly env: Readonly<Record<string, string>> & { readonly DATABASE_URL: string }
  run(...args: readonly string[]): Promise<Ending>
  serve(): Running
}> {
  const folder = await temporaryFolder()
  const DATABASE_URL = await postgres.database()
  const env = { DATABASE_URL, DATELINE_DATA: folder, DATELINE_TOKEN: 'a-token-of-the-owner', ...variables }
  return {
    folder,
    env,
    async run(...args) {
      const ending = await dateline(args, { env, input: COUNT })
      expect(ending).toMatchObject({ code: 0 })
      return ending
    },
    serve: () => launch('dateline.ts', ['serve', '--port', '0'], { env }),
  }
}

async function urlOf(service: Running): Promise<string> {
  await service.until(/Ctrl-C/)
  const [, url] = await service.until(/GraphQL +(http:\/\/\S+)\/graphql/)
  return url ?? expect.unreachable()
}

async function ask(url: string, query: string, headers: Record<string, string>): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  })
  return response.json()
}
