import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { openTokenFile } from '@dateline/store'
import { describe, expect, test } from 'vitest'
import { digestOf } from '../packages/api/server/token.ts'
import { dateline, launch, type Running, temporaryFolder } from './command.ts'

const COUNT = '{ archive { articleCount } }'
const IMPORT = 'mutation { importArticle(input: { content: "" }) { __typename } }'

/** Runs `dateline token` on a folder. */
function token(folder: string, ...args: readonly string[]) {
  return dateline(['token', ...args, '--data', folder])
}

/** Makes a token by the command line. */
async function create(folder: string, ...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await token(folder, 'create', ...args)
  expect([code, stderr]).toEqual([0, expect.stringContaining('It is not shown again')])
  expect(stdout).toMatch(/^dl_[\w-]{43}\n$/)
  return stdout.trim()
}

function serve(folder: string, ...args: readonly string[]): Running {
  return launch('dateline.ts', ['serve', '--data', folder, '--port', '0', ...args])
}

async function urlOf(service: Running): Promise<string> {
  await service.until(/Ctrl-C/)
  const [, url] = await service.until(/GraphQL +(http:\/\/\S+)\/graphql/)
  return (url ?? '').replace('0.0.0.0', '127.0.0.1')
}

async function ask(url: string, token: string | null, query = COUNT): Promise<{ status: number; text: string }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query }),
  })
  return { status: response.status, text: await response.text() }
}

describe('dateline token create', () => {
  test('prints a token alone on the standard output, and keeps its SHA-256 alone, for the owner of the folder', async () => {
    const folder = join(await temporaryFolder(), 'new')
    const made = await create(folder, 'my-app', '--scope', 'write', '--scope', 'review', '--expires', '2999-12-31')
    const kept = await readFile(join(folder, 'tokens.json'), 'utf8')
    expect(JSON.parse(kept)).toMatchObject({
      tokens: [{ name: 'my-app', scopes: ['write', 'review'], digest: digestOf(made), expiresOn: '2999-12-31' }],
    })
    for (const name of await readdir(folder)) expect(await readFile(join(folder, name), 'utf8')).not.toContain(made)
    expect((await stat(join(folder, 'tokens.json'))).mode & 0o777).toBe(0o600)
    expect(await create(folder, 'other', '--scope', 'read')).not.toBe(made)
  })

  test.each([
    ['a name with a space', ['my app', '--scope', 'read'], 'A name is of small letters, digits'],
    ['a name of the service’s own', ['owner', '--scope', 'read'], 'owner and anonymous are names of'],
    ['no name', ['--scope', 'read'], "missing required argument 'NAME'"],
    ['no scope', ['ci'], "required option '--scope <SCOPE>' not specified"],
    ['an unknown scope', ['ci', '--scope', 'delete'], 'A scope is one of read, write, review, admin.'],
    ['no days', ['ci', '--scope', 'read', '--expires', '0d'], 'Give a number of days, 1d to 3650d, or the last day'],
    ['too many days', ['ci', '--scope', 'read', '--expires', '99999d'], 'Give a number of days, 1d to 3650d'],
    ['a day that is none', ['ci', '--scope', 'read', '--expires', '2999-02-30'], 'Give a number of days'],
    ['a day that is past', ['ci', '--scope', 'read', '--expires', '2020-01-01'], '--expires 2020-01-01 is past: give'],
  ])('takes no token with %s: it says what to give, ends with 2 and makes nothing', async (_, args, message) => {
    const folder = await temporaryFolder()
    const { code, stdout, stderr } = await token(folder, 'create', ...args)
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(message)])
    expect(await readdir(folder)).toEqual([])
  })

  test('takes a name once, also when its token was revoked', async () => {
    const folder = await temporaryFolder()
    await create(folder, 'ci', '--scope', 'read')
    for (let time = 0; time < 2; time++) {
      const { code, stdout, stderr } = await token(folder, 'create', 'ci', '--scope', 'admin')
      expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining('The name ci is taken')])
      await token(folder, 'revoke', 'ci')
    }
    expect(openTokenFile(folder).list()).toMatchObject([{ name: 'ci', scopes: ['read'] }])
  })

  test('by many processes at a time loses no token', async () => {
    const folder = await temporaryFolder()
    const names = ['ada', 'eve', 'kim', 'zoe']
    await Promise.all(names.map(name => create(folder, name, '--scope', 'read')))
    const { length } = await openTokenFile(folder).list()
    expect(length).toBe(names.length)
  })

  test('that is killed while it writes leaves all tokens that there were, and nothing in the way', async () => {
    const folder = await temporaryFolder()
    // So many that writing them takes a while.
    const before = Array.from({ length: 20_000 }, (_, index) => ({
      name: `token-${index}`,
      digest: digestOf(`${index}`),
      scopes: ['read'],
      createdAt: '2024-03-08T09:30:00.000Z',
      expiresOn: null,
      revokedAt: null,
    }))
    await writeFile(join(folder, 'tokens.json'), JSON.stringify({ format: 1, tokens: before }))
    const aside = join(folder, 'tokens.json.writing')
    const killed = launch('dateline.ts', ['token', 'create', 'late', '--scope', 'read', '--data', folder])
    while (!existsSync(aside) && killed.process.exitCode === null) await setImmediate()
    killed.process.kill('SIGKILL')
    const { code } = await killed.ended
    expect(code).toBeNull()
    const after = await openTokenFile(folder).list()
    expect(after.slice(0, before.length)).toEqual(before)
    expect(after.length - before.length).toBeLessThanOrEqual(1)
    await create(folder, 'later', '--scope', 'read')
    expect((await openTokenFile(folder).list()).at(-1)).toMatchObject({ name: 'later' })
    expect(existsSync(aside)).toBe(false)
  })
})

describe('dateline token list', () => {
  test('tells names, scopes and days, and what has become of each; never the token or its digest', async () => {
    const folder = await temporaryFolder()
    const made = await create(folder, 'ci', '--scope', 'write', '--scope', 'review')
    await create(folder, 'old', '--scope', 'admin', '--expires', '30d')
    await token(folder, 'revoke', 'old')
    await openTokenFile(folder).add({
      name: 'past',
      digest: digestOf('past'),
      scopes: ['read'],
      createdAt: '2024-03-08T09:30:00.000Z',
      expiresOn: '2024-04-08',
      revokedAt: null,
    })
    const today = new Date().toISOString().slice(0, 10)
    const { code, stdout } = await token(folder, 'list')
    expect(code).toBe(0)
    expect(stdout.split('\n').map(line => line.split(/ {2,}/))).toEqual([
      ['name', 'scopes', 'created', 'expires', 'status'],
      expect.anything(),
      ['ci', 'write, review', today, 'never', 'good'],
      ['old', 'admin', today, expect.stringMatching(/^\d{4}-\d\d-\d\d$/), `revoked ${today}`],
      ['past', 'read', '2024-03-08', '2024-04-08', 'expired'],
      [''],
    ])
    expect(stdout).not.toContain(made.slice(0, 10))
    expect(stdout).not.toContain(digestOf(made).slice(0, 10))
  })

  test('says how to make one when there is none', async () => {
    const { code, stdout, stderr } = await token(await temporaryFolder(), 'list')
    expect([code, stdout, stderr]).toEqual([0, '', expect.stringContaining('dateline token create NAME --scope read')])
  })
})

describe('dateline token revoke', () => {
  test('says of every name that no token has the same, and ends with 2', async () => {
    const folder = await temporaryFolder()
    await create(folder, 'ci', '--scope', 'read')
    const endings = await Promise.all(['c', 'CI', 'owner', 'no such'].map(name => token(folder, 'revoke', name)))
    expect(new Set(endings.map(ending => JSON.stringify(ending))).size).toBe(1)
    expect(endings[0]).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^No token has this name\./),
    })
  })

  test('names a file that is damaged, ends with 1 and leaves it as it is', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'tokens.json'), '{"format": 1, "tok')
    for (const args of [['revoke', 'ci'], ['list'], ['create', 'ci', '--scope', 'read']]) {
      const { code, stderr } = await token(folder, ...args)
      expect([code, stderr]).toEqual([1, expect.stringMatching(/tokens\.json is damaged[^\n]*\n$/)])
    }
    expect(await readFile(join(folder, 'tokens.json'), 'utf8')).toBe('{"format": 1, "tok')
  })
})

describe('a running service', () => {
  test('knows a token that is made, and refuses one that is revoked, without being started again', async () => {
    const folder = await temporaryFolder()
    const service = serve(folder)
    const url = await urlOf(service)
    const made = await create(folder, 'ci', '--scope', 'write')
    const reader = await create(folder, 'reader', '--scope', 'read')
    expect((await ask(url, made, IMPORT)).text).toContain('RefusedError')
    expect((await ask(url, reader, IMPORT)).text).toContain('UnauthorizedError')
    expect((await token(folder, 'revoke', 'ci')).code).toBe(0)
    expect(await ask(url, made)).toEqual({ status: 401, text: expect.stringContaining('This token was revoked on') })
    expect((await ask(url, reader)).status).toBe(200)
    service.process.kill('SIGTERM')
    const { code, stdout, stderr } = await service.ended
    expect(code).toBe(0)
    for (const each of [made, reader]) expect(stdout + stderr).not.toContain(each)
  })

  test('at an address that others reach takes a token for reading, says so, and lets the owner in', async () => {
    const folder = await temporaryFolder()
    const service = serve(folder, '--host', '0.0.0.0')
    const url = await urlOf(service)
    await service.until(
      /To read or write, a client sends the token in \S+token, or one made by dateline token\. Ctrl-C/,
    )
    expect((await ask(url, null)).status).toBe(401)
    expect((await ask(url, (await readFile(join(folder, 'token'), 'utf8')).trim())).status).toBe(200)
  })

  test.each([
    ['--open-reads', 200, { args: ['--host', '0.0.0.0', '--open-reads'] }],
    ['DATELINE_OPEN_READS=true', 200, { args: ['--host', '0.0.0.0'], variable: 'true' }],
    ['--open-reads=false', 401, { args: ['--open-reads=false'] }],
    ['DATELINE_OPEN_READS=false', 401, { args: [], variable: 'false' }],
  ] as const)('with %s answers %i to who reads without a token', async (_, status, { args, ...rest }) => {
    const service = launch('dateline.ts', ['serve', '--data', await temporaryFolder(), '--port', '0', ...args], {
      env: 'variable' in rest ? { DATELINE_OPEN_READS: rest.variable } : {},
    })
    const url = await urlOf(service)
    await service.until(status === 200 ? /Whoever reaches this address may read;/ : /To read or write, a client sends/)
    expect((await ask(url, null)).status).toBe(status)
  })

  test('that takes a token is asked by dateline query with the one in DATELINE_TOKEN', async () => {
    const folder = await temporaryFolder()
    const url = await urlOf(serve(folder, '--open-reads=false'))
    const made = await create(folder, 'analyst', '--scope', 'read')
    const query = (env: Record<string, string>) =>
      dateline(['query', '-', '--format', 'json', '--url', url], { input: COUNT, env })
    const { code, stdout } = await query({ DATELINE_TOKEN: ` ${made}\n` })
    expect([code, JSON.parse(stdout)]).toEqual([0, { data: { archive: { articleCount: 0 } } }])
    const unsendable = await query({ DATELINE_TOKEN: `${made}\n${made}` })
    expect([unsendable.code, unsendable.stderr]).toEqual([
      2,
      expect.stringContaining("The token in DATELINE_TOKEN can't"),
    ])
    expect(unsendable.stderr).not.toContain(made)
    const refused = await query({})
    expect([refused.code, refused.stderr]).toEqual([
      1,
      expect.stringMatching(/^Reading takes a token here: .*\(dateline query sends the token in DATELINE_TOKEN\.\)\n$/),
    ])
  })

  test('takes the owner’s token with white space around it in DATELINE_TOKEN and in its file', async () => {
    const folder = await temporaryFolder()
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'token'), '\n  of-a-file \n')
    for (const env of [{ DATELINE_TOKEN: ' of-a-file\n' }, {}]) {
      const service = launch('dateline.ts', ['serve', '--data', folder, '--port', '0', '--open-reads=false'], { env })
      expect((await ask(await urlOf(service), 'of-a-file')).status).toBe(200)
      service.process.kill('SIGTERM')
      await service.ended
    }
  })
})
