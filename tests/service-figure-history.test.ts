import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Article, annotate, type Figure, readSource } from '@dateline/articles'
import { createClient, figureHistory } from '@dateline/sdk'
import { type MadeArticle, madeArticle } from '@dateline/store/made-article'
import { parse } from 'csv-parse/sync'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type Listening, listening } from './service/listening.ts'

const SAMPLES = fileURLToPath(new URL('../samples/', import.meta.url))

type MadeFigure = NonNullable<MadeArticle['figures']>[number] & {
  readonly counted?: string
  readonly reportedByText?: string
  readonly day?: string
  readonly saidOn?: string
  readonly approximation?: Figure['quantity']['approximation']
}

/** An article about a flood that tells deaths; what its figures say beyond what made articles know is written in. */
function flood(publishedOn: string, text: string, figures: readonly Omit<MadeFigure, 'measure'>[]): Article {
  const named = (name: string): boolean => text.includes(name)
  const article = madeArticle({
    headline: `The flood on ${publishedOn}`,
    publishedOn,
    url: `https://example.org/flood/${publishedOn}/${encodeURIComponent(text)}`,
    paragraphs: [text],
    entities: [
      ...['Norland', 'Sudland'].filter(named).map(name => ({ kind: 'PLACE', name, placeKind: 'COUNTRY' }) as const),
      ...['Rivertown'].filter(named).map(name => ({ kind: 'PLACE', name, placeKind: 'CITY' }) as const),
      ...['Rescue Service', 'Red Cross'].filter(named).map(name => ({ kind: 'ORGANIZATION', name }) as const),
    ],
    figures: figures.map(({ words, value, status, reportedBy, where }) => ({
      words,
      value,
      measure: 'KILLED',
      ...(status && { status }),
      ...(reportedBy && { reportedBy }),
      ...(where && { where }),
    })),
  })
  const spanOf = (exact: string) => {
    const start = article.text.indexOf(exact)
    return { start, end: start + exact.length, exact }
  }
  const dayOf = (day: string, span: Figure['span']) =>
    ({ span, earliest: day, latest: day, precision: 'DAY', certainty: 'CERTAIN' }) as const
  const annotations = article.annotations && {
    ...article.annotations,
    statements: article.annotations.figures.flatMap(({ id, span }, index) => {
      const saidOn = figures[index]?.saidOn
      if (!saidOn) return []
      const said = { kind: 'INDIRECT', cue: null, speaker: null, speakerText: null } as const
      return [{ id: `${id}-said`, span, content: [span], ...said, saidOn: dayOf(saidOn, span) }]
    }),
    figures: article.annotations.figures.map((figure, index): Figure => {
      const { counted = null, reportedByText, day, approximation = 'EXACT' } = figures[index] ?? {}
      return {
        ...figure,
        counted,
        quantity: { ...figure.quantity, approximation },
        reportedByText: reportedByText ? spanOf(reportedByText) : null,
        when: day ? dayOf(day, figure.span) : null,
      }
    }),
  }
  return { ...article, annotations }
}

type Value = {
  readonly firstReportedOn: string
  readonly lastToldOn: string
  readonly quantity: { readonly minimum: number }
  readonly counted: string | null
  readonly reportedBy: { readonly name: string } | null
  readonly reportedByText: string | null
  readonly place: { readonly name: string } | null
  readonly status: string
  readonly articleCount: number
  readonly withdrawnBy: { readonly article: { readonly publishedOn: string } } | null
  readonly firstReport: { readonly span: { readonly sentence: string } }
  readonly figures: readonly { readonly span: { readonly sentence: string } }[]
}

async function serviceOf(articles: readonly Article[]): Promise<Listening> {
  const service = await listening(articles)
  onTestFinished(() => service.close())
  return service
}

async function valuesIn(service: Listening, args = ''): Promise<readonly Value[]> {
  const { figureHistory: page } = await service.ask<{ figureHistory: { nodes: readonly Value[] } }>(`{
    figureHistory(measure: KILLED ${args}) { nodes {
      firstReportedOn lastToldOn quantity { minimum } counted reportedBy { name } reportedByText place { name } status articleCount
      withdrawnBy { article { publishedOn } }
      firstReport { span { sentence } }
      figures { span { sentence } }
    } }
  }`)
  return page.nodes
}

async function valuesOf(articles: readonly Article[], args = ''): Promise<readonly Value[]> {
  return valuesIn(await serviceOf(articles), args)
}

async function placeId(service: Listening, name: string): Promise<string> {
  const { entities } = await service.ask<{ entities: { nodes: { id: string; name: string }[] } }>(
    '{ entities(filter: { kinds: [PLACE] }) { nodes { id name } } }',
  )
  return entities.nodes.find(node => node.name === name)?.id ?? ''
}

const numbers = (values: readonly Value[]): number[] => values.map(({ quantity }) => quantity.minimum)

describe('the history of a figure', () => {
  test('has one value for what one reporter said in many articles, with each sentence', async () => {
    const [value, ...more] = await valuesOf([
      flood('2021-05-03', 'In Norland, 7 people died, the Rescue Service said. The water fell.', [
        { words: '7 people', value: 7, reportedBy: 'Rescue Service', counted: 'people' },
      ]),
      flood('2021-05-02', 'The Rescue Service told Norland that 7 were dead.', [
        { words: '7', value: 7, reportedBy: 'Rescue Service' },
      ]),
    ])
    expect(more).toEqual([])
    expect(value).toMatchObject({
      firstReportedOn: '2021-05-02',
      lastToldOn: '2021-05-03',
      counted: 'people',
      reportedBy: { name: 'Rescue Service' },
      place: { name: 'Norland' },
      status: 'REPORTED',
      articleCount: 2,
      withdrawnBy: null,
      firstReport: { span: { sentence: 'The Rescue Service told Norland that 7 were dead.' } },
    })
    expect(value?.figures.map(({ span }) => span.sentence)).toEqual([
      'The Rescue Service told Norland that 7 were dead.',
      'In Norland, 7 people died, the Rescue Service said.',
    ])
  })

  test('keeps apart what others say, another wording, another place and other people who are counted', async () => {
    const say = (day: string, text: string, figure: Omit<MadeFigure, 'measure' | 'words' | 'value'>) =>
      flood(day, text, [{ words: '7', value: 7, ...figure }])
    const values = await valuesOf([
      say('2021-05-01', 'In Norland 7 miners died, the Rescue Service said.', {
        reportedBy: 'Rescue Service',
        counted: 'miners',
      }),
      say('2021-05-02', 'In Norland 7 nurses died, the Rescue Service said.', {
        reportedBy: 'Rescue Service',
        counted: 'nurses',
      }),
      say('2021-05-03', 'In Norland 7 died, the Red Cross said.', { reportedBy: 'Red Cross' }),
      say('2021-05-04', 'In Norland over 7 died, the Red Cross said.', {
        reportedBy: 'Red Cross',
        approximation: 'MORE_THAN',
      }),
      say('2021-05-05', 'In Sudland 7 died, the Red Cross said.', { reportedBy: 'Red Cross' }),
    ])
    expect(values.map(({ firstReportedOn }) => firstReportedOn.slice(-1))).toEqual(['1', '2', '3', '4', '5'])
  })

  test('takes a reporter that no entity is known of by the words, and a number without one for the value it repeats', async () => {
    const values = await valuesOf([
      flood('2021-05-01', 'In Norland 7 died. Officials said that 7 were dead.', [
        { words: '7 died', value: 7 },
        { words: '7 were', value: 7, reportedByText: 'Officials' },
      ]),
      flood('2021-05-02', 'In Norland, the officials spoke of 7 dead.', [
        { words: '7', value: 7, reportedByText: 'the officials' },
      ]),
      flood('2021-05-03', 'In Norland they mourn the 7 dead.', [{ words: '7', value: 7 }]),
    ])
    expect(values).toMatchObject([{ reportedBy: null, reportedByText: 'Officials', articleCount: 3 }])
    expect(values[0]?.figures).toHaveLength(4)
    expect(values[0]?.firstReport.span.sentence).toBe('Officials said that 7 were dead.')
  })

  test('is in the order of the days on which the numbers were reported, not of the articles', async () => {
    const service = await serviceOf([
      flood('2021-05-04', 'In Norland, the Red Cross spoke of 9 dead, and on Saturday of 5.', [
        { words: '9', value: 9, reportedBy: 'Red Cross' },
        { words: '5', value: 5, reportedBy: 'Red Cross', day: '2021-05-01' },
      ]),
      flood('2021-05-02', 'In Norland, the Red Cross spoke of 7 dead.', [
        { words: '7', value: 7, reportedBy: 'Red Cross', day: '2021-06-30' },
      ]),
      flood('2021-05-09', 'The Red Cross said on 3 May that 8 had died in Norland on 1 May.', [
        { words: '8', value: 8, reportedBy: 'Red Cross', day: '2021-05-01', saidOn: '2021-05-03' },
      ]),
    ])
    const values = await valuesIn(service)
    expect(values.map(({ firstReportedOn, quantity }) => [firstReportedOn, quantity.minimum])).toEqual([
      ['2021-05-01', 5],
      ['2021-05-02', 7],
      ['2021-05-03', 8],
      ['2021-05-04', 9],
    ])
    expect(numbers(await valuesIn(service, 'when: { from: "2021-05-02", to: "2021-05-03" }'))).toEqual([7, 8])
  })

  test('has a value as withdrawn once an article says so, with the figure that says it', async () => {
    const values = await valuesOf([
      flood('2021-05-01', 'In Norland, the Red Cross spoke of 9 dead.', [
        { words: '9', value: 9, reportedBy: 'Red Cross' },
      ]),
      flood('2021-05-02', 'In Norland, the Red Cross took back the 9, which others deny.', [
        { words: '9', value: 9, reportedBy: 'Red Cross', status: 'WITHDRAWN' },
      ]),
      flood('2021-05-03', 'In Norland, the Rescue Service spoke of 4, which others deny.', [
        { words: '4', value: 4, reportedBy: 'Rescue Service', status: 'DISPUTED' },
      ]),
    ])
    expect(values).toMatchObject([
      { status: 'WITHDRAWN', withdrawnBy: { article: { publishedOn: '2021-05-02' } } },
      { status: 'DISPUTED', withdrawnBy: null },
    ])
  })

  test('has no part as the whole, but a part with a place of its own as that place’s', async () => {
    const service = await serviceOf([
      flood(
        '2021-05-01',
        'In Norland 90 died, 40 of them in Rivertown. 12 of them were guards. It killed 91, including 13 aides.',
        [
          { words: '90', value: 90, reportedBy: 'Norland' },
          { words: '40', value: 40, where: 'Rivertown' },
          { words: '12', value: 12, counted: 'guards' },
          { words: '91', value: 91, where: 'Norland' },
          { words: '13 aides', value: 13, where: 'Norland', counted: 'aides' },
        ],
      ),
      flood('2021-05-02', 'Rivertown buried 41.', [{ words: '41', value: 41 }]),
      flood('2021-05-03', 'In Norland a bus fell, and 6 of them died in Rivertown.', [
        { words: '6', value: 6, where: 'Rivertown' },
      ]),
    ])
    const [norland, rivertown] = [await placeId(service, 'Norland'), await placeId(service, 'Rivertown')]
    expect(numbers(await valuesIn(service))).toEqual([90, 40, 91, 41, 6])
    expect(numbers(await valuesIn(service, `place: "${norland}"`))).toEqual([90, 91])
    expect(numbers(await valuesIn(service, `place: "${rivertown}"`))).toEqual([40, 41, 6])
    expect(numbers(await valuesIn(service, `place: "${norland}", counted: "Guards"`))).toEqual([12])
  })

  test('comes in pages from both ends, over more articles than are read at once', async () => {
    const service = await serviceOf(
      Array.from({ length: 501 }, (_, index) =>
        flood('2021-05-01', `In Norland, the Red Cross spoke of ${1000 + index} dead.`, [
          { words: `${1000 + index}`, value: 1000 + index, reportedBy: 'Red Cross', day: dayBefore(index) },
        ]),
      ),
    )
    const ask = async (page: string) => {
      const { figureHistory: found } = await service.ask<{ figureHistory: FoundPage }>(
        `{ figureHistory(measure: KILLED, ${page}) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { quantity { minimum } } } }`,
      )
      return { ...found, numbers: found.nodes.map(({ quantity }) => quantity.minimum) }
    }
    const first = await ask('first: 2')
    expect(first).toMatchObject({ totalCount: 501, numbers: [1500, 1499], pageInfo: { hasNextPage: true } })
    const second = await ask(`first: 2, after: "${first.pageInfo.endCursor}"`)
    expect(second).toMatchObject({ numbers: [1498, 1497], pageInfo: { hasPreviousPage: true } })
    expect((await ask(`last: 1, before: "${second.pageInfo.startCursor}"`)).numbers).toEqual([1499])
    expect((await ask('last: 2')).numbers).toEqual([1001, 1000])
  })

  test('refuses to take more than 5000 articles together, and says what to ask instead', async () => {
    const telling = (index: number) =>
      flood('2021-05-01', `In Norland 7 died in case ${index}.`, [{ words: '7', value: 7 }])
    await expect(valuesOf(Array.from({ length: 5001 }, (_, index) => telling(index)))).rejects.toThrow(
      'More than 5000 articles have a figure of KILLED. Ask for one `place`.',
    )
  })

  test.each([
    ['place: "nowhere"', '"nowhere" is not an id of this graph'],
    ['place: "Person:x"', '`place` takes the id of a Place'],
    ['counted: "!"', '`counted` has no word in it'],
    ['when: { from: "2021-05-02", to: "2021-05-01" }', '`from` (2021-05-02) lies after `to`'],
    ['first: 0', '`first` is a number from 1 to 100'],
    ['after: "x"', 'cursor'],
  ])('refuses %s, and says why', async (args, reason) => {
    await expect(valuesOf([], args)).rejects.toThrow(reason)
  })
})

type FoundPage = {
  readonly totalCount: number
  readonly pageInfo: { readonly startCursor: string; readonly endCursor: string }
  readonly nodes: readonly { readonly quantity: { readonly minimum: number } }[]
}

/** A day in 2019 or 2020: the higher the index, the earlier. */
function dayBefore(index: number): string {
  return new Date(Date.UTC(2020, 11, 31 - index)).toISOString().slice(0, 10)
}

describe('on the samples, the history of those killed in Kazakhstan', () => {
  const samples = (): Article[] =>
    readdirSync(SAMPLES)
      .filter(name => name !== 'README.md')
      .flatMap(name => [...readSource({ name, content: readFileSync(`${SAMPLES}${name}`), defaults: {} })])
      .flatMap(({ article }) => (article ? [annotate(article)] : []))

  test('tells 18, then 164, which was withdrawn, then 225, each with its sentence', async () => {
    const service = await serviceOf(samples())
    const place = await placeId(service, 'Kazakhstan')
    const { items, totalCount } = await figureHistory(createClient({ url: `${service.url}/graphql` }), {
      measure: 'KILLED',
      place,
    })
    expect(totalCount).toBe(3)
    expect(items).toMatchObject([
      { firstReportedOn: '2022-01-06', quantity: { minimum: 18, maximum: 18 }, status: 'REPORTED', withdrawnBy: null },
      {
        firstReportedOn: '2022-01-09',
        quantity: { minimum: 164, maximum: 164 },
        status: 'WITHDRAWN',
        withdrawnBy: { article: { publishedOn: '2022-01-11' } },
      },
      { firstReportedOn: '2022-01-15', quantity: { minimum: 225 }, status: 'REPORTED', reportedByText: 'prosecutors' },
    ])
    for (const { reportedByText, firstReport, figures } of items) {
      expect(firstReport.span.sentence.toLowerCase()).toContain(reportedByText?.toLowerCase())
      expect(figures.every(({ span }) => span.sentence.includes(span.exact))).toBe(true)
    }
  })

  test('is a table as CSV', async () => {
    const service = await serviceOf(samples())
    const query = `{ figureHistory(measure: KILLED, place: "${await placeId(service, 'Kazakhstan')}") { nodes {
      firstReportedOn quantity { minimum } status firstReport { span { sentence } } figures { article { publishedOn } }
    } } }`
    const response = await fetch(`${service.url}/graphql?${new URLSearchParams({ format: 'csv', all: 'true', query })}`)
    const lines: string[][] = parse(await response.text(), { record_delimiter: '\r\n' })
    expect(lines[0]).toEqual(['firstReportedOn', 'quantity.minimum', 'status', 'firstReport.span.sentence', 'figures'])
    expect(lines.slice(1).map(line => line.slice(0, 3))).toEqual([
      ['2022-01-06', '18', 'REPORTED'],
      ['2022-01-09', '164', 'WITHDRAWN'],
      ['2022-01-15', '225', 'REPORTED'],
    ])
  })
})
