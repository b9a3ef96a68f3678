import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARTICLES, archive, isAnnotated } from './service/archive.ts'
import { type Listening, listening } from './service/listening.ts'

let service: Listening

beforeAll(async () => {
  service = await listening(archive())
})

afterAll(() => service?.close())

const ANNOTATED = Array.from({ length: ARTICLES }, (_, index) => index).filter(isAnnotated).length

type Page = {
  readonly totalCount: number
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
}

/** Every connection of the graph: its field, the rest of its arguments, what stands around it, how many items it has. */
const CONNECTIONS: readonly { name: string; field: string; total: number; inEntity?: string }[] = [
  { name: 'articles, newest first', field: 'articles(PAGE)', total: ARTICLES },
  { name: 'articles, oldest first', field: 'articles(orderBy: PUBLISHED_ASC, PAGE)', total: ARTICLES },
  { name: 'articles by headline', field: 'articles(orderBy: HEADLINE_ASC, PAGE)', total: ARTICLES },
  { name: 'entities, most mentioned first', field: 'entities(PAGE)', total: 15 },
  { name: 'entities by articles', field: 'entities(orderBy: ARTICLES_DESC, PAGE)', total: 15 },
  { name: 'entities by name', field: 'entities(orderBy: NAME_ASC, PAGE)', total: 15 },
  { name: 'statements', field: 'statements(PAGE)', total: ANNOTATED },
  { name: 'figures', field: 'figures(PAGE)', total: ANNOTATED },
  { name: 'events', field: 'events(PAGE)', total: ANNOTATED },
  { name: 'hits of a search', field: 'search(query: "harbour", PAGE)', total: ARTICLES },
  { name: 'articles of an entity', field: 'articles(PAGE)', total: ANNOTATED, inEntity: 'Dockers Union' },
  { name: 'mentions of an entity', field: 'mentions(PAGE)', total: ANNOTATED, inEntity: 'Dockers Union' },
  { name: 'statements of an entity', field: 'statements(PAGE)', total: ANNOTATED, inEntity: 'Dockers Union' },
]

describe.each(CONNECTIONS)('$name', ({ field, total, inEntity }) => {
  const page = async (args: string): Promise<Page> => {
    const selection = `page: ${field.replace('PAGE', args)} {
      totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }`
    if (inEntity === undefined) return (await service.ask<{ page: Page }>(`{ ${selection} }`)).page
    const { entities } = await service.ask<{ entities: { edges: { node: { page: Page } }[] } }>(
      `{ entities(filter: { name: "${inEntity}" }) { edges { node { ${selection} } } } }`,
    )
    const [edge] = entities.edges
    if (!edge) throw new Error(`No entity is named ${inEntity}.`)
    return edge.node.page
  }
  const idsOf = ({ edges }: Page): string[] => edges.map(({ node }) => node.id)

  it('gives each item once when paged from the front, with the right ends and the number of all', async () => {
    const ids: string[] = []
    let cursor: string | null = null
    do {
      const { totalCount, edges, pageInfo }: Page = await page(
        `first: 7${cursor === null ? '' : `, after: "${cursor}"`}`,
      )
      expect(totalCount).toBe(total)
      expect(pageInfo.hasPreviousPage).toBe(cursor !== null)
      expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([edges[0]?.cursor, edges.at(-1)?.cursor])
      ids.push(...edges.map(({ node }) => node.id))
      cursor = pageInfo.hasNextPage ? pageInfo.endCursor : null
    } while (cursor !== null)
    expect(ids).toHaveLength(total)
    expect(new Set(ids).size).toBe(total)
  })

  it('gives the same items in the same order when paged from the back', async () => {
    const ids: string[] = []
    let cursor: string | null = null
    do {
      const { edges, pageInfo }: Page = await page(`last: 8${cursor === null ? '' : `, before: "${cursor}"`}`)
      expect(pageInfo.hasNextPage).toBe(cursor !== null)
      ids.unshift(...edges.map(({ node }) => node.id))
      cursor = pageInfo.hasPreviousPage ? pageInfo.startCursor : null
    } while (cursor !== null)
    expect(ids).toEqual(idsOf(await page('first: 100')))
  })

  it('gives 20 items when nobody says how many', async () => {
    expect((await page('first: null')).edges).toHaveLength(Math.min(20, total))
  })
})

describe('filters', () => {
  const count = async (field: string, filter: string): Promise<number> =>
    (await service.ask<{ page: { totalCount: number } }>(`{ page: ${field}(filter: ${filter}) { totalCount } }`)).page
      .totalCount
  const idOf = async (name: string): Promise<string> => {
    const { entities } = await service.ask<{ entities: { edges: { node: { id: string } }[] } }>(
      `{ entities(filter: { name: "${name}" }, orderBy: ARTICLES_DESC) { edges { node { id } } } }`,
    )
    return entities.edges[0]?.node.id ?? ''
  }

  it.each([
    ['articles', '{ text: "lighthouse" }', 12],
    ['articles', '{ publishedOn: { from: "2021-03-02", to: "2021-03-03" } }', 4],
    ['articles', '{ publishedOn: { to: "2021-03-01" } }', 2],
    ['articles', '{ languages: ["da"] }', ARTICLES - ANNOTATED],
    ['articles', '{ languages: [] }', 0],
    ['articles', '{ measures: [KILLED] }', 0],
    ['articles', '{ measures: [ARRESTED, INJURED] }', ANNOTATED],
    ['entities', '{ kinds: [PLACE] }', 1],
    ['entities', '{ kinds: [ORGANIZATION, PLACE] }', 4],
    ['entities', '{ name: "dock" }', 1],
    ['entities', '{ publishedOn: { from: "2022-01-01" } }', 0],
    ['statements', '{ kinds: [DIRECT, MIXED] }', 18],
    ['statements', '{ text: "12 DOCKERS" }', 1],
    ['statements', '{ publishedOn: { from: "2021-03-01", to: "2021-03-01" } }', 2],
    ['figures', '{ measures: [INJURED] }', 18],
    ['figures', '{ status: [WITHDRAWN] }', 9],
    ['figures', '{ status: [DISPUTED, WITHDRAWN], measures: [ARRESTED] }', 5],
    ['events', '{ when: { from: "2021-02-28", to: "2021-02-28" } }', 2],
  ])('%s with %s are %i', async (field, filter, expected) => {
    expect(await count(field, filter)).toBe(expected)
  })

  it('take the ids of entities and of articles', async () => {
    const [union, place, gazette] = await Promise.all(['Dockers Union', 'Northport', 'Harbour Gazette'].map(idOf))
    const { articles } = await service.ask<{ articles: { edges: { node: { id: string } }[] } }>(
      '{ articles(first: 2, orderBy: PUBLISHED_ASC) { edges { node { id } } } }',
    )
    const two = JSON.stringify(articles.edges.map(({ node }) => node.id))
    expect(await count('articles', `{ publishers: ["${gazette}"] }`)).toBe(15)
    expect(await count('articles', `{ mentions: ["${union}"] }`)).toBe(ANNOTATED)
    expect(await count('statements', `{ speakers: ["${union}"], articles: ${two} }`)).toBe(2)
    expect(await count('figures', `{ reportedBy: ["${union}"], places: ["${place}"], articles: ${two} }`)).toBe(2)
    expect(await count('events', `{ participants: ["${union}"], places: ["${place}"], articles: ${two} }`)).toBe(2)
    expect(await count('statements', `{ speakers: ["${place}"] }`)).toBe(0)
  })

  it('narrow a search', async () => {
    const { search } = await service.ask<{ search: { totalCount: number } }>(
      '{ search(query: "harbour", filter: { languages: ["da"] }) { totalCount } }',
    )
    expect(search.totalCount).toBe(ARTICLES - ANNOTATED)
  })

  it('have facets that count over all that they let through, not only the page', async () => {
    const { articles } = await service.ask<{ articles: unknown }>(`{
      articles(first: 1, filter: { publishedOn: { from: "2021-03-01", to: "2021-03-05" } }) {
        facets {
          months { value count }
          publishers { value { name } count }
          languages { value count }
          measures { value count }
          entities(kinds: [ORGANIZATION, PLACE], first: 5) { value { name kind } count }
        }
      }
    }`)
    expect(articles).toEqual({
      facets: {
        months: [{ value: '2021-03', count: 10 }],
        publishers: [
          { value: { name: 'Northport Post' }, count: 6 },
          { value: { name: 'Harbour Gazette' }, count: 4 },
        ],
        languages: [
          { value: 'en', count: 8 },
          { value: 'da', count: 2 },
        ],
        measures: [
          { value: 'ARRESTED', count: 4 },
          { value: 'INJURED', count: 4 },
        ],
        entities: [
          { value: { name: 'Dockers Union', kind: 'ORGANIZATION' }, count: 8 },
          { value: { name: 'Northport', kind: 'PLACE' }, count: 8 },
        ],
      },
    })
  })
})

describe('what cannot be asked', () => {
  it.each([
    ['{ articles(first: 0) { totalCount } }', '`first` is a number from 1 to 100, not 0.'],
    ['{ articles(first: 101) { totalCount } }', '`first` is a number from 1 to 100, not 101.'],
    ['{ figures(last: 101) { totalCount } }', '`last` is a number from 1 to 100, not 101.'],
    ['{ events(first: 1, last: 1) { totalCount } }', '`first` and `last` cannot both be given'],
    ['{ articles(after: "nonsense") { totalCount } }', '"nonsense" is not a cursor'],
    ['{ articles(after: "WzFd") { totalCount } }', '"WzFd" is not a cursor'],
    [
      '{ articles(filter: { publishedOn: { from: "2021-03-02", to: "2021-03-01" } }) { totalCount } }',
      '`from` (2021-03-02) lies after `to` (2021-03-01)',
    ],
    ['{ events(filter: { when: { from: "2021-02-29" } }) { totalCount } }', '"2021-02-29" is not a day'],
    ['{ figures(filter: { places: ["nowhere"] }) { totalCount } }', '"nowhere" is not an id of this graph'],
    ['{ figures(filter: { places: ["Person:x"] }) { totalCount } }', '`places` takes ids of Place'],
    ['{ article(id: "nonsense") { headline } }', '"nonsense" is not an id of this graph'],
    ['{ node(id: "Nothing:x") { id } }', '"Nothing:x" is not an id of this graph'],
    [
      '{ articles(first: 1) { edges { node { headlineSpan { prefix(length: -1) } } } } }',
      '`length` is a number from 0',
    ],
  ])('%s is answered with what is wrong', async (query, message) => {
    const { body } = await service.post({ query })
    expect(body).toMatchObject({
      errors: [{ message: expect.stringContaining(message), extensions: { code: 'BAD_USER_INPUT' } }],
    })
  })

  it('a cursor of another list, or of another order of the list, is told apart', async () => {
    const { articles } = await service.ask<{ articles: Page }>(
      '{ articles(first: 1) { totalCount edges { cursor node { id } } pageInfo { endCursor } } }',
    )
    const cursor = articles.pageInfo.endCursor
    for (const field of [`articles(orderBy: HEADLINE_ASC, after: "${cursor}")`, `figures(before: "${cursor}")`]) {
      const { body } = await service.post({ query: `{ ${field} { edges { cursor } } }` })
      expect(body).toMatchObject({
        errors: [{ message: expect.stringContaining('belongs to articles by PUBLISHED_DESC') }],
      })
    }
  })

  it('a cursor that was made up is refused, whatever it holds', async () => {
    for (const position of [[], ['2021-03-01'], [1, 2], ['2021-03-01', 'x', 'y'], [null, null]]) {
      const cursor = Buffer.from(JSON.stringify(['articles by PUBLISHED_DESC', ...position])).toString('base64url')
      const { body } = await service.post({ query: `{ articles(after: "${cursor}") { edges { cursor } } }` })
      expect(JSON.stringify(body)).not.toContain('INTERNAL_SERVER_ERROR')
    }
  })
})
