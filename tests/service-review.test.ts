import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Listening, listening, TOKEN } from './service/listening.ts'

const SOURCE = readFileSync(new URL('service/strike.txt', import.meta.url), 'utf8')
const URL_OF_IT = 'https://example.org/strike'

const IMPORT = `mutation Import($input: ImportArticleInput!) {
  importArticle(input: $input) { ... on ImportArticleSuccess { outcome } ... on UserError { message } }
}`

const REVIEW = `mutation Review($input: ReviewAnnotationInput!) {
  reviewAnnotation(input: $input) {
    __typename
    ... on ReviewAnnotationSuccess {
      edit { id type by }
      annotation { id review { verdict note reviewedBy reviewedAt edit { id } } }
    }
    ... on ConflictError { review { verdict edit { id } } }
    ... on UserError { message path }
  }
}`

const UNDO = `mutation Undo($edit: ID!) {
  undoEdit(input: { edit: $edit }) { __typename ... on UndoEditSuccess { edit { type by } } ... on UserError { message path } }
}`

const FIGURES = `query Figures($filter: FigureFilter) {
  figures(filter: $filter, first: 100) {
    totalCount
    nodes {
      id measure counted status span { exact sentence } review { verdict note }
      quantity { minimum maximum approximation unit } reportedBy { name } where { name } when { earliest latest precision }
    }
  }
}`

type Figure = {
  readonly id: string
  readonly measure: string
  readonly span: { readonly exact: string; readonly sentence: string }
  readonly review: { readonly verdict: string } | null
}

let service: Listening

beforeEach(async () => {
  service = await listening([])
  await sent(SOURCE)
})

afterEach(() => service.close())

/** Imports a text of the article, as the one at its address. */
async function sent(content: string): Promise<void> {
  const answer = await asked(IMPORT, { input: { content, url: URL_OF_IT, publisher: 'Harbour Gazette' } })
  expect(answer).toHaveProperty('importArticle.outcome')
}

async function asked(
  query: string,
  variables: Record<string, unknown>,
  token: string | null = TOKEN,
): Promise<Record<string, unknown>> {
  const { body } = await service.post({ query, variables }, token === null ? {} : { authorization: `Bearer ${token}` })
  const { data, errors } = body as { data?: Record<string, unknown>; errors?: unknown }
  if (!data) throw new Error(JSON.stringify(errors))
  return data
}

async function reviewed(input: Record<string, unknown>): Promise<unknown> {
  return (await asked(REVIEW, { input }))['reviewAnnotation']
}

/** The id of the edit of a review that succeeds. */
async function editOf(input: Record<string, unknown>): Promise<string> {
  const result = (await reviewed(input)) as { edit?: { id: string } }
  return result.edit?.id ?? expect.unreachable()
}

async function figures(filter: Record<string, unknown> = {}): Promise<Figure[]> {
  return (await service.ask<{ figures: { nodes: Figure[] } }>(FIGURES, { filter })).figures.nodes
}

async function figure(words: string): Promise<Figure> {
  return (await figures()).find(({ span }) => span.exact === words) ?? expect.unreachable()
}

describe('reviewAnnotation', () => {
  it('confirms what was found, and tells who did, when and why', async () => {
    const { id } = await figure('At least 40 people')
    expect(await reviewed({ annotation: id, verdict: 'CONFIRMED', note: ' The police confirm it. ' })).toMatchObject({
      __typename: 'ReviewAnnotationSuccess',
      edit: { type: 'REVIEW', by: 'owner' },
      annotation: {
        id,
        review: {
          verdict: 'CONFIRMED',
          note: 'The police confirm it.',
          reviewedBy: 'owner',
          reviewedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        },
      },
    })
    expect((await figures({ reviews: ['CONFIRMED'] })).map(({ span }) => span.exact)).toEqual(['At least 40 people'])
  })

  it('lets one of several editors win who judge the same at once, and tells the others who did', async () => {
    const { id } = await figure('At least 40 people')
    const rivals = ['CONFIRMED', 'REJECTED', 'CONFIRMED', 'REJECTED'].map(verdict =>
      reviewed({ annotation: id, verdict, replaces: null }),
    )
    const results = (await Promise.all(rivals)) as { __typename: string; edit?: { id: string } }[]
    const won = results.filter(({ __typename }) => __typename === 'ReviewAnnotationSuccess')
    expect(won).toHaveLength(1)
    const lost = results.filter(({ __typename }) => __typename === 'ConflictError')
    expect(lost).toHaveLength(3)
    for (const error of lost)
      expect(error).toMatchObject({
        message: expect.stringMatching(/^(Confirmed|Rejected) by owner in the meantime\. Look at it as it is now/),
        path: ['input', 'replaces'],
        review: { edit: { id: won[0]?.edit?.id } },
      })
    const replaces = won[0]?.edit?.id
    expect(await reviewed({ annotation: id, verdict: 'CONFIRMED', replaces })).toHaveProperty('edit')
    await asked(UNDO, { edit: replaces })
    expect(await reviewed({ annotation: id, verdict: 'CONFIRMED', replaces })).toMatchObject({
      __typename: 'ConflictError',
      review: { verdict: 'CONFIRMED' },
    })
  })

  it('leaves out what was rejected everywhere: lists, articles, facets, counts, histories and tables', async () => {
    const { id } = await figure('At least 40 people')
    const everywhere = `{
      archive { figureCount version }
      articles { nodes { figures(measures: [ARRESTED]) { id } } facets { measures { value } } }
      arrested: articles(filter: { measures: [ARRESTED] }) { totalCount }
      figureHistory(measure: ARRESTED) { totalCount }
    }`
    const before = await service.ask<{ archive: { figureCount: number; version: number } }>(everywhere)
    expect(before).toMatchObject({ arrested: { totalCount: 1 }, figureHistory: { totalCount: 1 } })
    await reviewed({ annotation: id, verdict: 'REJECTED' })
    const after = await service.ask<typeof before>(everywhere)
    expect(after).toMatchObject({
      archive: { figureCount: before.archive.figureCount - 1 },
      articles: { nodes: [{ figures: [] }], facets: { measures: expect.not.arrayContaining([{ value: 'ARRESTED' }]) } },
      arrested: { totalCount: 0 },
      figureHistory: { totalCount: 0 },
    })
    expect(after.archive.version).toBeGreaterThan(before.archive.version)
    const table = await fetch(
      `${service.url}/graphql?query=${encodeURIComponent('{ figures { nodes { measure } } }')}&format=csv`,
    )
    expect(await table.text()).not.toContain('ARRESTED')

    expect(await figures({ reviews: ['REJECTED'] })).toMatchObject([{ id, review: { verdict: 'REJECTED' } }])
    expect(
      await service.ask(
        'query Node($id: ID!) { node(id: $id) { id } articles { nodes { figures(reviews: [REJECTED]) { id } } } }',
        { id },
      ),
    ).toEqual({ node: { id }, articles: { nodes: [{ figures: [{ id }] }] } })
  })

  it('forgets an entity all of whose mentions are rejected, and still names it for those who ask', async () => {
    const MENTIONS = `query Mentions($reviews: [ReviewState!]) {
      archive { organizationCount }
      entities(filter: { name: "port authority" }) { totalCount }
      statements(filter: { text: "percent" }) { nodes { speaker { name } } }
      articles { nodes { entities { entity { name } } mentions(kinds: [ORGANIZATION], reviews: $reviews) { id span { exact } entity { name } } } }
    }`
    type Answer = {
      articles: {
        nodes: { entities: unknown; mentions: { id: string; span: { exact: string }; entity: { name: string } }[] }[]
      }
    }
    const before = await service.ask<Answer>(MENTIONS)
    const ofIt = (before.articles.nodes[0]?.mentions ?? []).filter(({ span }) => span.exact === 'Port Authority')
    expect(ofIt).toHaveLength(4)
    for (const { id } of ofIt) await reviewed({ annotation: id, verdict: 'REJECTED' })
    expect(await service.ask(MENTIONS)).toMatchObject({
      archive: { organizationCount: 2 },
      entities: { totalCount: 0 },
      statements: { nodes: [{ speaker: null }] },
    })
    const rejected = await service.ask<Answer>(MENTIONS, { reviews: ['REJECTED'] })
    expect(rejected.articles.nodes[0]?.mentions).toEqual(ofIt)
    expect(rejected.articles.nodes[0]?.entities).not.toContainEqual({ entity: { name: 'Port Authority' } })
  })

  it('corrects a figure, and keeps the correction when the text around it is changed and imported again', async () => {
    const { id } = await figure('about 1,200 dockers')
    const correction = {
      figure: {
        measure: 'PROTESTERS',
        counted: 'dockers of Northport',
        quantity: { minimum: 1150, maximum: 1250, approximation: 'BETWEEN' },
        reportedBy: { named: { kind: 'ORGANIZATION', name: 'Harbour Office' } },
        status: 'DISPUTED',
        when: { earliest: '2021-03-05' },
        where: null,
      },
    }
    await reviewed({ annotation: id, verdict: 'CORRECTED', correction })
    const values = {
      measure: 'PROTESTERS',
      counted: 'dockers of Northport',
      status: 'DISPUTED',
      quantity: { minimum: 1150, maximum: 1250, approximation: 'BETWEEN', unit: null },
      reportedBy: { name: 'Harbour Office' },
      when: { earliest: '2021-03-05', latest: null, precision: 'RANGE' },
      where: null,
      review: { verdict: 'CORRECTED' },
    }
    expect(await figures({ measures: ['PROTESTERS'] })).toMatchObject([{ id, ...values }])

    await sent(
      SOURCE.replace('According to', 'Once more: according to').replace('The dockers of', 'Now the dockers of'),
    )
    const [again, ...others] = await figures({ measures: ['PROTESTERS'] })
    expect(others).toEqual([])
    expect(again).toMatchObject(values)
    expect(again?.span).toEqual({
      exact: 'about 1,200 dockers',
      sentence: 'Once more: according to the Port Authority, about 1,200 dockers stopped work on March 5.',
    })
    expect(again?.id).not.toBe(id)

    await sent(SOURCE.replace('about 1,200 dockers', 'nearly all dockers'))
    expect(await figures({ measures: ['PROTESTERS'] })).toEqual([])
    await sent(SOURCE)
    expect(await figures({ measures: ['PROTESTERS'] })).toMatchObject([{ id, ...values }])
  })

  it('corrects mentions, statements and events', async () => {
    const { articles } = await service.ask<{
      articles: {
        nodes: {
          mentions: { id: string; span: { exact: string } }[]
          statements: { id: string }[]
          events: { id: string }[]
        }[]
      }
    }>('{ articles { nodes { mentions { id span { exact } } statements { id } events { id } } } }')
    const [{ mentions = [], statements = [], events = [] } = {}] = articles.nodes
    const { entities } = await service.ask<{ entities: { nodes: { id: string }[] } }>(
      '{ entities(filter: { name: "dockers union" }) { nodes { id } } }',
    )
    const union = entities.nodes[0]?.id
    const corrections = [
      [mentions.find(({ span }) => span.exact === 'Berg')?.id, { mention: { entity: { id: union } } }],
      [statements[2]?.id, { statement: { kind: 'MIXED', speaker: { id: union } } }],
      [
        events[1]?.id,
        {
          event: {
            summary: 'An accord.',
            when: { earliest: '2021-03-12', latest: '2021-03-12' },
            places: [{ named: { kind: 'PLACE', name: 'Northport' } }],
          },
        },
      ],
    ]
    for (const [annotation, correction] of corrections)
      expect(await reviewed({ annotation, verdict: 'CORRECTED', correction })).toMatchObject({
        annotation: { id: annotation },
      })
    const after = await service.ask(
      `query After($mention: ID!, $statement: ID!, $event: ID!) {
        mention: node(id: $mention) { ... on Mention { entity { name } } }
        statement: node(id: $statement) { ... on Statement { kind speaker { name } } }
        event: node(id: $event) { ... on Event { summary when { earliest precision } participants { name } places { name } } }
      }`,
      { mention: corrections[0]?.[0], statement: corrections[1]?.[0], event: corrections[2]?.[0] },
    )
    expect(after).toEqual({
      mention: { entity: { name: 'Dockers Union' } },
      statement: { kind: 'MIXED', speaker: { name: 'Dockers Union' } },
      event: {
        summary: 'An accord.',
        when: { earliest: '2021-03-12', precision: 'DAY' },
        participants: [{ name: 'Dockers Union' }, { name: 'Port Authority' }],
        places: [{ name: 'Northport' }],
      },
    })
  })

  it('refuses what can’t be, and names the field', async () => {
    const { id } = await figure('At least 40 people')
    const refused = async (input: Record<string, unknown>): Promise<unknown> => {
      const result = (await reviewed({ annotation: id, verdict: 'CORRECTED', ...input })) as { path?: string[] }
      return [(result as { __typename: string }).__typename, result.path?.join('.')]
    }
    const ofFigure = (values: Record<string, unknown>) => ({ correction: { figure: values } })
    const quantity = { approximation: 'BETWEEN', minimum: 20, maximum: 10 }
    expect(await refused(ofFigure({ quantity }))).toEqual(['InvalidInputError', 'input.correction.figure.quantity'])
    expect(await refused(ofFigure({ quantity: { approximation: 'ABOUT' } }))).toEqual([
      'InvalidInputError',
      'input.correction.figure.quantity',
    ])
    expect(await refused(ofFigure({ measure: null }))).toEqual(['InvalidInputError', 'input.correction.figure.measure'])
    expect(await refused(ofFigure({ counted: ' ' }))).toEqual(['InvalidInputError', 'input.correction.figure.counted'])
    expect(await refused(ofFigure({ when: { earliest: '2021-03-02', latest: '2021-03-01' } }))).toEqual([
      'InvalidInputError',
      'input.correction.figure.when',
    ])
    expect(await refused(ofFigure({ where: { named: { kind: 'PERSON', name: 'Ann' } } }))).toEqual([
      'InvalidInputError',
      'input.correction.figure.where',
    ])
    expect(await refused(ofFigure({ reportedBy: { named: { kind: 'PERSON', name: '…' } } }))).toEqual([
      'InvalidInputError',
      'input.correction.figure.reportedBy.named.name',
    ])
    expect(await refused(ofFigure({ reportedBy: { id: 'Person:nobody' } }))).toEqual([
      'NotFoundError',
      'input.correction.figure.reportedBy.id',
    ])
    expect(await refused({ correction: { event: { summary: 'x' } } })).toEqual([
      'InvalidInputError',
      'input.correction',
    ])
    expect(await refused({})).toEqual(['InvalidInputError', 'input.correction'])
    expect(await refused({ verdict: 'REJECTED', ...ofFigure({ counted: 'x' }) })).toEqual([
      'InvalidInputError',
      'input.correction',
    ])
    expect(await refused({ annotation: 'Figure:nothing', verdict: 'REJECTED' })).toEqual([
      'NotFoundError',
      'input.annotation',
    ])
    expect(await figures({ reviews: ['CONFIRMED', 'CORRECTED', 'REJECTED'] })).toEqual([])
  })

  it('takes a token with the scope review', async () => {
    const { id } = await figure('At least 40 people')
    for (const [query, variables] of [
      [REVIEW, { input: { annotation: id, verdict: 'REJECTED' } }],
      [UNDO, { edit: 'x' }],
    ] as const) {
      const [result] = Object.values(await asked(query, variables, null))
      expect(result).toMatchObject({ __typename: 'UnauthorizedError', message: expect.stringContaining('`review`') })
    }
  })
})

describe('undoEdit', () => {
  it('takes back a review, and then the one before it holds', async () => {
    const { id } = await figure('At least 40 people')
    await editOf({ annotation: id, verdict: 'CONFIRMED' })
    const rejection = await editOf({ annotation: id, verdict: 'REJECTED' })
    expect(await asked(UNDO, { edit: rejection })).toEqual({
      undoEdit: { __typename: 'UndoEditSuccess', edit: { type: 'UNDO', by: 'owner' } },
    })
    expect((await figure('At least 40 people')).review).toMatchObject({ verdict: 'CONFIRMED' })
    expect(await asked(UNDO, { edit: rejection })).toMatchObject({
      undoEdit: { __typename: 'NotFoundError', path: ['input', 'edit'] },
    })
  })
})
