import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { archive } from './service/archive.ts'
import { type Listening, listening, TOKEN } from './service/listening.ts'

const SOURCE = readFileSync(new URL('service/strike.txt', import.meta.url), 'utf8')

const REMOVE = `mutation Remove($id: ID!) {
  removeArticle(input: { id: $id }) {
    __typename
    ... on RemoveArticleSuccess { articleId }
    ... on UserError { message path }
  }
}`

let service: Listening

beforeEach(async () => {
  service = await listening(archive().slice(0, 9))
})

afterEach(() => service.close())

async function change(query: string, variables: Record<string, unknown>, token: string | null = TOKEN) {
  const { body } = await service.post({ query, variables }, token === null ? {} : { authorization: `Bearer ${token}` })
  return body
}

async function firstId(): Promise<string> {
  const { articles } = await service.ask<{ articles: { nodes: { id: string }[] } }>(
    '{ articles(first: 1) { nodes { id } } }',
  )
  return articles.nodes[0]?.id ?? expect.unreachable()
}

describe('removeArticle', () => {
  it('takes an article out of every answer', async () => {
    const id = await firstId()
    const everything = `query All($id: ID!) {
      archive { articleCount figureCount version } article(id: $id) { id } node(id: $id) { id }
      articles(first: 100) { totalCount nodes { id } facets { months { count } } }
      search(query: "harbour", first: 100) { totalCount }
    }`
    const before = await service.ask<{ archive: { version: number } }>(everything, { id })
    expect(before).toMatchObject({ archive: { articleCount: 9 }, search: { totalCount: 9 }, article: { id } })
    expect(await change(REMOVE, { id })).toEqual({
      data: { removeArticle: { __typename: 'RemoveArticleSuccess', articleId: id } },
    })
    const after = await service.ask<typeof before>(everything, { id })
    expect(after).toMatchObject({
      archive: { articleCount: 8 },
      article: null,
      node: null,
      articles: { totalCount: 8, facets: { months: [{ count: 8 }] }, nodes: expect.not.arrayContaining([{ id }]) },
      search: { totalCount: 8 },
    })
    expect(after.archive.version).toBeGreaterThan(before.archive.version)
  })

  it('lets an article be imported again', async () => {
    const importing = `mutation Import($content: String!) {
      importArticle(input: { content: $content }) { ... on ImportArticleSuccess { outcome article { id revision } } }
    }`
    await change(importing, { content: SOURCE })
    const first = await change(importing, { content: SOURCE.replace('1,200', '1,300') })
    const id = (first as { data: { importArticle: { article: { id: string } } } }).data.importArticle.article.id
    await change(REMOVE, { id })
    expect(await change(importing, { content: SOURCE })).toEqual({
      data: { importArticle: { outcome: 'IMPORTED', article: { id, revision: 1 } } },
    })
  })

  it('says as data that nothing has the id', async () => {
    const [id, person] = [await firstId(), 'Person:person/maren holt berg']
    await change(REMOVE, { id })
    for (const gone of [id, person])
      expect(await change(REMOVE, { id: gone })).toMatchObject({
        data: { removeArticle: { __typename: 'NotFoundError', path: ['input', 'id'] } },
      })
    expect(await change(REMOVE, { id: 'nonsense' })).toMatchObject({
      data: {
        removeArticle: {
          __typename: 'InvalidInputError',
          message: expect.stringContaining('"nonsense" is not an id'),
          path: ['input', 'id'],
        },
      },
    })
  })

  it('lets nobody remove without a token, and says so as data', async () => {
    expect(await change(REMOVE, { id: await firstId() }, null)).toMatchObject({
      data: { removeArticle: { __typename: 'UnauthorizedError', path: null } },
    })
    expect(await service.ask('{ archive { articleCount } }')).toEqual({ archive: { articleCount: 9 } })
  })
})
