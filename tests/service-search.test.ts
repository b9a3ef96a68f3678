import { madeArticle } from '@dateline/store/made-article'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Listening, listening } from './service/listening.ts'

const TREATY = { kind: 'ORGANIZATION', name: 'Northern Sea Treaty Council' } as const
const KELDA = { kind: 'PLACE', name: 'Keldanova' } as const
const ORLOV = { kind: 'PERSON', name: 'Stanimir Orlovsky', aliases: ['Orlovsky'] } as const

const ARTICLES = [
  madeArticle({
    headline: 'NSTC ships leave Keldanova',
    publishedOn: '2023-05-01',
    publisher: 'Harbour Gazette',
    paragraphs: ['The Northern Sea Treaty Council, or NSTC, withdrew 12 ships on Monday.', 'Stanimir Orlovsky spoke.'],
    entities: [{ ...TREATY, abbreviation: 'NSTC' }, KELDA, ORLOV],
    figures: [{ words: '12 ships', value: 12, measure: 'DEPLOYED' }],
  }),
  madeArticle({
    headline: 'Ships wait for a council',
    publishedOn: '2023-06-02',
    publisher: 'Northport Post',
    paragraphs: ['In Keldanova the Northern Sea Treaty Council met. Orlovsky was away.'],
    entities: [TREATY, KELDA, { kind: 'PERSON', name: 'Orlovsky' }],
  }),
  madeArticle({
    headline: 'A quiet day',
    publishedOn: '2023-06-03',
    publisher: 'Northport Post',
    language: 'da',
    paragraphs: ['Skibene i Keldanova venter: ships, ships, ships.'],
  }),
]

let service: Listening

beforeAll(async () => {
  service = await listening(ARTICLES)
})

afterAll(() => service?.close())

type Found = {
  readonly totalCount: number
  readonly edges: readonly {
    readonly node: { readonly headline: string; readonly text: string }
    readonly highlights: readonly { readonly start: number; readonly end: number; readonly exact: string }[]
  }[]
}

async function search(query: string): Promise<Found> {
  const { search } = await service.ask<{ search: Found }>(
    'query ($query: String!) { search(query: $query) { totalCount edges { node { headline text } highlights { start end exact } } } }',
    { query },
  )
  for (const { node, highlights } of search.edges)
    for (const { start, end, exact } of highlights) expect(node.text.slice(start, end)).toBe(exact)
  return search
}

const headlines = ({ edges }: Found): string[] => edges.map(({ node }) => node.headline)
const [LEAVE, WAIT, QUIET] = ['NSTC ships leave Keldanova', 'Ships wait for a council', 'A quiet day']

describe('a search', () => {
  it.each([
    ['ships', [LEAVE, WAIT, QUIET], 'the headline above the text'],
    ['ships withdr*', [LEAVE], 'beginnings'],
    ['"treaty council met"', [WAIT], 'phrases'],
    ['ships -orlovsky', [QUIET], 'what must not be there'],
    ['NSTC', [LEAVE, WAIT], 'an abbreviation where only the long name stands'],
    ['Stanimir', [LEAVE, WAIT], 'a first name where only the surname stands'],
    ['Keldanva', [LEAVE, WAIT], 'a misspelt place, where it is known as one'],
    ['stanimir orlowski', [LEAVE, WAIT], 'a misspelt person'],
    ['skips', [], 'no misspelt word'],
  ])('%s finds %j: %s', async (query, found) => {
    const hits = await search(query)
    expect(headlines(hits).sort()).toEqual([...found].sort())
    expect(hits.totalCount).toBe(found.length)
  })

  it('puts words of the headline first', async () => {
    expect(headlines(await search('ships')).at(-1)).toBe(QUIET)
    expect(headlines(await search('nstc'))).toEqual([LEAVE, WAIT])
  })

  it('highlights the words, or the mentions of what goes by them', async () => {
    const exacts = async (query: string): Promise<string[][]> =>
      (await search(query)).edges.map(({ highlights }) => highlights.map(({ exact }) => exact))
    expect(await exacts('nstc')).toEqual([['NSTC', 'NSTC'], ['Northern Sea Treaty Council']])
    expect(await exacts('Keldanva met')).toEqual([['Keldanova', 'met']])
  })

  it('counts over all hits what they have in common, through the filter', async () => {
    const facets = `facets {
      months { value count } languages { value count } measures { value count }
      publishers { value { name } count }
      people: entities(kinds: [PERSON]) { value { name } count }
      organizations: entities(kinds: [ORGANIZATION]) { value { name } count }
      places: entities(kinds: [PLACE]) { value { name } count }
    }`
    const { all, some, none } = await service.ask<Record<string, unknown>>(`{
      all: search(query: "ships", first: 1) { ${facets} }
      some: search(query: "ships", filter: { text: "-withdrew", languages: ["en"] }) { ${facets} }
      none: search(query: "-ships") { ${facets} }
    }`)
    const value = (name: string, count: number) => ({ value: { name }, count })
    expect(all).toEqual({
      facets: {
        months: [
          { value: '2023-05', count: 1 },
          { value: '2023-06', count: 2 },
        ],
        languages: [
          { value: 'en', count: 2 },
          { value: 'da', count: 1 },
        ],
        measures: [{ value: 'DEPLOYED', count: 1 }],
        publishers: [value('Northport Post', 2), value('Harbour Gazette', 1)],
        people: [value('Stanimir Orlovsky', 2)],
        organizations: [value('Northern Sea Treaty Council', 2)],
        places: [value('Keldanova', 2)],
      },
    })
    expect(some).toMatchObject({ facets: { months: [{ value: '2023-06', count: 1 }], measures: [] } })
    expect(none).toMatchObject({ facets: { months: [], publishers: [], people: [] } })
  })
})

describe('entities that articles have in common', () => {
  it('are to be had piece by piece, each once', async () => {
    const part = (first: number, offset: number) =>
      `entities(first: ${first}, offset: ${offset}) { value { name } count }`
    const { articles } = await service.ask<{ articles: { facets: Record<string, unknown[]> } }>(
      `{ articles { facets { all: ${part(1000, 0)} one: ${part(1, 0)} rest: ${part(1000, 1)} none: ${part(10, 500)} } } }`,
    )
    const { all = [], one = [], rest = [], none } = articles.facets
    expect(all.length).toBeGreaterThan(2)
    expect([...one, ...rest]).toEqual(all)
    expect(none).toEqual([])
  })
})

describe('entities', () => {
  it.each(['Keldanva', 'keld', 'orlowsky', 'treti nort'])('%s is found by its name', async name => {
    const { entities } = await service.ask<{ entities: { totalCount: number } }>(
      'query ($name: String) { entities(filter: { name: $name }) { totalCount } }',
      { name },
    )
    expect(entities.totalCount).toBe(name === 'treti nort' ? 0 : 1)
  })
})

describe('a query that asks too much', () => {
  it.each([
    [
      'words',
      Array.from({ length: 33 }, (_, index) => `w${index}`).join(' '),
      '`query` takes 32 words at most, not 33.',
    ],
    ['characters', 'x'.repeat(1001), '`query` takes 1000 characters at most, not 1001.'],
  ])('is refused with what it may ask: %s', async (_, query, message) => {
    const { body } = await service.post({
      query: 'query ($query: String!) { search(query: $query) { totalCount } }',
      variables: { query },
    })
    expect(body).toMatchObject({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] })
  })

  it.each([
    'articles(filter: { text: $words }) { totalCount }',
    'statements(filter: { text: $words }) { totalCount }',
    'entities(filter: { name: $words }) { totalCount }',
  ])('is refused wherever words are taken: %s', async field => {
    const { body } = await service.post({
      query: `query ($words: String) { ${field} }`,
      variables: { words: 'a '.repeat(40) },
    })
    expect(body).toMatchObject({ errors: [{ message: expect.stringContaining('32 words at most, not 40') }] })
  })

  it('is answered soon when it is made to be slow to read', async () => {
    for (const query of ['"'.repeat(1000), '-'.repeat(1000), '*"'.repeat(500), `-"${'- '.repeat(490)}`, 'ﷺ'.repeat(30)])
      expect((await search(query)).totalCount).toBe(0)
  })
})
