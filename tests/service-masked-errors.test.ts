import { type ArticleStore, openMemoryStore } from '@dateline/store'
import { afterEach, expect, it } from 'vitest'
import { archive } from './service/archive.ts'
import { eventStream } from './service/event-stream.ts'
import { type Listening, listening, TOKEN } from './service/listening.ts'
import { before } from './service/store.ts'

const SECRET = 'the disk at /var/secret is on fire'
const OWNER = { authorization: `Bearer ${TOKEN}` }
const REMOVE = 'mutation { removeArticle(input: { id: "Article:any" }) { __typename } }'
const WATCH = 'subscription { archiveChanged { articleId article { headline } } }'

let service: Listening

afterEach(() => service.close())

/** A service over a store of which some methods fail. */
async function failing(...methods: readonly string[]): Promise<Listening> {
  const store = before(openMemoryStore(), name => {
    if (methods.includes(name)) throw new Error(SECRET)
  })
  service = await listening([], { store })
  return service
}

/** What the client is told must have the id of the only entry in the log, and nothing of the error. */
function expectMasked(told: unknown, path: readonly string[] | null): void {
  expect(JSON.stringify(told)).not.toContain('secret')
  expect(service.logged).toMatchObject([{ error: { message: SECRET } }])
  const [{ id } = { id: '?' }] = service.logged
  expect(told).toMatchObject({
    errors: [
      {
        message: `Something went wrong in the service. Its log tells more, under the id ${id}.`,
        extensions: { code: 'INTERNAL_SERVER_ERROR', id },
        ...(path && { path }),
      },
    ],
  })
}

it('an error that nobody foresaw is told of by an id, under which it stands in the log: of a query', async () => {
  const { post } = await failing('articles.pages')
  expectMasked((await post({ query: '{ articles { totalCount } }' })).body, ['articles'])
})

it('of a mutation', async () => {
  const { post } = await failing('remove')
  expectMasked((await post({ query: REMOVE }, OWNER)).body, ['removeArticle'])
})

it('of a query as CSV', async () => {
  const { url } = await failing('articles.pages')
  const response = await fetch(`${url}/graphql?format=csv&query=${encodeURIComponent('{ articles { nodes { id } } }')}`)
  const text = await response.text()
  expect([response.status, text]).toEqual([500, expect.stringContaining(service.logged[0]?.id ?? '?')])
  expect(text).not.toContain('secret')
})

it('of a subscription that cannot begin', async () => {
  const { url } = await failing('changes')
  expectMasked((await (await eventStream(url, WATCH)).next())?.data, ['archiveChanged'])
})

it('of a change that cannot be read, in the middle of a subscription', async () => {
  const { url, store } = await failing('articles.pages')
  const stream = await eventStream(url, WATCH)
  await store.save(archive().slice(0, 1))
  expectMasked((await stream.next())?.data, null)
})

it('of a subscription whose store breaks off', async () => {
  const memory = openMemoryStore()
  const store: ArticleStore = {
    ...memory,
    changes: async () => ({
      [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error(SECRET)) }),
    }),
  }
  service = await listening([], { store })
  expectMasked((await (await eventStream(service.url, WATCH)).next())?.data, null)
})
