import { openMemoryStore } from '@dateline/store'
import { madeArticle } from '@dateline/store/made-article'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import sdkDocuments from '../packages/api/documents.json' with { type: 'json' }
import { editingSteps, takeSteps } from '../packages/store/contract/editing.ts'
import { archive } from './service/archive.ts'
import { type Listening, listening, TOKEN } from './service/listening.ts'
import { before } from './service/store.ts'

const LISTED = Object.entries(sdkDocuments).find(([, text]) => text.startsWith('query Entities('))?.[0] ?? ''

/** What a client gets for a question by GET, and what caches are told of it. */
async function get(service: Listening, parameters: Record<string, string>, headers: Record<string, string> = {}) {
  const response = await fetch(`${service.url}/graphql?${new URLSearchParams(parameters)}`, { headers })
  const { status } = response
  return {
    status,
    tag: response.headers.get('etag') ?? '',
    control: response.headers.get('cache-control'),
    vary: response.headers.get('vary'),
    body: await response.text(),
  }
}

describe('kept answers', () => {
  const QUESTIONS = [
    '{ archive { articleCount mentionCount version cursor } }',
    'query ($first: Int!) { articles(first: $first) { totalCount nodes { id headline revision entities { salience entity { id name aliases } mentions { id span { exact } review { verdict } } } } facets { entities { count value { name } } } } }',
    '{ entities(orderBy: NAME_ASC) { nodes { id name names { name articleCount } mentionCount edits { id type } coOccurrences { articleCount entity { name } } } } }',
    '{ search(query: "bell") { totalCount nodes { id } edges { score highlights { exact } } } }',
    '{ a: article(id: "Article:a") { text revisions { revision sha256 } mentions(reviews: [REJECTED]) { id } earlier: revision } b: node(id: "Person:ann-bell") { id } }',
    '{ article(id: "Article:a", revision: 1) { text revision } }',
  ]

  it('are those that a service gives which keeps none, whatever is imported, removed and edited between', async () => {
    await fc.assert(
      fc.asyncProperty(
        editingSteps,
        fc
          .infiniteStream(fc.nat(QUESTIONS.length - 1))
          .map(picks => Array.from({ length: 60 }, () => picks.next().value ?? 0)),
        async (steps, picks) => {
          const store = openMemoryStore()
          const keeping = await listening([], { store })
          const forgetful = await listening([], { store, limits: { keptAnswerBytes: 0 } })
          try {
            await takeSteps(store, steps, async index => {
              for (const pick of picks.slice(index * 3, index * 3 + 3)) {
                // Pages of other lengths are other answers, with the same articles in them.
                const body = { query: QUESTIONS[pick], variables: { first: 1 + (index % 4) } }
                const expected = await forgetful.post(body)
                // The second time, it is kept, and the third time, it is the one that was.
                for (let time = 0; time < 3; time++) expect(await keeping.post(body)).toEqual(expected)
              }
            })
          } finally {
            await keeping.close()
            await forgetful.close()
          }
        },
      ),
      { numRuns: 15 },
    )
  })

  it('are none that were begun before a change', async () => {
    const near = openMemoryStore()
    await near.save(archive())
    let isHeld = false
    const reached = Promise.withResolvers<void>()
    const held = Promise.withResolvers<void>()
    const store = before(near, read => {
      if (!isHeld || read !== 'summary') return undefined
      reached.resolve()
      return held.promise
    })
    const service = await listening([], { store: { ...store, versionNow: () => near.versionNow?.() ?? 0 } })
    const ask = () => service.post({ query: '{ archive { articleCount } }' })
    expect(await ask()).toEqual(await ask())
    await near.save([madeArticle({ headline: 'One more', publishedOn: '2024-01-01', paragraphs: ['More.'] })])
    isHeld = true
    const asked = ask()
    await reached.promise
    await near.remove(
      (await near.articles.pages([{ filter: {}, orderBy: 'PUBLISHED_DESC', first: 3 }]))[0]?.items.map(
        ({ item }) => item.id,
      ) ?? [],
    )
    isHeld = false
    held.resolve()
    await asked
    expect((await ask()).body).toEqual({ data: { archive: { articleCount: 43 } } })
    await service.close()
  })
})

describe('an answer to GET', () => {
  let service: Listening

  beforeAll(async () => {
    service = await listening(archive())
    for (const parameters of [{ documentId: LISTED }, { query: '{ archive { articleCount } }' }])
      await get(service, parameters)
  })

  afterAll(() => service?.close())

  it.each([[{ documentId: LISTED }], [{ query: '{ archive { articleCount } }' }]])(
    'is not sent again to who has it, until the archive is changed: %j',
    async parameters => {
      const first = await get(service, parameters)
      expect(first).toMatchObject({ status: 200, control: 'public, no-cache', vary: 'accept' })
      const again = await get(service, parameters, { 'if-none-match': `"other", W/${first.tag}` })
      expect(again).toEqual({ ...first, status: 304, body: '' })
      const article = madeArticle({
        headline: `News of ${JSON.stringify(parameters).length}`,
        publishedOn: '2024-01-01',
        paragraphs: ['Ada Moss spoke.'],
        entities: [{ kind: 'PERSON', name: 'Ada Moss' }],
      })
      await service.store.save([article])
      const changed = await get(service, parameters, { 'if-none-match': first.tag })
      expect(changed.status).toBe(200)
      expect(changed.tag).not.toBe(first.tag)
      await service.store.remove([article.id])
      expect(await get(service, parameters)).toEqual(first)
    },
  )

  it('has another tag where it is of another type', async () => {
    const parameters = { documentId: LISTED }
    const other = await get(service, parameters, { accept: 'application/graphql-response+json' })
    expect(other.tag).not.toBe((await get(service, parameters)).tag)
    expect((await get(service, parameters, { 'if-none-match': other.tag })).status).toBe(200)
  })

  it('is nobody else’s where a token came with the question, or reading takes one', async () => {
    const parameters = { documentId: LISTED }
    const authorization = `Bearer ${TOKEN}`
    expect((await get(service, parameters, { authorization })).control).toBe('private, no-cache')
    const closed = await listening([], { store: service.store, openReads: false })
    for (let time = 0; time < 2; time++)
      expect((await get(closed, parameters, { authorization })).control).toBe('private, no-cache')
    await closed.close()
  })

  it('that has errors has no tag', async () => {
    expect((await get(service, { query: '{ articles(first: 0) { totalCount } }' })).tag).toBe('')
  })
})
