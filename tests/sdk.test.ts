import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDateline, type Dateline, isDatelineError, segments } from '@dateline/sdk'
import { graphql } from '@dateline/sdk/graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Service, startService } from './browser/service.ts'

const ARTICLES = 45

let folder: string
let service: Service
let dateline: Dateline

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-sdk-'))
  const file = join(folder, 'articles.jsonl')
  await writeFile(
    file,
    Array.from({ length: ARTICLES }, (_, index) => `${JSON.stringify(madeArticle(index))}\n`).join(''),
  )
  service = await startService([file])
  dateline = createDateline({ url: `${service.url}/graphql` })
})

afterAll(async () => {
  await service?.close()
  await rm(folder, { recursive: true, force: true })
})

/** One article for each day from 1 January 2022 on. Every third one tells of the harbour, the others of the bridge. */
function madeArticle(index: number) {
  const publishedOn = new Date(Date.UTC(2022, 0, 1 + index)).toISOString().slice(0, 10)
  const place = index % 3 === 0 ? 'harbour' : 'bridge'
  return {
    headline: `Works at the ${place} enter day ${index + 1}`,
    publishedOn,
    publisher: 'Dateline Tests',
    authors: ['Ada Example'],
    text: [
      `Mayor Helena Brandt said on Monday that the ${place} in Rotterdam would open within 10 days.`,
      `At least ${20 + index} workers were injured during the works, the Interior Ministry reported.`,
      '“We will not rest until it is done,” Brandt told reporters in Rotterdam.',
    ].join('\n'),
  }
}

describe('the SDK against a service', () => {
  it('lists articles, newest first, with their number and the cursors to go on from', async () => {
    const page = await dateline.articles.list({ first: 4 })
    expect(page.totalCount).toBe(ARTICLES)
    expect(page.items.map(article => article.publishedOn)).toEqual([
      '2022-02-14',
      '2022-02-13',
      '2022-02-12',
      '2022-02-11',
    ])
    expect(page).toMatchObject({ hasNextPage: true, hasPreviousPage: false })
    const next = await dateline.articles.list({ first: 1, after: page.endCursor })
    expect(next.items[0]?.publishedOn).toBe('2022-02-10')
    const back = await dateline.articles.list({ last: 2, before: next.startCursor })
    expect(back.items.map(article => article.publishedOn)).toEqual(['2022-02-12', '2022-02-11'])
  })

  it('goes through all pages, each article once, with one request for each page', async () => {
    let requests = 0
    const counting = createDateline({
      url: `${service.url}/graphql`,
      fetch: (url, init) => {
        requests++
        return fetch(url, init)
      },
    })
    const articles = await Array.fromAsync(counting.articles.iterate({ first: 10, orderBy: 'PUBLISHED_ASC' }))
    expect(articles.map(article => article.publishedOn)).toEqual(
      Array.from({ length: ARTICLES }, (_, index) => madeArticle(index).publishedOn),
    )
    expect(requests).toBe(Math.ceil(ARTICLES / 10))
  })

  it('filters by words, days and entities', async () => {
    expect((await dateline.articles.list({ filter: { text: 'harbour' } })).totalCount).toBe(ARTICLES / 3)
    const days = { from: '2022-01-03', to: '2022-01-05' }
    expect((await dateline.articles.list({ filter: { publishedOn: days } })).totalCount).toBe(3)
    const place = await onlyEntity('Rotterdam')
    expect((await dateline.articles.list({ filter: { mentions: [place.id] } })).totalCount).toBe(ARTICLES)
  })

  it('gets one article with everything in it, each span with its words in the text', async () => {
    const [summary] = (await dateline.articles.list({ first: 1 })).items
    const article = await dateline.articles.get(summary?.id ?? '')
    if (!article) throw new Error('The article is gone.')
    expect(article).toMatchObject({ ...summary })
    expect(article.blocks.map(block => block.__typename)).toEqual(['Paragraph', 'Paragraph', 'Paragraph'])
    expect(article.entities.map(({ entity }) => entity.name)).toContain('Rotterdam')
    expect(article.statements.length).toBeGreaterThan(0)
    expect(article.figures.some(figure => figure.measure === 'INJURED' && figure.quantity.minimum === 64)).toBe(true)
    const spans = [
      ...article.blocks,
      ...article.entities.flatMap(({ mentions }) => mentions),
      ...article.statements,
      ...article.figures,
      ...article.events,
    ].map(({ span }) => span)
    expect(spans.length).toBeGreaterThan(8)
    for (const span of spans) expect(article.text.slice(span.start, span.end)).toBe(span.exact)
  })

  it('lists articles with everything in them in one request, as it gets them one by one', async () => {
    let requests = 0
    const counting = createDateline({ url: `${service.url}/graphql`, onRequest: () => void requests++ })
    const { items } = await counting.articles.listFull({ first: 3 })
    expect(requests).toBe(1)
    expect(items).toHaveLength(3)
    for (const article of items) expect(await dateline.articles.get(article.id)).toEqual(article)
    expect(await Array.fromAsync(counting.articles.iterateFull({ first: 30 }))).toHaveLength(ARTICLES)
    expect(requests).toBe(3)
  })

  it('cuts an article into runs by all that was found in it, overlaps too', async () => {
    const [article] = (await dateline.articles.listFull({ first: 1 })).items
    if (!article) throw new Error('There is no article.')
    const runs = segments(article)
    expect(runs.map(({ text }) => text).join('')).toBe(article.text)
    expect(new Set(runs.flatMap(({ annotations }) => annotations.map(({ type }) => type)))).toEqual(
      new Set(['mention', 'statement', 'figure', ...(article.events.length > 0 ? ['event'] : [])]),
    )
    const speaker = runs.find(({ text }) => text === 'Rotterdam')
    expect(speaker?.annotations.at(-1)).toMatchObject({ type: 'mention', entity: { name: 'Rotterdam' } })
    expect(runs.some(({ annotations }) => annotations.length > 1)).toBe(true)
    for (const { start, end, annotations } of runs)
      for (const { span } of annotations) expect(span.start <= start && end <= span.end).toBe(true)
  })

  it('gets each noun by its id, and null for an id that nothing of its kind has', async () => {
    const place = await onlyEntity('Rotterdam')
    const entity = await dateline.entities.get(place.id)
    expect(entity).toMatchObject({ __typename: 'Place', name: 'Rotterdam', articleCount: ARTICLES })
    const [statement] = (await dateline.statements.list({ first: 1 })).items
    const [figure] = (await dateline.figures.list({ first: 1 })).items
    expect(await dateline.statements.get(statement?.id ?? '')).toMatchObject({ ...statement })
    expect(await dateline.figures.get(figure?.id ?? '')).toMatchObject({ ...figure })
    expect(await dateline.figures.get(statement?.id ?? '')).toBe(null)
    expect(await dateline.events.get(place.id)).toBe(null)
    expect(await dateline.articles.get(place.id)).toBe(null)
  })

  it('lists statements, figures and events of all articles, with the article of each', async () => {
    const figures = await Array.fromAsync(dateline.figures.iterate({ filter: { measures: ['INJURED'] }, first: 20 }))
    expect(figures).toHaveLength(ARTICLES)
    expect(figures.every(figure => figure.article.headline.startsWith('Works at'))).toBe(true)
    const statements = await dateline.statements.list({ first: 2 })
    expect(statements.totalCount).toBeGreaterThanOrEqual(ARTICLES)
    expect((await dateline.events.list({ first: 2 })).totalCount).toBeGreaterThanOrEqual(0)
  })

  it('searches, best first, with the words that were found', async () => {
    const { items, totalCount } = await dateline.articles.search({ query: 'harbour', first: 5 })
    expect(totalCount).toBe(ARTICLES / 3)
    const scores = items.map(hit => hit.score)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    expect(items[0]?.highlights[0]?.exact.toLowerCase()).toContain('harbour')
    expect(await Array.fromAsync(dateline.articles.iterateSearch({ query: 'harbour', first: 4 }))).toHaveLength(
      ARTICLES / 3,
    )
  })

  it('runs a document of one’s own', async () => {
    const data = await dateline.query<{ archive: { articleCount: number } }>({
      text: '{ archive { articleCount } }',
    })
    expect(data.archive.articleCount).toBe(ARTICLES)
  })

  it('runs a document that gql.tada types, with a fragment that comes in twice', async () => {
    const name = graphql('fragment Name on Entity { name kind }')
    const speaker = graphql('fragment Speaker on Statement { speaker { ...Name } }', [name])
    const document = graphql(
      `query Speakers($first: Int!) {
        statements(first: $first) { nodes { ...Speaker } }
        entities(first: $first) { nodes { ...Name } }
      }`,
      [speaker, name],
    )
    const { statements, entities } = await dateline.query(document, { first: 3 })
    expect(statements.nodes.map(({ speaker }) => speaker?.name)).toContain('Helena Brandt')
    expect(entities.nodes).toHaveLength(3)
  })

  it('tells what is wrong with a document, and where', async () => {
    const error: unknown = await dateline.query('{ archive { noSuchField } }').catch((reason: unknown) => reason)
    if (!isDatelineError(error) || error.kind !== 'graphql') throw error
    expect(error.message).toContain('noSuchField')
    expect(error.errors[0]?.locations?.[0]).toEqual({ line: 1, column: 13 })
  })

  it('says so when the URL leads to something else than the GraphQL endpoint', async () => {
    const lost = createDateline({ url: `${service.url}/no-such-place`, retry: false })
    const error: unknown = await lost.articles.list().catch((reason: unknown) => reason)
    expect(isDatelineError(error) && error.kind).toMatch(/^(http|protocol)$/)
  })
})

async function onlyEntity(name: string) {
  const [entity] = (await dateline.entities.list({ filter: { name }, first: 1 })).items
  if (!entity) throw new Error(`No entity is named ${name}.`)
  return entity
}
