import type { Article } from '@dateline/articles'
import { madeArticle } from '@dateline/store/made-article'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Listening, listening } from './service/listening.ts'

/** A career in four articles: a harbour master who becomes mayor; each tells of a number and of an event. */
const ARTICLES: readonly Article[] = [
  chapter('2020-02-03', 'Ferry fleet grows', 'Harbour Master', 'Ferry Guild', 3, ['2020-02-01', 'CERTAIN']),
  chapter('2021-04-05', 'Quay opens', 'harbour master', 'Ferry Guild', 5, ['2021-04-04', 'UNCERTAIN']),
  chapter('2022-06-07', 'Town votes', 'Mayor', 'Town Council', 8, ['2022-06-06', 'CERTAIN']),
  chapter('2023-08-09', 'Bridge built', 'Mayor', 'Town Council', 13, ['2019-01-01', 'CERTAIN']),
]

function chapter(
  publishedOn: string,
  headline: string,
  title: string,
  body: string,
  boats: number,
  [day, certainty]: [string, 'CERTAIN' | 'UNCERTAIN'],
): Article {
  return madeArticle({
    headline,
    publishedOn,
    publisher: 'Harbour Gazette',
    paragraphs: [
      `${title} Ilva Brennström of the ${body} in Saltholm counted ${boats} boats. ${headline} that day. Brennström left.`,
    ],
    entities: [
      { kind: 'PERSON', name: 'Ilva Brennström', aliases: ['Brennström'], roles: [{ title, of: body }] },
      { kind: 'ORGANIZATION', name: body, members: ['Ilva Brennström'] },
      { kind: 'PLACE', name: 'Saltholm' },
    ],
    statements: [{ content: `${boats} boats`, speaker: 'Ilva Brennström' }],
    figures: [
      { words: `${boats} boats`, value: boats, measure: 'COUNT', reportedBy: 'Ilva Brennström', where: 'Saltholm' },
    ],
    events: [
      {
        words: `${headline} that day`,
        expression: 'that day',
        earliest: day,
        latest: day,
        certainty,
        participants: ['Ilva Brennström'],
        places: ['Saltholm'],
      },
    ],
  })
}

let service: Listening
let idOf: (name: string) => Promise<string>

beforeAll(async () => {
  service = await listening(ARTICLES)
  idOf = async name => {
    const { entities } = await service.ask<{ entities: { nodes: { id: string }[] } }>(
      'query ($name: String) { entities(filter: { name: $name }) { nodes { id } } }',
      { name },
    )
    return entities.nodes[0]?.id ?? ''
  }
})

afterAll(() => service?.close())

async function page(name: string, selection: string): Promise<unknown> {
  const query = `query ($id: ID!) { node(id: $id) { ${selection} } }`
  return (await service.ask<{ node: unknown }>(query, { id: await idOf(name) })).node
}

describe('an entity’s page', () => {
  it('has all names it goes by with their counts, and when it was first and last mentioned', async () => {
    expect(
      await page(
        'brennstrom',
        '... on Entity { name aliases names { name articleCount } firstMentionedOn lastMentionedOn }',
      ),
    ).toEqual({
      name: 'Ilva Brennström',
      aliases: ['Brennström'],
      names: [
        { name: 'Brennström', articleCount: 4 },
        { name: 'Ilva Brennström', articleCount: 4 },
      ],
      firstMentionedOn: '2020-02-03',
      lastMentionedOn: '2023-08-09',
    })
  })

  it('has the roles of a person over time, each once, with its organization and the articles’ days', async () => {
    const role =
      'title organization { name } firstReportedOn lastReportedOn articleCount article { headline } span { exact }'
    const [mayor, master] = [
      {
        title: 'Mayor',
        organization: { name: 'Town Council' },
        firstReportedOn: '2022-06-07',
        lastReportedOn: '2023-08-09',
        articleCount: 2,
        article: { headline: 'Bridge built' },
        span: { exact: 'Mayor' },
      },
      {
        title: 'harbour master',
        organization: { name: 'Ferry Guild' },
        firstReportedOn: '2020-02-03',
        lastReportedOn: '2021-04-05',
        articleCount: 2,
        article: { headline: 'Quay opens' },
        span: { exact: 'harbour master' },
      },
    ]
    expect(
      await page(
        'brennstrom',
        `... on Person { newest: roles { ${role} } career: roles(orderBy: FIRST_REPORTED_ASC) { ${role} } }`,
      ),
    ).toEqual({ newest: [mayor, master], career: [master, mayor] })
  })

  it('has what it belongs to, and who belongs to it, with the articles’ days', async () => {
    const told = 'firstReportedOn lastReportedOn articleCount'
    expect(await page('brennstrom', `... on Entity { memberships { organization { name } ${told} } }`)).toEqual({
      memberships: [
        {
          organization: { name: 'Town Council' },
          firstReportedOn: '2022-06-07',
          lastReportedOn: '2023-08-09',
          articleCount: 2,
        },
        {
          organization: { name: 'Ferry Guild' },
          firstReportedOn: '2020-02-03',
          lastReportedOn: '2021-04-05',
          articleCount: 2,
        },
      ],
    })
    expect(await page('ferry', `... on Organization { members { member { name } ${told} } }`)).toEqual({
      members: [
        {
          member: { name: 'Ilva Brennström' },
          firstReportedOn: '2020-02-03',
          lastReportedOn: '2021-04-05',
          articleCount: 2,
        },
      ],
    })
  })

  it('has its articles, mentions and statements, filtered and in the order asked for', async () => {
    const guild = await idOf('ferry')
    expect(
      await page(
        'brennstrom',
        `... on Entity {
          articles(filter: { mentionsAll: ["${guild}"], text: "-quay" }) { totalCount nodes { headline } }
          mentions(publishedOn: { from: "2023-01-01" }, orderBy: PUBLISHED_ASC) { nodes { span { exact } } }
          statements(text: "boats -3", orderBy: PUBLISHED_ASC) { nodes { content { exact } } }
          recent: statements(publishedOn: { from: "2022-01-01" }, kinds: [INDIRECT]) { nodes { content { exact } } }
        }`,
      ),
    ).toEqual({
      articles: { totalCount: 1, nodes: [{ headline: 'Ferry fleet grows' }] },
      mentions: { nodes: [{ span: { exact: 'Ilva Brennström' } }, { span: { exact: 'Brennström' } }] },
      statements: { nodes: ['5 boats', '8 boats', '13 boats'].map(exact => ({ content: { exact } })) },
      recent: { nodes: ['13 boats', '8 boats'].map(exact => ({ content: { exact } })) },
    })
  })

  it('has the figures that it reported, and of a place those that hold there', async () => {
    const figures = ['8 boats', '13 boats'].map(exact => ({ span: { exact } }))
    const args = 'measures: [COUNT], status: [REPORTED], publishedOn: { from: "2022-01-01" }, orderBy: PUBLISHED_ASC'
    expect(await page('brennstrom', `... on Entity { reportedFigures(${args}) { nodes { span { exact } } } }`)).toEqual(
      {
        reportedFigures: { nodes: figures },
      },
    )
    expect(await page('saltholm', `... on Place { figures(${args}) { nodes { span { exact } } } }`)).toEqual({
      figures: { nodes: figures },
    })
    expect(await page('saltholm', '... on Entity { reportedFigures { totalCount } }')).toEqual({
      reportedFigures: { totalCount: 0 },
    })
  })
})

describe('a timeline', () => {
  const summaries = (nodes: readonly string[]) => ({
    nodes: nodes.map(summary => ({ summary: `${summary} that day` })),
  })
  const ALL = ['Bridge built', 'Ferry fleet grows', 'Quay opens', 'Town votes']

  it.each(['brennstrom', 'saltholm'])(
    'of %s has its events by their own days, uncertain ones among the others',
    async name => {
      expect(
        await page(
          name,
          `... on Entity {
          events { nodes { summary } }
          backwards: events(orderBy: WHEN_DESC) { nodes { summary } }
          between: events(when: { from: "2020-01-01", to: "2021-12-31" }) { nodes { summary } }
          sure: events(when: { from: "2020-01-01", to: "2021-12-31" }, certainty: [CERTAIN]) { nodes { summary } }
        }`,
        ),
      ).toEqual({
        events: summaries(ALL),
        backwards: summaries(ALL.toReversed()),
        between: summaries(['Ferry fleet grows', 'Quay opens']),
        sure: summaries(['Ferry fleet grows']),
      })
    },
  )

  it('of the whole archive takes entities as well, whether they take part or are the place', async () => {
    const ids = JSON.stringify([await idOf('saltholm')])
    const { events, none } = await service.ask<Record<string, unknown>>(`{
      events(filter: { entities: ${ids}, certainty: [UNCERTAIN] }) { nodes { summary } }
      none: events(filter: { participants: ${ids} }) { nodes { summary } }
    }`)
    expect(events).toEqual(summaries(['Quay opens']))
    expect(none).toEqual({ nodes: [] })
  })
})

describe('articles', () => {
  it('are found by every one of several entities', async () => {
    const ids = JSON.stringify([await idOf('town council'), await idOf('saltholm')])
    const { articles } = await service.ask<{ articles: unknown }>(
      `{ articles(filter: { mentionsAll: ${ids} }) { nodes { headline } } }`,
    )
    expect(articles).toEqual({ nodes: [{ headline: 'Bridge built' }, { headline: 'Town votes' }] })
  })

  it('are related by the entities that they share, with which', async () => {
    const { articles } = await service.ask<{ articles: unknown }>(
      '{ articles(first: 1) { nodes { related(first: 1) { article { headline } entities { name } } } } }',
    )
    expect(articles).toEqual({
      nodes: [
        {
          related: [
            {
              article: { headline: 'Town votes' },
              entities: [{ name: 'Town Council' }, { name: 'Ilva Brennström' }, { name: 'Saltholm' }],
            },
          ],
        },
      ],
    })
  })
})

describe('nodes', () => {
  it('come in the order of their ids, null for each that is not there', async () => {
    const [person, place] = [await idOf('brennstrom'), await idOf('saltholm')]
    const { nodes } = await service.ask<{ nodes: unknown }>(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity { name } } }',
      { ids: [place, 'Article:gone', person, 'Place:gone', place] },
    )
    expect(nodes).toEqual([{ name: 'Saltholm' }, null, { name: 'Ilva Brennström' }, null, { name: 'Saltholm' }])
  })
})
