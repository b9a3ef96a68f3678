import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ArchiveCursorDocument, ArticlesDocument, createDateline, ImportArticleDocument } from '@dateline/sdk'
import { madeArticle } from '@dateline/store/made-article'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dateline, launch, temporaryFolder } from './command.ts'
import { ARTICLES, archive } from './service/archive.ts'
import { type Listening, listening, TOKEN } from './service/listening.ts'

const COUNT = '{ archive { articleCount } }'
const OWN = 'query Own { archive { personCount } }'
const OWN_ID = `sha256:${createHash('sha256').update(OWN).digest('hex')}`
const UNKNOWN_ID = `sha256:${'0'.repeat(64)}`

const ARTICLE = madeArticle({ headline: 'Ferry sails again', publishedOn: '2024-03-08', paragraphs: ['It sails.'] })

let open: Listening
let trusted: Listening

beforeAll(async () => {
  open = await listening(archive())
  trusted = await listening(archive(), { documents: new Map([[OWN_ID, OWN]]), trustedDocuments: true })
})

afterAll(async () => {
  await open?.close()
  await trusted?.close()
})

const get = async (service: Listening, parameters: Record<string, string>) => {
  const response = await fetch(`${service.url}/graphql?${new URLSearchParams(parameters)}`, {
    headers: { accept: 'application/graphql-response+json' },
  })
  return { status: response.status, body: await response.json() }
}

const code = (body: unknown): unknown => Object(body).errors?.[0]?.extensions?.code

describe('a document that the service knows', () => {
  it('is answered by its SHA-256, by POST and by GET, with variables', async () => {
    const variables = { first: 2 }
    const whole = await open.post({ query: ArticlesDocument.text, variables })
    expect(whole).toMatchObject({ status: 200, body: { data: { articles: { totalCount: ARTICLES } } } })
    expect(await open.post({ documentId: ArticlesDocument.id, variables })).toEqual(whole)
    expect(await get(open, { documentId: ArticlesDocument.id ?? '', variables: JSON.stringify(variables) })).toEqual(
      whole,
    )
  })

  it('may be kept by caches, which ask again each time', async () => {
    const response = await fetch(`${open.url}/graphql?documentId=${ArticlesDocument.id}`)
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'public, no-cache'])
  })

  it('is never a mutation by GET', async () => {
    const { status } = await get(open, {
      documentId: ImportArticleDocument.id ?? '',
      variables: JSON.stringify({ input: { content: 'x' } }),
    })
    expect(status).toBe(405)
  })

  it('is every document of the SDK, each under the hash of its text', async () => {
    const known: unknown = JSON.parse(
      await readFile(new URL('../packages/api/documents.json', import.meta.url), 'utf8'),
    )
    for (const [id, text] of Object.entries(Object(known)))
      expect(id).toBe(`sha256:${createHash('sha256').update(`${text}`).digest('hex')}`)
    expect(known).toMatchObject({ [ArticlesDocument.id ?? '']: ArticlesDocument.text })
  })

  it('can be answered as a table, like any other', async () => {
    const parameters = new URLSearchParams({ documentId: ArticlesDocument.id ?? '', format: 'csv', all: 'true' })
    for (const service of [open, trusted]) {
      const table = await (await fetch(`${service.url}/graphql?${parameters}`)).text()
      expect(table.trim().split('\n')).toHaveLength(ARTICLES + 1)
    }
  })
})

describe('a document that the service does not know', () => {
  it('is told by a single error with a code, and is not learned from a request', async () => {
    expect(code((await open.post({ documentId: OWN_ID })).body)).toBe('PERSISTED_DOCUMENT_NOT_FOUND')
    expect((await open.post({ query: OWN })).status).toBe(200)
    const again = await get(open, { documentId: OWN_ID })
    expect(again).toMatchObject({ status: 400, body: { errors: [{ message: expect.stringContaining('documentId') }] } })
    expect(again.body).not.toHaveProperty('data')
  })

  it.each([{ documentId: 7 }, { documentId: null }, { documentId: '' }, { documentId: '__proto__' }, {}])(
    'makes a bad request of %j',
    async body => expect((await open.post(body)).status).toBe(400),
  )
})

describe('a service with trusted documents', () => {
  it('answers the SDK, and the documents that its operator added', async () => {
    const sdk = createDateline({ url: `${trusted.url}/graphql`, token: TOKEN })
    expect((await sdk.articles.list({ first: 1 })).totalCount).toBe(ARTICLES)
    expect((await sdk.articles.remove('Article:none')).__typename).toBe('NotFoundError')
    expect(await trusted.post({ documentId: OWN_ID })).toMatchObject({ status: 200 })
    const { archive: now } = await sdk.query(ArchiveCursorDocument)
    await trusted.store.save([ARTICLE])
    const changes = sdk.articles.watch({ after: now.cursor })[Symbol.asyncIterator]()
    expect((await changes.next()).value).toMatchObject({ kind: 'IMPORTED' })
    await changes.return?.()
  })

  it('answers nothing else: no other document, no introspection, no GraphiQL', async () => {
    for (const query of [COUNT, OWN, ArticlesDocument.text, '{ __schema { types { name } } }']) {
      const posted = await trusted.post({ query })
      expect([posted.status, code(posted.body)]).toEqual([400, 'PERSISTED_DOCUMENT_REQUIRED'])
      expect(code((await get(trusted, { query })).body)).toBe('PERSISTED_DOCUMENT_REQUIRED')
    }
    expect(code((await trusted.post({ query: OWN, documentId: OWN_ID })).body)).toBe('PERSISTED_DOCUMENT_REQUIRED')
    expect(code((await trusted.post({})).body)).toBe('PERSISTED_DOCUMENT_REQUIRED')
    expect(code((await trusted.post({ documentId: UNKNOWN_ID })).body)).toBe('PERSISTED_DOCUMENT_NOT_FOUND')
    const page = await fetch(`${trusted.url}/graphql`, { headers: { accept: 'text/html' } })
    expect([page.status, await page.text()]).toEqual([404, expect.stringContaining('no GraphiQL')])
  })
})

describe('dateline serve', () => {
  /** What it answers to a request when it is started with the arguments. */
  async function answer(args: readonly string[], body: unknown, env: Record<string, string> = {}): Promise<unknown> {
    const service = launch('dateline.ts', ['serve', '--data', await temporaryFolder(), '--port', '0', ...args], { env })
    const [, url] = await service.until(/GraphQL +(http:\S+) \(for programs\)/)
    const response = await fetch(url ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return response.json()
  }

  it('trusts documents only with --trusted-documents, or DATELINE_TRUSTED_DOCUMENTS', async () => {
    expect(code(await answer(['--trusted-documents'], { query: COUNT }))).toBe('PERSISTED_DOCUMENT_REQUIRED')
    const env = { DATELINE_TRUSTED_DOCUMENTS: 'true' }
    expect(code(await answer([], { query: COUNT }, env))).toBe('PERSISTED_DOCUMENT_REQUIRED')
    expect(await answer([], { query: COUNT }, { DATELINE_TRUSTED_DOCUMENTS: 'no' })).toHaveProperty('data')
  })

  it('knows the documents of --documents, and does not start when they can’t be read', async () => {
    const folder = await temporaryFolder()
    const file = join(folder, 'own.graphql')
    const missing = await dateline(['serve', '--data', folder, '--port', '0', '--documents', file])
    expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining(file)])
    await writeFile(file, OWN)
    expect(await answer(['--documents', file], { documentId: OWN_ID })).toHaveProperty('data.archive')
  })
})
