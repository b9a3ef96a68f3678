import { readFileSync } from 'node:fs'
import { annotate, readSource } from '@dateline/articles'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { archive } from './service/archive.ts'
import { type Listening, listening } from './service/listening.ts'

type Span = {
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly sentence: string
}

let service: Listening
/** An article that was read: its structure, and all that was found in it. */
let id: string
let text: string
/** An article that was made: what is in it is known beforehand. */
let made: string

beforeAll(async () => {
  const content = readFileSync(new URL('service/strike.txt', import.meta.url))
  const articles = Array.from(readSource({ name: 'strike.txt', content }), ({ article }) => {
    if (!article) throw new Error('The article was refused.')
    return annotate(article)
  })
  service = await listening([...articles, ...archive().slice(0, 1)])
  const answer = await service.ask<{ articles: { nodes: { id: string; text: string }[] } }>(
    '{ articles(orderBy: PUBLISHED_ASC) { nodes { id text } } }',
  )
  made = answer.articles.nodes[0]?.id ?? ''
  id = answer.articles.nodes[1]?.id ?? ''
  text = answer.articles.nodes[1]?.text ?? ''
})

afterAll(() => service?.close())

const SPAN = '{ start end exact prefix suffix sentence }'

/** Every field of an article that has a span, to the last. */
const EVERYTHING = `query Everything($id: ID!) {
  article(id: $id) {
    headlineSpan ${SPAN} standfirstSpan ${SPAN}
    blocks {
      ... on Heading { span ${SPAN} }
      ... on Paragraph { span ${SPAN} }
      ... on BlockQuote { span ${SPAN} }
      ... on List { items ${SPAN} span ${SPAN} }
      ... on Gallery { introduction ${SPAN} span ${SPAN} }
    }
    sections { heading { span ${SPAN} } paragraphs { span ${SPAN} } }
    images { id span ${SPAN} titleSpan ${SPAN} captionSpan ${SPAN} credit { span ${SPAN} } }
    mentions { id span ${SPAN} }
    topics { spans ${SPAN} }
    entities {
      entity { id }
      mentions { span ${SPAN} }
    }
    statements { id span ${SPAN} content ${SPAN} contentParts ${SPAN} cue ${SPAN} speakerSpan ${SPAN} saidOn { span ${SPAN} } }
    figures { id span ${SPAN} reportedBySpan ${SPAN} when { span ${SPAN} } }
    events { id span ${SPAN} when { span ${SPAN} } }
  }
}`

describe('an article', () => {
  it('has only spans that slice to their exact words, with what stands around them', async () => {
    const { article } = await service.ask<{ article: unknown }>(EVERYTHING, { id })
    const spans = [...spansIn(article)]
    expect(spans.length).toBeGreaterThan(60)
    for (const { start, end, exact, prefix, suffix, sentence } of spans) {
      expect(text.slice(start, end)).toBe(exact)
      expect(text.slice(0, start).endsWith(prefix)).toBe(true)
      expect(text.slice(end).startsWith(suffix)).toBe(true)
      expect(prefix.length).toBe(Math.min(32, start))
      expect(suffix.length).toBe(Math.min(32, text.length - end))
      expect(sentence).toContain(exact)
      expect(text).toContain(sentence)
    }
  })

  it('has entities whose roles and members stand in the words of the articles that say so', async () => {
    type Told = { article: { text: string }; span: Span }
    const TOLD = `{ article { text } span ${SPAN} }`
    const { entities } = await service.ask<{ entities: { nodes: { roles?: Told[]; members?: Told[] }[] } }>(
      `{ entities(first: 100) { nodes { ... on Person { roles ${TOLD} } ... on Organization { members ${TOLD} } } } }`,
    )
    const told = entities.nodes.flatMap(({ roles = [], members = [] }) => [...roles, ...members])
    expect(told.length).toBeGreaterThan(2)
    for (const { article, span } of told) expect(article.text.slice(span.start, span.end)).toBe(span.exact)
  })

  it('has its sections, and its gallery with each credit', async () => {
    const { article } = await service.ask<{ article: unknown }>(
      `query Structure($id: ID!) { article(id: $id) {
        headline publishedOn language
        sections { heading { span { exact } } paragraphs { span { exact } } }
        images { position title caption credit { text photographers agencies } }
        blocks { __typename ... on Gallery { declaredImages } }
      } }`,
      { id },
    )
    expect(article).toMatchObject({
      headline: 'Dockers end strike at Northport after nine days',
      publishedOn: '2021-03-14',
      language: 'en',
      images: [
        {
          position: 1,
          title: 'The gates',
          caption: 'Dockers stand at the gates of the harbour on March 6.',
          credit: { text: 'Ida Sand/REUTERS', photographers: ['Ida Sand'], agencies: ['REUTERS'] },
        },
        { position: 2, title: 'The ships', caption: 'Ships wait off Northport.' },
      ],
    })
    expect(JSON.stringify(article)).toContain('{"heading":{"span":{"exact":"What was the strike about?"}}')
    expect(JSON.stringify(article)).toContain('"declaredImages":2')
    expect(JSON.stringify(article)).not.toContain('Advertisement')
  })

  it('counts the words of headline, standfirst and body, and no noise', async () => {
    const { article } = await service.ask<{ article: { wordCount: number } }>(
      'query Words($id: ID!) { article(id: $id) { wordCount } }',
      { id },
    )
    expect(article.wordCount).toBeGreaterThan(100)
    expect(article.wordCount).toBeLessThan(text.split(/\s+/).length)
  })

  it('gives in `content` a statement from its first word to its last, and in `contentParts` the words alone', async () => {
    type Statement = { content: { exact: string }; contentParts: { exact: string }[] }
    const { article } = await service.ask<{ article: { statements: Statement[] } }>(
      'query Said($id: ID!) { article(id: $id) { statements { content { exact } contentParts { exact } } } }',
      { id },
    )
    expect(article.statements.length).toBeGreaterThan(0)
    for (const { content, contentParts } of article.statements) {
      expect(content.exact.startsWith(contentParts[0]?.exact ?? '?')).toBe(true)
      expect(content.exact.endsWith(contentParts.at(-1)?.exact ?? '?')).toBe(true)
    }
  })

  it('gives only the entities, mentions and figures of the kinds that are asked for', async () => {
    const { article } = await service.ask<{ article: unknown }>(
      `query Kinds($id: ID!) { article(id: $id) {
        entities(kinds: [PERSON, PLACE]) { entity { kind } mentionCount mentions { span { exact } } }
        mentions(kinds: [PERSON, PLACE]) { span { exact } }
        arrested: figures(measures: [ARRESTED, KILLED]) { span { exact } }
        killed: figures(measures: [KILLED]) { span { exact } }
      } }`,
      { id: made },
    )
    const places = ['Northport', 'Northport', 'Northport'].map(exact => ({ span: { exact } }))
    const person = { span: { exact: 'Maren Holt Berg' } }
    expect(article).toEqual({
      entities: [
        { entity: { kind: 'PLACE' }, mentionCount: 3, mentions: places },
        { entity: { kind: 'PERSON' }, mentionCount: 1, mentions: [person] },
      ],
      mentions: [...places.slice(0, 2), person, ...places.slice(2)],
      arrested: [{ span: { exact: '10 dockers' } }],
      killed: [],
    })
  })
})

describe('ids', () => {
  it('of everything lead back to it, with the same answer', async () => {
    const found = await Promise.all([id, made].map(each => service.ask<unknown>(EVERYTHING, { id: each })))
    const { entities } = await service.ask<{ entities: { edges: { node: { id: string } }[] } }>(
      '{ entities { edges { node { id } } } }',
    )
    const ids = [id, made, ...entities.edges.map(({ node }) => node.id), ...idsIn(found)]
    expect(new Set(ids.map(each => each.split(':')[0]))).toEqual(
      new Set(['Article', 'Person', 'Organization', 'Place', 'Mention', 'Statement', 'Figure', 'Event', 'Image']),
    )
    const query = `query Nodes($ids: [ID!]!) { nodes(ids: $ids) {
      __typename id
      ... on Annotation { article { id } span { exact } }
      ... on Image { article { id } }
      ... on Entity { name }
      ... on Article { headline }
    } }`
    const { nodes } = await service.ask<{ nodes: { __typename: string; id: string }[] }>(query, { ids })
    expect(nodes.map(node => node.id)).toEqual(ids)
    for (const node of nodes) expect(node.id.split(':')[0]).toBe(node.__typename)
    const one = await service.ask<{ node: unknown }>('query One($id: ID!) { node(id: $id) { __typename id } }', {
      id: ids.at(-1),
    })
    expect(one.node).toMatchObject({ id: ids.at(-1) })
  })

  it('keep their order in `nodes`, with null for what is not there and an error for each that is no id', async () => {
    const ids = ['Article:gone', id, 'Place:gone', 'Image:gone/1', 'Figure:gone', id]
    const { nodes } = await service.ask<{ nodes: ({ id: string } | null)[] }>(
      'query Nodes($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids },
    )
    expect(nodes).toEqual([null, { id }, null, null, null, { id }])
    const { body } = await service.post({ query: `{ nodes(ids: ["${id}", "nonsense"]) { id } }` })
    expect(body).toMatchObject({ data: { nodes: [{ id }, null] }, errors: [{ path: ['nodes', 1] }] })
  })

  it('of one kind are nothing of another: `article` answers with null', async () => {
    expect(await service.ask('{ a: article(id: "Article:gone") { id } b: article(id: "Place:gone") { id } }')).toEqual({
      a: null,
      b: null,
    })
  })
})

function* spansIn(value: unknown): Generator<Span> {
  if (typeof value !== 'object' || value === null) return
  if (isSpan(value)) yield value
  else for (const inner of Object.values(value)) yield* spansIn(inner)
}

function isSpan(value: object): value is Span {
  return 'exact' in value && 'sentence' in value
}

function* idsIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return
  if ('id' in value && typeof value.id === 'string') yield value.id
  for (const inner of Object.values(value)) yield* idsIn(inner)
}
