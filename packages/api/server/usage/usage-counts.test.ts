import { buildSchema, parse } from 'graphql'
import { expect, test } from 'vitest'
import { MOST_SENDERS, senderOf } from './sender.ts'
import { UsageCounts } from './usage-counts.ts'

const SCHEMA = buildSchema(`
  type Query { stories(first: Int, filter: Filter): [Story!]! }
  input Filter { kinds: [Kind!] text: String }
  enum Kind { NEWS OPINION }
  type Story { headline: String! words: Int! }
`)
const HEADLINES = parse('query ($f: Filter) { stories(filter: $f) { headline } }')
const APP = { client: 'app', version: '1' }
const NOON = Date.parse('2024-03-08T12:00:00Z')

function executed(document = HEADLINES, operationName: string | null = null, variables = {}) {
  return { document, operationName, variables }
}

function countsOf(counts: UsageCounts): Record<string, number> {
  const uses = counts.take().map(({ client, version, day, coordinate, count }) => {
    return [`${[client, version, day].join(' ')} ${coordinate}`, count] as const
  })
  return Object.fromEntries(uses)
}

test('what an operation uses is counted each time, by client and version', () => {
  const counts = new UsageCounts(SCHEMA)
  for (let time = 0; time < 3; time++) counts.count(APP, executed(), NOON)
  counts.count({ ...APP, version: '2' }, executed(), NOON)
  const uses = ['Filter', 'Query.stories', 'Query.stories(filter:)', 'Story.headline']
  expect(countsOf(counts)).toEqual({
    ...Object.fromEntries(uses.map(use => [`app 1 2024-03-08 ${use}`, 3])),
    ...Object.fromEntries(uses.map(use => [`app 2 2024-03-08 ${use}`, 1])),
  })
  expect(counts.take()).toEqual([])
})

test('what is in variables is counted by name, and no value of them is kept', () => {
  const counts = new UsageCounts(SCHEMA)
  counts.count(APP, executed(HEADLINES, null, { f: { kinds: ['NEWS'], text: 'a secret' } }), NOON)
  counts.count(APP, executed(HEADLINES, null, { f: { kinds: ['OPINION', 'NEWS'] } }), NOON)
  const uses = counts.take()
  expect(Object.fromEntries(uses.map(({ coordinate, count }) => [coordinate, count]))).toMatchObject({
    'Filter.kinds': 2,
    'Filter.text': 1,
    'Kind.NEWS': 2,
    'Kind.OPINION': 1,
  })
  expect(JSON.stringify(uses)).not.toContain('secret')
})

test('of several operations in a document only the one that was executed counts', () => {
  const counts = new UsageCounts(SCHEMA)
  const document = parse(
    'query A { stories { ...S } } query B { stories(first: 1) { words } } fragment S on Story { headline }',
  )
  counts.count(APP, executed(document, 'A'), NOON)
  expect(
    counts
      .take()
      .map(({ coordinate }) => coordinate)
      .sort(),
  ).toEqual(['Query.stories', 'Story', 'Story.headline'])
})

test('a day ends at midnight in UTC', () => {
  const counts = new UsageCounts(SCHEMA)
  counts.count(APP, executed(), Date.parse('2024-03-08T23:59:59.999Z'))
  counts.count(APP, executed(), Date.parse('2024-03-09T00:00:00Z'))
  const days = counts.take().filter(({ coordinate }) => coordinate === 'Story.headline')
  expect(days.map(({ day, count }) => [day, count])).toEqual([
    ['2024-03-08', 1],
    ['2024-03-09', 1],
  ])
})

test('documents that never come again are counted like any others', () => {
  const counts = new UsageCounts(SCHEMA)
  for (let index = 0; index < 1000; index++)
    counts.count(APP, executed(parse(`{ stories { a${index}: words } }`)), NOON)
  expect(countsOf(counts)).toEqual({ 'app 1 2024-03-08 Query.stories': 1000, 'app 1 2024-03-08 Story.words': 1000 })
})

test('clients beyond the limit of a day are counted as one, also after counts were taken', () => {
  const counts = new UsageCounts(SCHEMA)
  const taken = Array.from({ length: 3 }, (_, round) => {
    for (let index = 0; index < MOST_SENDERS; index++)
      counts.count({ client: `client ${round} ${index}`, version: '' }, executed(), NOON)
    return counts.take()
  }).flat()
  expect(new Set(taken.map(({ client }) => client)).size).toBe(MOST_SENDERS + 1)
  const others = taken.filter(({ client, coordinate }) => client === 'other' && coordinate === 'Story.headline')
  expect(others.map(({ count }) => count)).toEqual([MOST_SENDERS, MOST_SENDERS])
})

test.each([
  ['its name and version', { 'graphql-client-name': 'app', 'graphql-client-version': '1' }, APP],
  ['its name alone', { 'graphql-client-name': ' app ' }, { client: 'app', version: '' }],
  ['neither: by its token', {}, { client: 'token', version: '' }],
  ['an empty name: by its token', { 'graphql-client-name': ' ' }, { client: 'token', version: '' }],
  ['a name that is too long', { 'graphql-client-name': 'a'.repeat(101) }, { client: 'other', version: '' }],
  [
    'a version that is too long',
    { 'graphql-client-name': 'app', 'graphql-client-version': 'a'.repeat(101) },
    { client: 'other', version: '' },
  ],
])('a client that says %s is known by that', (_, headers, sender) => {
  expect(senderOf(headers, 'token')).toEqual(sender)
})
