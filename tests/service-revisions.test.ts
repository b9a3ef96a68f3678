import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LowdbStore, openLowdbStore } from '@dateline/store'
import { madeArticle } from '@dateline/store/made-article'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Listening, listening } from './service/listening.ts'
import { before } from './service/store.ts'

const ID = 'Article:harbour'

let folder: string
let store: LowdbStore
let service: Listening
const reads: string[] = []

/** Three texts of one article; only the first one names the mayor. */
const TEXTS = [
  { name: 'Maren Holt', words: 'About 1,200 dockers went home, Maren Holt said.' },
  { name: 'Ole Strand', words: 'About 1,300 dockers went home, Ole Strand said.' },
  { name: 'Ole Strand', words: 'About 1,300 dockers went home early, Ole Strand said.' },
].map(({ name, words }) =>
  madeArticle({
    id: 'harbour',
    headline: 'Harbour falls silent',
    publishedOn: '2021-03-01',
    publisher: 'Harbour Gazette',
    paragraphs: [words],
    entities: [{ kind: 'PERSON', name }],
    statements: [{ content: 'dockers went home', speaker: name }],
  }),
)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-revisions-'))
  store = await openLowdbStore(folder)
  for (const text of TEXTS) await store.save([text])
  service = await listening([], {
    store: before(store, read => {
      reads.push(read)
    }),
  })
})

afterAll(async () => {
  await service.close()
  await rm(folder, { recursive: true, force: true })
})

describe('revisions', () => {
  it('are listed, the newest first, with their times and what changed word by word', async () => {
    const { article } = await service.ask<{ article: { revisions: { importedAt: string }[] } }>(
      `query Revisions($id: ID!) { article(id: $id) { revision revisions { revision importedAt changes { kind text } } } }`,
      { id: ID },
    )
    const kept = { kind: 'KEPT', text: expect.any(String) }
    expect(article).toMatchObject({
      revision: 3,
      revisions: [
        {
          revision: 3,
          changes: [
            { kind: 'KEPT', text: 'Harbour falls silent\n\nAbout 1,300 dockers went home' },
            { kind: 'ADDED', text: ' early' },
            { kind: 'KEPT', text: ', Ole Strand said.' },
          ],
        },
        {
          revision: 2,
          changes: expect.arrayContaining([kept, { kind: 'REMOVED', text: '1,200' }, { kind: 'ADDED', text: '1,300' }]),
        },
        { revision: 1, changes: [{ kind: 'ADDED', text: TEXTS[0]?.text }] },
      ],
    })
    const times = article.revisions.map(({ importedAt }) => importedAt)
    expect(times).toEqual(times.toSorted().reverse())
  })

  it('can be read, with all that was found in them, also what no article says any more', async () => {
    const asked = `{ text revision source { sha256 }
      entities { entity { id name articleCount } mentions { entity { name } span { exact sentence } } }
      statements { content { exact } speaker { name } speakerText } }`
    const query = `query Old($id: ID!) { old: article(id: $id, revision: 1) ${asked} now: article(id: $id, revision: 3) ${asked}
      none: article(id: $id, revision: 4) { id } article(id: $id) { revisions { revision article { text revision } } } }`
    const found = await service.ask<{ article: unknown }>(query, { id: ID })
    expect(found).toMatchObject({
      old: {
        text: TEXTS[0]?.text,
        revision: 1,
        source: { sha256: TEXTS[0]?.source.sha256 },
        entities: [
          {
            entity: { name: 'Maren Holt', articleCount: 0 },
            mentions: [
              {
                entity: { name: 'Maren Holt' },
                span: { exact: 'Maren Holt', sentence: TEXTS[0]?.blocks[0]?.span.exact },
              },
            ],
          },
        ],
        statements: [{ content: { exact: 'dockers went home' }, speaker: { name: 'Maren Holt' } }],
      },
      now: { text: TEXTS[2]?.text, revision: 3, entities: [{ entity: { name: 'Ole Strand', articleCount: 1 } }] },
      none: null,
      article: {
        revisions: [2, 1, 0].map(index => ({
          revision: index + 1,
          article: { revision: index + 1, text: TEXTS[index]?.text },
        })),
      },
    })
  })

  it('are never below the first', async () => {
    const { body } = await service.post({ query: `{ article(id: "${ID}", revision: 0) { id } }` })
    expect(body).toMatchObject({
      errors: [
        { message: expect.stringContaining('`revision` is a number from 1'), extensions: { code: 'BAD_USER_INPUT' } },
      ],
    })
  })

  it('of many are read from a store in one call for each level', async () => {
    const slow = before(store, async read => {
      reads.push(read)
    })
    const other = await listening([], { store: slow })
    reads.length = 0
    await other.ask(`{ article(id: "${ID}") { revisions { changes { kind } article { text } } } }`)
    expect(reads.filter(read => !read.includes('byId'))).toEqual(['articles.revisions', 'articles.atRevision'])
    await other.close()
  })
})
