import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Scope } from '@dateline/api'
import { createDateline } from '@dateline/sdk'
import { openTokenFile } from '@dateline/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { digestOf, newToken } from '../packages/api/server/token.ts'
import { archive } from './service/archive.ts'
import { eventStream } from './service/event-stream.ts'
import { type Listening, listening, TOKEN } from './service/listening.ts'

const COUNT = '{ archive { articleCount } }'
const IMPORT = 'mutation { importArticle(input: { content: "" }) { __typename ... on UserError { message } } }'
const REMOVE = 'mutation { removeArticle(input: { id: "Article:gone" }) { __typename ... on UserError { message } } }'
const WATCH = 'subscription { archiveChanged { cursor } }'

let folder: string
/** On loopback, as it comes. */
let open: Listening
/** As on any other address. */
let closed: Listening

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-auth-'))
  open = await listening(archive(), { tokens: openTokenFile(folder) })
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Reader</title>')
  closed = await listening(archive(), {
    tokens: openTokenFile(folder),
    openReads: false,
    readerFolder: folder,
    graphiqlFolder: folder,
  })
})

afterAll(async () => {
  await open?.close()
  await closed?.close()
  await rm(folder, { recursive: true, force: true })
})

let made = 0

/** A token that the services know, with its name. */
async function token(
  scopes: readonly Scope[],
  record: { readonly expiresOn?: string; readonly revokedAt?: string } = {},
): Promise<{ readonly token: string; readonly name: string }> {
  const token = newToken()
  const name = `test-${++made}`
  await openTokenFile(folder).add({
    name,
    digest: digestOf(token),
    scopes,
    createdAt: '2024-01-01T00:00:00Z',
    expiresOn: record.expiresOn ?? null,
    revokedAt: record.revokedAt ?? null,
  })
  return { token, name }
}

/** The answer to a query, with all of its headers and text. */
async function answer(
  { url }: Listening,
  authorization: string | null,
  { query = COUNT, accept = 'application/json', path = '/graphql' } = {},
): Promise<{ status: number; challenge: string | null; text: string }> {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, ...(authorization !== null && { authorization }) },
    body: JSON.stringify({ query }),
  })
  const challenge = response.headers.get('www-authenticate')
  if (!accept.includes('event-stream') || response.status !== 200)
    return { status: response.status, challenge, text: await response.text() }
  await response.body?.cancel()
  return { status: response.status, challenge, text: '' }
}

const today = new Date().toISOString().slice(0, 10)

describe('a token that is not good', () => {
  it.each([
    ['unknown', `Bearer ${newToken()}`, 'This token is not known here'],
    ['the beginning of the owner’s', `Bearer ${TOKEN.slice(0, -1)}`, 'This token is not known here'],
    ['the owner’s in capitals', `Bearer ${TOKEN.toUpperCase()}`, 'This token is not known here'],
    ['without a scheme', TOKEN, 'not of the form `Bearer TOKEN`'],
    ['by another scheme', `Basic ${btoa(`owner:${TOKEN}`)}`, 'not of the form `Bearer TOKEN`'],
    ['empty', 'Bearer', 'not of the form `Bearer TOKEN`'],
    ['in two words', `Bearer ${TOKEN} ${TOKEN}`, 'not of the form `Bearer TOKEN`'],
    ['no header at all, only its name', '', 'not of the form `Bearer TOKEN`'],
  ])('(%s) is answered with 401 and the reason, also where reading is open', async (_, authorization, message) => {
    for (const service of [open, closed])
      for (const query of [COUNT, IMPORT, '{ __typename }', 'nonsense']) {
        const { status, challenge, text } = await answer(service, authorization, { query })
        expect([status, challenge]).toEqual([401, 'Bearer realm="Dateline", error="invalid_token"'])
        expect(JSON.parse(text)).toEqual({
          errors: [{ message: expect.stringContaining(message), extensions: { code: 'UNAUTHENTICATED' } }],
        })
      }
    expect(open.logged).toEqual([])
  })

  it('is refused when it is expired, from the day after its last one on', async () => {
    const past = await token(['admin'], { expiresOn: '2024-02-29' })
    expect(await answer(open, `Bearer ${past.token}`)).toMatchObject({
      status: 401,
      text: expect.stringContaining('This token expired at the end of 2024-02-29: ask whoever runs the service'),
    })
    for (const expiresOn of [today, '9999-12-31']) {
      const good = await token(['read'], { expiresOn })
      expect(await answer(closed, `Bearer ${good.token}`)).toMatchObject({ status: 200 })
    }
  })

  it('is refused from the next request on when it is revoked while the service runs', async () => {
    const { token: sent, name } = await token(['read'])
    expect(await answer(closed, `Bearer ${sent}`)).toMatchObject({ status: 200 })
    await openTokenFile(folder).revoke(name, '2024-03-01T08:00:00Z')
    expect(await answer(closed, `Bearer ${sent}`)).toMatchObject({
      status: 401,
      text: expect.stringContaining('This token was revoked on 2024-03-01'),
    })
  })

  it('ends a subscription that was begun with it before it tells of another change', async () => {
    const { token: sent, name } = await token(['read'])
    const service = await listening([], { tokens: openTokenFile(folder), openReads: false })
    const [first, second] = archive()
    if (!first || !second) throw new Error('The archive has too few articles.')
    const stream = await eventStream(service.url, WATCH, {}, { authorization: `Bearer ${sent}` })
    await service.store.save([first])
    expect(await stream.next()).toMatchObject({ event: 'next', data: { data: { archiveChanged: {} } } })
    await openTokenFile(folder).revoke(name, '2024-03-01T08:00:00Z')
    await service.store.save([second])
    expect((await stream.next())?.data).toEqual({
      errors: [{ message: expect.stringContaining('was revoked'), extensions: { code: 'UNAUTHENTICATED' } }],
    })
    expect([await stream.next(), await stream.next()]).toMatchObject([{ event: 'complete' }, null])
    await service.close()
  })

  it('is told nothing of those that are: the answer to a guess does not depend on them', async () => {
    const { token: good, name } = await token(['admin'])
    const guesses = [newToken(), good.slice(0, -1), `${good}A`, name, digestOf(good), 'owner', 'x'.repeat(5000)]
    const answers = await Promise.all(guesses.map(guess => answer(open, `Bearer ${guess}`)))
    expect(new Set(answers.map(({ status, challenge, text }) => `${status} ${challenge} ${text}`)).size).toBe(1)
  })

  it('stands neither in the answer nor in the log', async () => {
    const { token: sent, name } = await token(['read'], { revokedAt: '2024-03-01T08:00:00Z' })
    const answers = await Promise.all(
      [`Bearer ${sent}`, sent, `Bearer  ${sent} `, `Bearer ${sent} ${sent}`].map(header => answer(open, header)),
    )
    expect(JSON.stringify(answers)).not.toContain(sent)
    expect(JSON.stringify(answers)).not.toContain(name)
    expect(open.logged).toEqual([])
  })
})

describe('a token that is good', () => {
  it.each(['Bearer', 'bearer', 'BEARER', ' Bearer ', 'Bearer   '])(
    'may be sent by "%s", with spaces around it',
    async scheme => {
      const { token: sent } = await token(['read'])
      for (const each of [sent, TOKEN])
        expect(await answer(closed, `${scheme} ${each}  `)).toMatchObject({
          status: 200,
          text: expect.stringContaining('45'),
        })
    },
  )

  it.each([
    ['read', []],
    ['write', ['importArticle', 'removeArticle']],
    ['review', []],
    ['admin', ['importArticle', 'removeArticle']],
  ] as const)('with the scope %s reads, and changes what this lets change: %j', async (scope, mutations) => {
    const { token: sent } = await token([scope])
    expect(await answer(closed, `Bearer ${sent}`)).toMatchObject({ status: 200 })
    for (const [name, query] of Object.entries({ importArticle: IMPORT, removeArticle: REMOVE })) {
      const { status, text } = await answer(closed, `Bearer ${sent}`, { query })
      const { __typename, message } = JSON.parse(text).data[name]
      expect(status).toBe(200)
      if (mutations.some(each => each === name)) expect(__typename).toMatch(/^(RefusedError|NotFoundError)$/)
      else
        expect([__typename, message]).toEqual([
          'UnauthorizedError',
          expect.stringContaining('a token with the scope `write`'),
        ])
    }
  })

  it('is known as soon as it is made, and as soon as the file is put right again', async () => {
    const { token: sent } = await token(['read'])
    const service = await listening([], { tokens: openTokenFile(join(folder, 'later')), openReads: false })
    const header = `Bearer ${sent}`
    expect(await answer(service, header)).toMatchObject({ status: 401 })
    await openTokenFile(join(folder, 'later')).add({
      name: 'late',
      digest: digestOf(sent),
      scopes: ['read'],
      createdAt: '2024-01-01T00:00:00Z',
      expiresOn: null,
      revokedAt: null,
    })
    expect(await answer(service, header)).toMatchObject({ status: 200 })
    await writeFile(join(folder, 'later/tokens.json'), '{"format": 1, "tok')
    expect((await answer(service, header)).text).toMatch(/^\{"errors":\[\{"message":"The archive can't be used now/)
    expect(service.logged).toMatchObject([{ error: { message: expect.stringContaining('tokens.json is damaged') } }])
    expect(await answer(service, `Bearer ${TOKEN}`)).toMatchObject({ status: 200 })
    await service.close()
  })
})

describe('where reading takes a token', () => {
  const challenge = 'Bearer realm="Dateline"'
  const remedy = 'dateline token create NAME --scope read'

  it.each([
    ['a query', { query: COUNT }],
    ['introspection', { query: '{ __schema { queryType { name } } }' }],
    ['the name of a type', { query: '{ __typename }' }],
    ['a mutation', { query: IMPORT }],
    ['a query that is none, of which nothing is told', { query: '{ archive { articleCoun } }' }],
    ['a subscription', { query: WATCH, accept: 'text/event-stream' }],
    ['CSV', { query: '{ articles { nodes { headline } } }', accept: 'text/csv' }],
    ['all pages as CSV', { query: '{ articles { nodes { headline } } }', path: '/graphql?format=csv&all=true' }],
  ])('%s without one is answered with 401 and the remedy', async (_, asked) => {
    const refused = await answer(closed, null, asked)
    expect(refused).toEqual({ status: 401, challenge, text: expect.stringContaining(remedy) })
    expect(refused.text).not.toContain('articleCount')
    expect(await answer(closed, `Bearer ${(await token(['read'])).token}`, asked)).toMatchObject({ status: 200 })
  })

  it('a query by GET without one is, too', async () => {
    for (const query of ['', `?query=${encodeURIComponent(COUNT)}`, `?format=csv&query=${encodeURIComponent(COUNT)}`]) {
      const response = await fetch(`${closed.url}/graphql${query}`)
      expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, challenge])
      expect(await response.text()).toContain(remedy)
    }
  })

  it('health is told to everybody, and the pages of GraphiQL and the reader are sent', async () => {
    expect((await fetch(`${closed.url}/health`)).status).toBe(200)
    for (const path of ['/', '/graphql']) {
      const page = await fetch(`${closed.url}${path}`, { headers: { accept: 'text/html' } })
      expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<title>Reader</title>')])
    }
  })

  it('the SDK sends one, and says by the kind `unauthorized` that it is missing or not good', async () => {
    const url = `${closed.url}/graphql`
    const { token: sent } = await token(['read'])
    expect((await createDateline({ url, token: sent }).articles.list({ first: 1 })).totalCount).toBe(45)
    const failure = { name: 'DatelineError', kind: 'unauthorized', status: 401 }
    await expect(createDateline({ url }).articles.list()).rejects.toMatchObject({
      ...failure,
      message: expect.stringContaining(remedy),
    })
    await expect(createDateline({ url, token: newToken() }).articles.list()).rejects.toMatchObject({
      ...failure,
      message: expect.stringContaining('This token is not known here'),
    })
    await expect(Array.fromAsync(createDateline({ url }).articles.watch())).rejects.toMatchObject(failure)
  })
})

describe('reading is', () => {
  it.each([
    ['open', '127.0.0.1'],
    ['open', '127.8.9.10'],
    ['open', 'localhost'],
    ['open', '::1'],
    ['closed', '0.0.0.0'],
    ['closed', '::'],
  ])('%s at %s', async (expected, host) => {
    const service = await listening([], { host }).catch(error => error)
    // Not every machine has IPv6.
    if (service instanceof Error) return expect(`${service} ${host}`).toMatch(/no such address.*::|EAFNOSUPPORT.*::/)
    const url = service.url.replace('0.0.0.0', '127.0.0.1').replace('[::]', '[::1]')
    expect(await answer({ ...service, url }, null)).toMatchObject({ status: expected === 'open' ? 200 : 401 })
    await service.close()
  })

  it('open at any address when the service is told so', async () => {
    const service = await listening([], { host: '0.0.0.0', openReads: true })
    const url = service.url.replace('0.0.0.0', '127.0.0.1')
    expect(await answer({ ...service, url }, null)).toMatchObject({ status: 200 })
    const written = await answer({ ...service, url }, null, { query: IMPORT })
    expect(written.text).toContain('UnauthorizedError')
    await service.close()
  })
})

describe('an empty owner’s token', () => {
  it('lets nobody in', async () => {
    const service = await listening([], { token: '', openReads: false })
    for (const header of ['Bearer', 'Bearer ', `Bearer ${digestOf('')}`])
      expect(await answer(service, header)).toMatchObject({ status: 401 })
    await service.close()
  })
})
