import { openMemoryStore } from '@dateline/store'
import {
  buildSchema,
  execute,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getOperationAST,
  parse,
  validate,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { ANONYMOUS_READER, contextOf } from '../../schema/context.ts'
import { compiled } from './compile.ts'
import { keptTexts } from './kept-texts.ts'

const SDL = `
  type Query {
    ship: Ship
    ships(first: Int = 2): [Ship!]!
    thing(kind: String!): Thing
    things: [Thing]
    echo(text: String = "calm", list: [Int!], size: Size, where: Where): String
    broken: String
    late: Later!
  }
  interface Thing { id: ID!, size: Size }
  type Ship implements Thing { id: ID!, name: String!, size: Size, length: Float, crew: [String], mate: Ship, port: Port }
  type Port implements Thing { id: ID!, size: Size, open: Boolean!, depth: Int, ships: [Ship!]! }
  type Later { soon: String!, never: String, list: [String] }
  union Either = Ship | Port
  enum Size { SMALL LARGE }
  input Where { port: String = "Northport", dock: Int }
`

const PORT = { __typename: 'Port', id: 7, size: 'LARGE', open: true, depth: -0, ships: [] as unknown[] }
const SHIP = {
  __typename: 'Ship',
  id: 'a"b\\c\u0007\n',
  name: 'Størmfuglen 🚢 \ud800',
  size: 'SMALL',
  length: 12.5,
  crew: ['Ada', null, 'B\u2028o'],
  port: PORT,
  mate: () => ({ ...SHIP, id: 2, length: Number.NaN, mate: null }),
}
PORT.ships.push(SHIP)

const FIELDS: Readonly<Record<string, GraphQLFieldResolver<unknown, unknown>>> = {
  ship: () => SHIP,
  ships: (_, { first }) => Array.from({ length: first }, () => SHIP),
  thing: (_, { kind }) => (kind === 'ship' ? SHIP : PORT),
  things: () => [SHIP, null, Promise.resolve(PORT), PORT],
  echo: (_, args) => JSON.stringify(args),
  broken: () => {
    throw new Error('on fire')
  },
  late: async () => ({ soon: Promise.resolve('now'), never: async () => null, list: [Promise.resolve('x'), 'y'] }),
}

const SCHEMA: GraphQLSchema = buildSchema(SDL)
for (const [name, field] of Object.entries(SCHEMA.getQueryType()?.getFields() ?? {}))
  if (FIELDS[name]) field.resolve = FIELDS[name]

const CONTEXT = contextOf(openMemoryStore())(ANONYMOUS_READER)

async function bothAnswersTo(query: string, variables: Record<string, unknown> = {}) {
  const document = parse(query)
  expect(validate(SCHEMA, document)).toEqual([])
  const operation = getOperationAST(document)
  if (!operation) throw new Error('No operation.')
  const expected = JSON.stringify(await execute({ schema: SCHEMA, document, variableValues: variables }))
  const { answer } = compiled(SCHEMA, document, operation)
  const answers = []
  // The second time, what is selected is known.
  for (let time = 0; time < 2; time++) answers.push(await answer(variables, CONTEXT, { reason: null }))
  return { answers, expected }
}

describe('a compiled query', () => {
  it.each([
    ['scalars, as JSON has to escape them', '{ ship { id name size length crew port { id depth open } } }'],
    ['names of its own', '{ a: ship { b: id __typename } __typename }'],
    [
      'what several selections select together',
      '{ ship { port { id } ...P } ship { port { size } } } fragment P on Ship { port { open } id }',
    ],
    [
      'objects by interface, each its own',
      '{ things { __typename id ...on Ship { name } ...on Port { depth ships { id } } } }',
    ],
    ['fragments on interfaces', '{ thing(kind: "port") { ...T } } fragment T on Thing { size ...on Thing { id } }'],
    ['arguments by default', '{ echo ships { id } }'],
    [
      'arguments as they stand',
      '{ echo(text: null, list: [1, 2], size: LARGE, where: { dock: 3 }) ships(first: 3) { id } }',
    ],
    ['empty lists', '{ ships(first: 0) { id } }'],
    ['promises at every place', '{ late { soon never list } things { id } }'],
    ['fields left out by directives', '{ ship @skip(if: true) { id } ships { id @include(if: false) name } }'],
  ])('answers as graphql-js does, byte for byte: %s', async (_, query) => {
    const { answers, expected } = await bothAnswersTo(query)
    expect(answers).toEqual([expected, expected])
  })

  it.each([
    [{}],
    [{ text: null, list: null, dock: 1 }],
    [{ text: 'storm', list: [1], dock: 2, few: 1 }],
    [{ list: 4, dock: null }],
    [{ isShort: true }],
    [{ isShort: false, isLong: true }],
  ])('takes variables as graphql-js does: %j', async variables => {
    const { answers, expected } = await bothAnswersTo(
      `query ($text: String = "v", $list: [Int!], $dock: Int, $few: Int! = 2, $isShort: Boolean = false, $isLong: Boolean! = true) {
        echo(text: $text, list: $list, where: { dock: $dock })
        ships(first: $few) { id name @skip(if: $isShort) ...L @include(if: $isLong) }
      }
      fragment L on Ship { length port { id @include(if: $isShort) open } }`,
      variables,
    )
    expect(answers).toEqual([expected, expected])
  })

  it.each([
    [{}],
    [{ other: null, size: null, where: null }],
    [{ other: 'storm', size: 'LARGE', where: {} }],
    [{ where: { port: null, dock: 3 } }],
  ])('takes what an argument is given by a variable alone as graphql-js does: %j', async variables => {
    const { answers, expected } = await bothAnswersTo(
      'query ($other: String, $size: Size, $where: Where) { echo(text: $other, list: 1, size: $size, where: $where) }',
      variables,
    )
    expect(answers).toEqual([expected, expected])
  })

  it('is none where a variable is called as no field of an object can be', async () => {
    await expect(bothAnswersTo('query ($__proto__: String) { echo(text: $__proto__) }')).rejects.toThrow()
  })

  it('is of use for other variables than those that it came with first', async () => {
    const document = parse('query ($few: Int!, $with: Boolean!) { ships(first: $few) { id name @include(if: $with) } }')
    const operation = getOperationAST(document)
    if (!operation) throw new Error('No operation.')
    const { answer } = compiled(SCHEMA, document, operation)
    for (const variables of [
      { few: 1, with: true },
      { few: 2, with: false },
      { few: 0, with: true },
    ])
      expect(answer(variables, CONTEXT, { reason: null })).toBe(
        JSON.stringify(await execute({ schema: SCHEMA, document, variableValues: variables })),
      )
  })

  it.each([
    ['a resolver that throws', '{ ship { id } broken }', {}],
    ['a resolver that throws beside one that waits', '{ late { soon } broken }', {}],
    ['a scalar that is none', '{ ship { mate { length } } }', {}],
    ['variables of another type', 'query ($few: Int!) { ships(first: $few) { id } }', { few: 'many' }],
    ['missing variables', 'query ($few: Int!) { ships(first: $few) { id } }', {}],
    ['introspection', '{ __schema { queryType { name } } }', {}],
  ])('leaves an answer to graphql-js that has errors, or is about the schema: %s', async (_, query, variables) => {
    await expect(bothAnswersTo(query, variables)).rejects.toThrow()
  })

  it('writes an object of a kept type as it was written before, until the archive changes, unless variables are selected by', () => {
    const kept = buildSchema('type Query { page: Page! } type Page { size(by: Int = 1): Int! }')
    Object.assign(kept.getType('Page') ?? {}, { extensions: { isKept: true } })
    const page = { size: ({ by }: { readonly by: number }) => size * by }
    let size = 1
    let version = 1
    const texts = keptTexts(1000, () => version)
    const answerTo = (query: string, variables = {}): unknown => {
      const document = parse(query)
      const operation = getOperationAST(document)
      if (!operation) throw new Error('No operation.')
      const { answer } = compiled(kept, document, operation, texts)
      const ask = (): unknown => answer(variables, CONTEXT, { reason: null })
      const answers = [ask()]
      size = 2
      answers.push(ask())
      version++
      answers.push(ask())
      size = 1
      return answers
    }
    Object.assign(kept.getQueryType()?.getFields()['page'] ?? {}, { resolve: () => page })
    const [one, two] = ['{"data":{"page":{"size":1}}}', '{"data":{"page":{"size":2}}}']
    expect(answerTo('{ page { size } }')).toEqual([one, one, two])
    expect(answerTo('query ($by: Int = 1) { page { ...S } } fragment S on Page { size(by: $by) }')).toEqual([
      one,
      two,
      two,
    ])
  })

  it('reads nothing more when it is stopped', async () => {
    const document = parse('{ late { soon } }')
    const operation = getOperationAST(document)
    if (!operation) throw new Error('No operation.')
    const reason = new GraphQLError('It took too long.')
    const stop = { reason: null as Error | null }
    const answer = compiled(SCHEMA, document, operation).answer({}, CONTEXT, stop)
    stop.reason = reason
    await expect(answer).rejects.toBe(reason)
  })
})
