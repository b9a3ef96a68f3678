import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARTICLES, archive, isAnnotated } from './service/archive.ts'
import { type ConnectionField, connectionFields, listsOf } from './service/connection-field.ts'
import { type Listening, listening } from './service/listening.ts'

let service: Listening

beforeAll(async () => {
  service = await listening(archive())
})

afterAll(() => service?.close())

const ANNOTATED = Array.from({ length: ARTICLES }, (_, index) => index).filter(isAnnotated).length

type Page = {
  readonly totalCount: number
  readonly edges: readonly { readonly cursor: string }[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
}

/** A page of one connection, by its arguments. */
type Ask = (page: string) => Promise<Page>

const PAGE = '{ totalCount edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }'
const SIZE = 7

/** One connection of a service; of fields within other things, the one with the most items that fit on a page. */
async function connection(service: Listening, field: ConnectionField): Promise<Ask> {
  if (field.parent === 'Query')
    return async page => (await service.ask<{ page: Page }>(`{ page: ${field.with(page)} ${PAGE} }`)).page
  const id = await idOfLargest(service, field)
  return async page => {
    const query = `query ($id: ID!) { node(id: $id) { ... on ${field.parent} { page: ${field.with(page)} ${PAGE} } } }`
    return (await service.ask<{ node: { page: Page } }>(query, { id })).node.page
  }
}

async function idOfLargest(service: Listening, field: ConnectionField): Promise<string> {
  type Nodes = Record<string, { nodes: readonly { id?: string; page?: { totalCount: number } }[] }>
  const counted = `... on ${field.parent} { id page: ${field.with('first: 1')} { totalCount } }`
  const lists = listsOf(field.parent).map(list => `${list}(first: 100) { nodes { ${counted} } }`)
  const found = Object.values(await service.ask<Nodes>(`{ ${lists.join(' ')} }`)).flatMap(({ nodes }) => nodes)
  const counts = found.map(({ id = '', page }) => ({ id, count: page?.totalCount ?? 0 }))
  const [largest] = counts.filter(({ count }) => count <= 100).sort((one, other) => other.count - one.count)
  return largest?.id ?? ''
}

const cursorsOf = ({ edges }: Page): string[] => edges.map(({ cursor }) => cursor)

/** The cursors of all items, page by page from one end; `between` runs after each page. */
async function walk(ask: Ask, from: 'front' | 'back', between = async (): Promise<void> => {}): Promise<string[]> {
  const pages: string[][] = []
  for (let stop: string | null = null; ; ) {
    const { edges, pageInfo }: Page = await ask(
      from === 'front'
        ? `first: ${SIZE}${stop === null ? '' : `, after: "${stop}"`}`
        : `last: ${SIZE}${stop === null ? '' : `, before: "${stop}"`}`,
    )
    const cursors = edges.map(({ cursor }) => cursor)
    expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([cursors[0] ?? null, cursors.at(-1) ?? null])
    if (from === 'front') pages.push(cursors)
    else pages.unshift(cursors)
    stop = from === 'front' ? pageInfo.endCursor : pageInfo.startCursor
    if (!(from === 'front' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) return pages.flat()
    await between()
  }
}

/** Of a field that takes a measure, only those that the archive has more than a page of. */
const FIELDS = connectionFields().filter(({ name }) => !name.includes('measure: ') || /INJURED|ARRESTED/.test(name))

describe.each(FIELDS)('$name', field => {
  let ask: Ask

  beforeAll(async () => {
    ask = await connection(service, field)
  })

  it('gives each item once, the same forwards and backwards, and as many as it counts', async () => {
    const all = await ask('first: 100')
    expect(all.edges.length, 'the archive of this test has not enough of them').toBeGreaterThan(SIZE)
    expect(all.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false })
    expect(all.totalCount).toBe(all.edges.length)
    expect(new Set(cursorsOf(all)).size).toBe(all.totalCount)
    expect(await walk(ask, 'front')).toEqual(cursorsOf(all))
    expect(await walk(ask, 'back')).toEqual(cursorsOf(all))
    const [first, second, third] = cursorsOf(all)
    const between = await ask(`first: 5, after: "${first}", before: "${third}"`)
    expect(cursorsOf(between)).toEqual([second])
    expect(between).toMatchObject({
      totalCount: all.totalCount,
      pageInfo: { hasNextPage: true, hasPreviousPage: true },
    })
  })

  it('gives 20 items when nobody says how many', async () => {
    const { edges, totalCount } = await ask('first: null')
    expect(edges).toHaveLength(Math.min(20, totalCount))
  })

  it('refuses no, too many or both numbers of items, and cursors that it did not give', async () => {
    const made = Buffer.from('["elsewhere",1]').toString('base64url')
    const own = (await ask('first: 1')).pageInfo.endCursor ?? ''
    const [list] = JSON.parse(Buffer.from(own, 'base64url').toString())
    const short = Buffer.from(JSON.stringify([list])).toString('base64url')
    for (const [page, message] of [
      ['first: 0', '`first` is a number from 1 to 100, not 0.'],
      ['first: 101', '`first` is a number from 1 to 100, not 101.'],
      ['last: 101', '`last` is a number from 1 to 100, not 101.'],
      ['first: 1, last: 1', '`first` and `last` cannot both be given'],
      ['after: "nonsense"', '"nonsense" is not a cursor'],
      [`before: "${made}"`, 'belongs to elsewhere'],
      [`after: "${short}"`, 'is not one that a page'],
    ] as const)
      await expect(ask(page)).rejects.toThrow(message)
  })
})

describe('pages while articles come and go between them', () => {
  let changing: Listening
  const isComing = (index: number): boolean => index % 4 === 1
  const isGoing = (index: number): boolean => index % 4 === 3
  const coming = archive().filter((_, index) => isComing(index))
  const going = archive().filter((_, index) => isGoing(index))

  beforeAll(async () => {
    changing = await listening(archive().filter((_, index) => !isComing(index)))
  })

  afterAll(() => changing?.close())

  it.each(FIELDS.flatMap(field => (['front', 'back'] as const).map(from => ({ name: field.name, field, from }))))(
    '$name from the $from have what stays once, in its order',
    async ({ field, from }) => {
      const ask = await connection(changing, field)
      const before = cursorsOf(await ask('first: 100'))
      const changes = going.map((gone, index) => ({ gone, come: coming[index] }))
      const seen = await walk(ask, from, async () => {
        for (const { gone, come } of changes.splice(0, 2)) {
          await changing.store.remove([gone.id])
          if (come) await changing.store.save([come])
        }
      })
      const after = new Set(cursorsOf(await ask('first: 100')))
      const stayed = before.filter(cursor => after.has(cursor))
      expect(seen.filter(cursor => stayed.includes(cursor))).toEqual(stayed)
      expect(new Set(seen).size).toBe(seen.length)
      await changing.store.remove(coming.map(({ id }) => id))
      await changing.store.save(going)
    },
  )
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
