import { buildSchema, parse } from 'graphql'
import { describe, expect, test } from 'vitest'
import { changesBetween, judge, usesInVariables, usesOf } from '../index.ts'
import { KIND_FIXTURES } from './kind-fixture.ts'

const SCHEMA = buildSchema(`
  directive @mark(at: Int) on FIELD
  type Query { stories(filter: Filter, kind: Kind): [Node!]! }
  input Filter { kinds: [Kind!] inner: Filter text: String }
  enum Kind { NEWS OPINION }
  interface Node { id: ID! }
  type Story implements Node { id: ID! headline: String! }
`)

describe('what a request uses is told', () => {
  test('by its document', () => {
    const document = parse(
      'query ($f: Filter) { stories(filter: $f, kind: NEWS) @mark(at: 1) { __typename id ... on Story { headline } } }',
    )
    expect([...usesOf(document, SCHEMA)].sort()).toEqual([
      '@mark',
      '@mark(at:)',
      'Filter',
      'Kind.NEWS',
      'Node.id',
      'Query.stories',
      'Query.stories(filter:)',
      'Query.stories(kind:)',
      'Story',
      'Story.headline',
    ])
  })

  test('by the names in its variables, never by their values', () => {
    const document = parse('query ($f: Filter, $n: Int) { stories(filter: $f) { id } }')
    const values = { f: { kinds: ['NEWS'], inner: { text: 'a secret' }, unknown: 1, constructor: 2 }, n: 3 }
    expect([...usesInVariables(document, null, SCHEMA)(values)].sort()).toEqual([
      'Filter.inner',
      'Filter.kinds',
      'Filter.text',
      'Kind.NEWS',
    ])
  })
})

describe('traffic shows what operations show', () => {
  test.each(KIND_FIXTURES.filter(({ does }) => does !== 'SAFE'))('$kind for $using', async fixture => {
    const [before, after] = [buildSchema(fixture.before), buildSchema(fixture.after)]
    const document = parse(fixture.using)
    const uses = [...usesOf(document, before), ...allInputs(fixture.using)]
    const traffic = uses.map(coordinate => ({ client: 'app', version: '1', day: '2026-11-24', coordinate, count: 1 }))
    const changes = await changesBetween(before, after)
    const judged = judge(changes, { operations: null, traffic }, before, after).changes
    const verdicts = judged.filter(({ kind }) => kind === fixture.kind).map(({ verdict }) => verdict)
    expect(verdicts.some(verdict => verdict.endsWith('_FOR'))).toBe(true)

    /** Whatever a client may give in a variable, it gives. */
    function allInputs(text: string): string[] {
      if (!text.includes('$')) return []
      return Object.values(before.getTypeMap()).flatMap(type =>
        'getFields' in type && !('getInterfaces' in type)
          ? Object.keys(type.getFields()).map(field => `${type.name}.${field}`)
          : 'getValues' in type && !type.name.startsWith('__')
            ? type.getValues().map(({ name }) => `${type.name}.${name}`)
            : [],
      )
    }
  })
})
