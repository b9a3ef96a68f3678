import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { setImmediate } from 'node:timers/promises'
import type { Article } from '@dateline/articles'
import { openMemoryStore } from '@dateline/store'
import { madeArticle } from '@dateline/store/made-article'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { ARTICLES, archive } from './service/archive.ts'
import { type Listening, listening } from './service/listening.ts'
import { before } from './service/store.ts'

/** Headlines that a careless writer of CSV, or a spreadsheet, would stumble over. */
const HEADLINES = [
  'Dockers, "still calm", go home',
  '=HYPERLINK("https://evil.example")',
  '+1 for the harbour',
  '-5 degrees in Northport',
  '@mayor answers',
  '\tIndented',
  '＝1+1',
  'Förde, Ærø 港 🚢',
  "'Quoted' by nobody",
  'Two\nlines',
  ...fc.sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 5 }), { numRuns: 40, seed: 1 }),
]

/** What a spreadsheet takes for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/

let service: Listening
let nasty: Listening

beforeAll(async () => {
  service = await listening(archive())
  nasty = await listening(HEADLINES.map((headline, index) => articleOf(index, headline, 'Nothing happened.')))
})

afterAll(async () => {
  await service?.close()
  await nasty?.close()
})

function articleOf(index: number, headline: string, paragraph: string): Article {
  return madeArticle({
    id: `made-${String(index).padStart(4, '0')}`,
    headline,
    paragraphs: [paragraph],
    publishedOn: '2021-03-01',
    url: `https://example.org/made/${index}`,
  })
}

type Csv = { readonly status: number; readonly headers: Headers; readonly text: string }

/** Asks by GET, as R, pandas and Excel do. */
async function get(query: string, parameters: Record<string, string> = {}, to = service): Promise<Csv> {
  const response = await fetch(`${to.url}/graphql?${new URLSearchParams({ format: 'csv', ...parameters, query })}`)
  return { status: response.status, headers: response.headers, text: await response.text() }
}

/** The lines of a CSV as another program reads it, the header first. */
function linesOf({ status, text }: Csv): string[][] {
  expect([status, text]).toEqual([200, text])
  return parse(text, { record_delimiter: '\r\n' })
}

describe('a query as CSV', () => {
  it('has columns as selected: objects dotted, aliases for names, lists as JSON, nothing of what stands above the list', async () => {
    const csv = await get(`{
      figures(first: 2) {
        totalCount
        pageInfo { hasNextPage }
        nodes {
          what: measure
          article { headline authors { name } }
          quantity { minimum }
          when { earliest }
          ...Reporter
          article { publishedOn }
        }
      }
    }
    fragment Reporter on Figure { reportedBy { name } status }`)
    expect(linesOf(csv)).toEqual([
      [
        ...['what', 'article.headline', 'article.authors', 'article.publishedOn', 'quantity.minimum'],
        ...['when.earliest', 'reportedBy.name', 'status'],
      ],
      [
        ...['INJURED', 'Strike at the harbour of Northport enters round 44', '[{"name":"Ida Sand"}]', '2021-03-22'],
        ...['53', '', 'Dockers Union', 'REPORTED'],
      ],
      [
        ...['ARRESTED', 'Strike at the harbour of Northport enters round 43'],
        ...['[{"name":"Ida Sand"},{"name":"Ole Strand"}]', '2021-03-22', '52', '', 'Dockers Union', 'REPORTED'],
      ],
    ])
  })

  it('ends each line with CR LF, is UTF-8 without a byte order mark, and is offered as a file of the operation’s name', async () => {
    const { text, headers } = await get('query Newest { articles(first: 1) { nodes { publishedOn annotated } } }')
    expect(text).toBe('publishedOn,annotated\r\n2021-03-23,false\r\n')
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
    expect(headers.get('content-disposition')).toBe('attachment; filename="Newest.csv"')
    expect(headers.get('vary')).toContain('accept')
    const unnamed = await get('{ newest: articles(first: 1) { nodes { id } } }')
    expect(unnamed.headers.get('content-disposition')).toBe('attachment; filename="newest.csv"')
  })

  it('has a byte order mark for Excel when it is asked for', async () => {
    const query = '{ articles(first: 1) { nodes { id } } }'
    const response = await fetch(`${service.url}/graphql?${new URLSearchParams({ format: 'csv', bom: 'true', query })}`)
    expect([...new Uint8Array(await response.arrayBuffer())].slice(0, 5)).toEqual([0xef, 0xbb, 0xbf, 0x69, 0x64])
  })

  it('puts the fields of nodes beside those of their edges, and tells them apart where both have one name', async () => {
    const query = `{ search(query: "crane", first: 1) {
      edges { cursor score node { headline score: wordCount } highlights { exact } }
    } }`
    const [header, line] = linesOf(await get(query))
    expect(header).toEqual(['cursor', 'score', 'headline', 'node.score', 'highlights'])
    expect(line?.slice(2)).toEqual([expect.stringContaining('Strike'), '37', '[{"exact":"crane"}]'])
  })

  it('merges what is selected for different types into one set of columns', async () => {
    const { articles } = await service.ask<{ articles: { nodes: { id: string }[] } }>(
      '{ articles(first: 1) { nodes { id } } }',
    )
    const { entities } = await service.ask<{ entities: { nodes: { id: string }[] } }>(
      '{ entities(first: 1, filter: { kinds: [PLACE] }) { nodes { id } } }',
    )
    const ids = [entities.nodes[0]?.id, 'Article:gone', articles.nodes[0]?.id]
    const query = `query($ids: [ID!]!) { nodes(ids: $ids) {
      __typename
      ... on Article { publishedOn publisher { name } }
      ... on Entity { name }
      ... on Place { countryCode }
      ... on Article { publisher { kind } }
    } }`
    expect(linesOf(await get(query, { variables: JSON.stringify({ ids }) }))).toEqual([
      ['__typename', 'publishedOn', 'publisher.name', 'publisher.kind', 'name', 'countryCode'],
      ['Place', '', '', '', 'Northport', 'NO'],
      ['', '', '', '', '', ''],
      ['Article', '2021-03-23', 'Northport Post', 'ORGANIZATION', '', ''],
    ])
  })

  it('has its header when there are no items, and no columns that are skipped', async () => {
    const query = `query($short: Boolean!) {
      articles(filter: { text: "zeppelin" }) { nodes { id @skip(if: $short) headline publisher { name } } }
    }`
    expect((await get(query, { variables: '{"short":true}' })).text).toBe('headline,publisher.name\r\n')
    expect((await get(query, { variables: '{"short":false}' })).text).toBe('id,headline,publisher.name\r\n')
  })

  it('has a line for each item also when its only value is missing', async () => {
    const csv = await get('{ articles(first: 3) { nodes { standfirst } } }')
    expect(csv.text).toBe('standfirst\r\n""\r\n""\r\n""\r\n')
    expect(linesOf(csv)).toHaveLength(4)
  })

  it('quotes commas, quotes and line ends, keeps every script, and defuses what a spreadsheet would run', async () => {
    const lines = linesOf(
      await get('{ articles(first: 100, orderBy: HEADLINE_ASC) { nodes { headline wordCount } } }', {}, nasty),
    )
    const written = lines.slice(1).map(([headline]) => headline)
    const expected = HEADLINES.map(headline => (FORMULA.test(headline) ? `'${headline}` : headline))
    expect(written.toSorted()).toEqual(expected.toSorted())
  })

  it.each([
    ['text/csv', 'text/csv'],
    ['text/csv, */*;q=0.1', 'text/csv'],
    ['application/json;q=0.5, text/csv', 'text/csv'],
    ['text/csv;q=0.5, application/json', 'application/json'],
    ['application/json, text/csv', 'application/json'],
    ['text/csv;q=0, */*', 'application/'],
    ['*/*', 'application/'],
  ])('comes by POST for `Accept: %s` as %s', async (accept, type) => {
    const response = await fetch(`${service.url}/graphql`, {
      method: 'POST',
      headers: { accept, 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ articles(first: 1) { nodes { annotated } } }' }),
    })
    expect(response.headers.get('content-type')).toContain(type)
    expect(await response.text()).toMatch(type === 'text/csv' ? /^annotated\r\n/ : /^\{"data"/)
  })

  it('comes to a browser that opens its address, and GraphiQL to one that does not ask for a format', async () => {
    const query = '{ articles(first: 1) { nodes { annotated } } }'
    const open = (parameters: Record<string, string>) =>
      fetch(`${service.url}/graphql?${new URLSearchParams({ query, ...parameters })}`, {
        headers: { accept: 'text/html,*/*;q=0.8' },
      })
    expect(await (await open({ format: 'csv' })).text()).toBe('annotated\r\nfalse\r\n')
    expect(await (await open({})).text()).toContain('The GraphiQL page has not been built yet.')
  })
})

describe('what is no table', () => {
  it.each([
    ['{ archive { articleCount } }', 'it selects no list. Select one of these: `articles.nodes`, `entities.nodes`'],
    ['{ articles { totalCount } }', 'Select one of these: `articles.edges`, `articles.nodes`.'],
    ['{ article(id: "Article:x") { headline } }', '`article.blocks`, `article.entities`'],
    [
      '{ killed: figures { nodes { id } } injured: figures { edges { cursor } } }',
      'several lists: `killed.nodes`, `injured.edges`. Choose one of them',
    ],
    ['{ articles { nodes { id } facets { months { count } } } }', '`articles.nodes`, `articles.facets.months`'],
    [
      '{ articles { nodes { nonsense } } }',
      'Cannot query field "nonsense" on type "Article". (Line 1, column 22 of the query.)',
    ],
    ['{ articles { nodes { id }', 'Syntax Error'],
    ['{ articles(first: 1000) { nodes { id } } }', '`first` is a number from 1 to 100, not 1000.'],
    ['query A { articles { nodes { id } } } query B { articles { nodes { id } } }', 'operation'],
    ['query($first: Int!) { articles(first: $first) { nodes { id } } }', '$first'],
    ['', 'Must provide query string.'],
  ])('is refused as plain text with a status of 400: %s', async (query, reason) => {
    const { status, headers, text } = await get(query)
    expect(text).toContain(reason)
    expect([status, headers.get('content-type')]).toEqual([400, 'text/plain; charset=utf-8'])
  })

  it.each([
    [{ format: 'cvs' }, '`format` is csv or json.'],
    [{ all: 'yes' }, '`all` is true or false.'],
    [{ format: 'json', all: 'true' }, 'add `format=csv`'],
  ])('nor is a request with %o', async (parameters, reason) => {
    const { status, text } = await get('{ articles(first: 1) { nodes { id } } }', parameters)
    expect([status, text]).toEqual([400, expect.stringContaining(reason)])
  })

  it('is a mutation, which is not executed', async () => {
    const { status, text } = await post(
      service,
      'mutation { importArticle(input: { content: "x" }) { ... on RefusedError { path } } }',
    )
    expect([status, text]).toEqual([400, 'Only queries make tables, and this is a mutation.\n'])
  })

  it('is an answer with errors, which are masked as ever', async () => {
    const broken = await listening(archive(), { store: failingAfter(0) })
    onTestFinished(() => broken.close())
    const { status, text } = await get('{ articles { nodes { id } } }', {}, broken)
    expect([status, text]).toEqual([500, expect.stringContaining(broken.logged[0]?.id ?? '?')])
    expect(text).not.toContain('disk')
  })
})

describe('all pages', () => {
  const COUNT = 730
  let large: Listening

  beforeAll(async () => {
    large = await listening(
      Array.from({ length: COUNT }, (_, index) => articleOf(index, `Round ${index}`, '=1+1, "so"')),
    )
  })
  afterAll(() => large?.close())

  it('are what one finds who walks them page by page', async () => {
    const query = (after: string | null) =>
      `{ articles(first: 100, orderBy: HEADLINE_ASC${after ? `, after: "${after}"` : ''}) {
        edges { cursor node { id headline text } } pageInfo { endCursor hasNextPage }
      } }`
    const walked: string[][] = []
    for (let after: string | null = null; ; ) {
      const text = query(after)
      const { articles } = await large.ask<{ articles: { pageInfo: { endCursor: string; hasNextPage: boolean } } }>(
        text,
      )
      const [header, ...lines] = linesOf(await get(text, {}, large))
      if (after === null && header) walked.push(header)
      walked.push(...lines)
      if (!articles.pageInfo.hasNextPage) break
      after = articles.pageInfo.endCursor
    }
    expect(walked).toHaveLength(COUNT + 1)
    expect(linesOf(await get(query(null), { all: 'true' }, large))).toEqual(walked)
    const few = query(null).replace('first: 100', 'last: 7')
    expect(linesOf(await get(few, { all: 'true' }, large))).toEqual(walked)
  })

  it('are walked with the query’s own arguments, variables, fragments and type conditions', async () => {
    const all = await get(
      `query Of($id: ID!, $n: Int, $count: Boolean!, $order: ArticleOrder!) {
        node(id: $id) {
          ... on Organization { abbreviation found: articles(first: $n, orderBy: $order) { totalCount @include(if: $count) ...P } }
          ... on Entity { name @include(if: $count) }
        }
      }
      fragment P on ArticleConnection { nodes { publishedOn ...H } }
      fragment H on Article { headline }`,
      {
        all: 'true',
        variables: JSON.stringify({ id: await unionId(), n: 2, count: true, order: 'PUBLISHED_ASC' }),
      },
    )
    const lines = linesOf(all)
    expect(lines.slice(0, 2)).toEqual([
      ['publishedOn', 'headline'],
      ['2021-03-01', 'Strike at the harbour of Northport enters round 1'],
    ])
    const annotated = ARTICLES - ARTICLES / 5
    expect(lines).toHaveLength(annotated + 1)
  })

  it('begin behind the cursor that the query names', async () => {
    const text = '{ articles(first: 700) { nodes { id } } }'.replace('700', '100')
    const { articles } = await large.ask<{ articles: { pageInfo: { endCursor: string } } }>(
      '{ articles(first: 100) { pageInfo { endCursor } } }',
    )
    const variables = JSON.stringify({ after: articles.pageInfo.endCursor })
    const rest = await get(
      'query($after: String) { articles(after: $after) { nodes { id } } }',
      { all: 'true', variables },
      large,
    )
    const [, ...first] = linesOf(await get(text, {}, large))
    const [, ...whole] = linesOf(await get(text, { all: 'true' }, large))
    expect([...first, ...linesOf(rest).slice(1)]).toEqual(whole)
  })

  it('are had of connections only', async () => {
    const { status, text } = await get('{ nodes(ids: []) { id } }', { all: 'true' })
    expect([status, text]).toEqual([400, expect.stringContaining('`nodes` is a plain list')])
  })

  it('break off when one of them fails, and are not ended as if they were whole', async () => {
    const broken = await listening(archiveOf(300, 'Short.'), { store: failingAfter(2) })
    onTestFinished(() => broken.close())
    const query = '{ articles { nodes { id } } }'
    const response = await fetch(`${broken.url}/graphql?${new URLSearchParams({ format: 'csv', all: 'true', query })}`)
    expect(response.status).toBe(200)
    await expect(response.text()).rejects.toThrow()
    expect(broken.logged.map(({ error }) => error)).toEqual([new Error('the disk is on fire')])
  })

  it('are read no faster than the client takes them, and no further when it leaves', async () => {
    let pages = 0
    const store = before(openMemoryStore(), read => {
      if (read === 'articles.pages') pages++
    })
    const slow = await listening(archiveOf(2000, 'x'.repeat(60_000)), { store })
    const response = await open(slow, '{ articles { nodes { id text } } }')
    response.pause()
    await once(response, 'readable')
    await quiet(() => pages)
    const taken = pages
    expect(taken).toBeLessThan(10)
    response.destroy()
    await slow.close()
    await quiet(() => pages)
    expect(pages).toBeLessThanOrEqual(taken + 1)
  })
})

describe('CSV and JSON', () => {
  const FIELDS = [
    ...['id', 'headline', 'publishedOn', 'annotated', 'wordCount', 'standfirst', 'url', 'publisher { name kind }'],
    ...[
      'authors { name }',
      'source { name format }',
      'blocks { __typename ... on Paragraph { span { exact } } }',
      'alias: language',
    ],
  ]

  it('tell the same, whatever is selected', async () => {
    const selections = fc.shuffledSubarray(FIELDS, { minLength: 1 })
    await fc.assert(
      fc.asyncProperty(
        selections,
        fc.constantFrom('nodes', 'edges'),
        fc.constantFrom('service', 'nasty'),
        async (fields, kind, at) => {
          const to = at === 'service' ? service : nasty
          const selected =
            kind === 'nodes' ? `nodes { ${fields.join(' ')} }` : `edges { cursor node { ${fields.join(' ')} } }`
          const query = `{ articles(first: 60) { ${selected} } }`
          const { articles } = await to.ask<{ articles: Record<string, Record<string, unknown>[]> }>(query)
          const [header = [], ...lines] = linesOf(await get(query, {}, to))
          expect(lines).toEqual(
            articles[kind]?.map(({ node, ...item }) =>
              header.map(name => expectedText(name, { ...item, ...Object(node) })),
            ),
          )
        },
      ),
      { numRuns: 25 },
    )
  })

  function expectedText(column: string, item: unknown): string {
    const value = column.split('.').reduce((found: unknown, key) => Object(found)[key], item)
    if (value === null || value === undefined) return ''
    if (typeof value === 'string') return FORMULA.test(value) ? `'${value}` : value
    return JSON.stringify(value)
  }
})

/** Asks by POST for CSV. */
async function post(to: Listening, query: string): Promise<{ status: number; text: string }> {
  const response = await fetch(`${to.url}/graphql`, {
    method: 'POST',
    headers: { accept: 'text/csv', 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return { status: response.status, text: await response.text() }
}

/** Asks for all pages, without reading the answer. */
function open(to: Listening, query: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request(`${to.url}/graphql?${new URLSearchParams({ format: 'csv', all: 'true', query })}`, resolve)
      .on('error', reject)
      .end()
  })
}

/** Resolves when a count has stopped to change while everything that waited had its turn. */
async function quiet(count: () => number): Promise<void> {
  for (let turns = 0, last = count(); turns < 200; turns++) {
    await setImmediate()
    if (count() !== last) {
      last = count()
      turns = 0
    }
  }
}

async function unionId(): Promise<string> {
  const { entities } = await service.ask<{ entities: { nodes: { id: string }[] } }>(
    '{ entities(filter: { name: "Dockers" }) { nodes { id } } }',
  )
  return entities.nodes[0]?.id ?? ''
}

function archiveOf(count: number, paragraph: string): Article[] {
  return Array.from({ length: count }, (_, index) => articleOf(index, `Round ${index}`, paragraph))
}

/** A store whose pages of articles fail after so many. */
function failingAfter(pages: number) {
  let read = 0
  return before(openMemoryStore(), name => {
    if (name === 'articles.pages' && read++ >= pages) throw new Error('the disk is on fire')
  })
}
