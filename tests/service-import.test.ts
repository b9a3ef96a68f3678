import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Listening, listening, TOKEN } from './service/listening.ts'

const SOURCE = readFileSync(new URL('service/strike.txt', import.meta.url), 'utf8')

const IMPORT = `mutation Import($input: ImportArticleInput!) {
  importArticle(input: $input) {
    __typename
    ... on ImportArticleSuccess { outcome article { id headline publishedOn revision source { name format } figures { span { exact } } } }
    ... on UserError { message path }
    ... on RefusedError { code }
  }
}`

let service: Listening

beforeEach(async () => {
  service = await listening([])
})

afterEach(() => service.close())

async function importArticle(input: Record<string, unknown>, token: string | null = TOKEN): Promise<unknown> {
  const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` }
  const { body } = await service.post({ query: IMPORT, variables: { input } }, headers)
  return body
}

async function articleCount(): Promise<number> {
  return (await service.ask<{ archive: { articleCount: number } }>('{ archive { articleCount } }')).archive.articleCount
}

describe('importArticle', () => {
  it('reads an article, finds what is in it, and keeps it', async () => {
    expect(await importArticle({ content: SOURCE, name: 'strike.txt' })).toMatchObject({
      data: {
        importArticle: {
          outcome: 'IMPORTED',
          article: {
            headline: 'Dockers end strike at Northport after nine days',
            publishedOn: '2021-03-14',
            revision: 1,
            source: { name: 'strike.txt', format: 'TEXT' },
            figures: expect.arrayContaining([{ span: { exact: expect.stringContaining('1,200 dockers') } }]),
          },
        },
      },
    })
    expect(await articleCount()).toBe(1)
  })

  it('keeps the same text once, and another text of the article as a new revision', async () => {
    const input = { content: SOURCE, url: 'https://example.org/strike' }
    await importArticle(input)
    expect(await importArticle(input)).toMatchObject({ data: { importArticle: { outcome: 'UNCHANGED' } } })
    expect(
      await importArticle({ ...input, content: SOURCE.replace('about 1,200 dockers', 'about 1,300 dockers') }),
    ).toMatchObject({ data: { importArticle: { outcome: 'REVISED', article: { revision: 2 } } } })
    expect(await articleCount()).toBe(1)
    const { articles } = await service.ask<{ articles: { edges: { node: { revisions: unknown } }[] } }>(
      '{ articles { edges { node { revisions { revision } } } } }',
    )
    expect(articles.edges[0]?.node.revisions).toEqual([{ revision: 2 }, { revision: 1 }])
  })

  it('takes a text for the article whose id is given, whatever its headline says now', async () => {
    await importArticle({ content: SOURCE })
    const { articles } = await service.ask<{ articles: { edges: { node: { id: string } }[] } }>(
      '{ articles { edges { node { id } } } }',
    )
    const id = articles.edges[0]?.node.id
    const content = SOURCE.replace('Dockers end strike at Northport', 'Northport strike is over')
    expect(await importArticle({ content, id })).toMatchObject({
      data: {
        importArticle: {
          outcome: 'REVISED',
          article: { id, headline: 'Northport strike is over after nine days' },
        },
      },
    })
    expect(await articleCount()).toBe(1)
    expect(await importArticle({ content, id: 'Article:gone' })).toMatchObject({
      data: { importArticle: { __typename: 'NotFoundError', path: ['input', 'id'] } },
    })
  })

  it('answers a source that is no article with the reason, as data', async () => {
    expect(await importArticle({ content: '' })).toMatchObject({
      data: { importArticle: { __typename: 'RefusedError', code: 'EMPTY', path: ['input', 'content'] } },
    })
    expect(await importArticle({ content: '{"headline": 1', format: 'JSON' })).toMatchObject({
      data: { importArticle: { __typename: 'RefusedError', code: 'INVALID_JSON' } },
    })
    const line = JSON.stringify({
      headline: 'A quiet day',
      publishedOn: '2021-03-14',
      text: 'Nothing happened in Northport.',
    })
    expect(await importArticle({ content: `${line}\n${line}\n`, format: 'JSON_LINES' })).toMatchObject({
      data: { importArticle: { code: 'NOT_AN_ARTICLE', message: expect.stringContaining('2 articles') } },
    })
    expect(await articleCount()).toBe(0)
  })

  it.each([
    ['name', ' ', '`name` is empty'],
    ['publisher', '', '`publisher` is empty'],
    ['language', '<script>', '`language` is a tag'],
    ['id', 'nonsense', '"nonsense" is not an id'],
  ])('does not take the %s %j, and says so as data', async (field, value, message) => {
    expect(await importArticle({ content: SOURCE, [field]: value })).toEqual({
      data: {
        importArticle: {
          __typename: 'InvalidInputError',
          message: expect.stringContaining(message),
          path: ['input', field],
        },
      },
    })
    expect(await articleCount()).toBe(0)
  })

  it.each([
    [{ url: 'javascript:alert(1)' }, '"javascript:alert(1)" is not an address'],
    [{ publishedOn: '14 March' }, '"14 March" is not a day'],
  ])('does not take %j, which is not of its type', async (beside, message) => {
    expect(await importArticle({ content: SOURCE, ...beside })).toMatchObject({
      errors: [{ message: expect.stringContaining(message), extensions: { code: 'BAD_USER_INPUT' } }],
    })
    expect(await articleCount()).toBe(0)
  })

  it('refuses an article of more than 5 MB as data, too', async () => {
    const content = `${SOURCE}\n${'The strike went on and on. '.repeat(200_000)}`
    expect(await importArticle({ content })).toMatchObject({ data: { importArticle: { code: 'TOO_LARGE' } } })
  })

  it('lets nobody import without a token, and says so as data', async () => {
    expect(await importArticle({ content: SOURCE }, null)).toEqual({
      data: {
        importArticle: {
          __typename: 'UnauthorizedError',
          message: expect.stringContaining(
            'a token with the scope `write`: send it as the header `Authorization: Bearer',
          ),
          path: null,
        },
      },
    })
    expect(await articleCount()).toBe(0)
  })
})
