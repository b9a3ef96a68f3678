import { buildSchema } from 'graphql'
import { describe, expect, test } from 'vitest'
import { changesBetween } from '../index.ts'
import { policySchema, violationsOf } from '../judge/policy.ts'
import { repository } from './repository.ts'

const TODAY = '2026-11-24'

async function violations(before: string, after: string, since: string | null = null, settings = {}) {
  const schemas = { before: buildSchema(before), after: buildSchema(after) }
  const changes = await changesBetween(schemas.before, schemas.after)
  return violationsOf(policySchema.parse(settings), changes, schemas, async () => since, TODAY)
}

const FIELD = (rest: string) => `type Query { a: Int ${rest} }`

describe('a removal needs a deprecation before', () => {
  const DEPRECATED = FIELD('old: Int @deprecated(reason: "Use `a`. Goes after 2026-10-01.")')

  test('of as many days as the policy says', async () => {
    expect(await violations(DEPRECATED, FIELD(''), '2026-10-25')).toEqual([])
    expect(await violations(DEPRECATED, FIELD(''), '2026-10-26')).toMatchObject([
      { rule: 'DEPRECATE_FIRST', message: expect.stringContaining('since 2026-10-26, for 29 of 30 days') },
    ])
    expect(await violations(DEPRECATED, FIELD(''), '2026-10-26', { deprecatedForDays: 7 })).toEqual([])
  })

  test('and is told what to do without', async () => {
    expect(await violations(FIELD('old: Int'), FIELD(''))).toMatchObject([
      {
        coordinate: 'Query.old',
        message: '`Query.old` was not deprecated: deprecate it, and remove it 30 days later.',
      },
    ])
  })

  test('or a rule that is switched off', async () => {
    expect(await violations(FIELD('old: Int'), FIELD(''), null, { deprecatedForDays: null })).toEqual([])
  })

  test.each([
    ['an argument', 'f(x: Int): Int', 'f: Int', 'Query.f(x:)'],
    ['an enum value', 'e: E } enum E { A B', 'e: E } enum E { A', 'E.B'],
    ['an input field', 'f(x: I): Int } input I { a: Int b: Int', 'f(x: I): Int } input I { a: Int', 'I.b'],
  ])('also of %s', async (_, before, after, coordinate) => {
    expect(await violations(FIELD(before), FIELD(after))).toMatchObject([{ rule: 'DEPRECATE_FIRST', coordinate }])
  })
})

describe('the reason of a deprecation', () => {
  const reasoned = (reason: string) => violations(FIELD('b: Int'), FIELD(`b: Int @deprecated(reason: "${reason}")`))

  test.each(['Use `a`. Goes after 2027-01-31.', 'From 2027-01-31 on `Query.a` alone is there.'])(
    'is taken: %s',
    async reason => {
      expect(await reasoned(reason)).toEqual([])
    },
  )

  test.each([
    ['Use `a`.', 'a date'],
    ['Goes after 2027-01-31.', 'what to use instead'],
    ['Use `nothing`. Goes after 2027-01-31.', 'what to use instead'],
    ['Old.', 'what to use instead, in `backticks` and a date'],
  ])('is not: %s', async (reason, lacks) => {
    expect(await reasoned(reason)).toMatchObject([
      { rule: 'DEPRECATION_REASON', message: expect.stringContaining(lacks) },
    ])
  })
})

describe('a required argument is never new', () => {
  test.each([
    ['added', 'f: Int', 'f(x: Int!): Int'],
    ['made required', 'f(x: Int): Int', 'f(x: Int!): Int'],
    ['without its default', 'f(x: Int! = 1): Int', 'f(x: Int!): Int'],
  ])('%s', async (_, before, after) => {
    expect(await violations(FIELD(before), FIELD(after))).toMatchObject([
      { rule: 'NEW_REQUIRED_ARGUMENT', coordinate: 'Query.f(x:)' },
    ])
  })

  test('but with its field', async () => {
    expect(await violations(FIELD(''), FIELD('f(x: Int!): Int'))).toEqual([])
  })
})

test.each([
  ['a field', 'Bad_name: Int', 'Query.Bad_name', 'camelCase'],
  ['an argument', 'f(Bad: Int): Int', 'Query.f(Bad:)', 'camelCase'],
  ['a type', 'f: bad } type bad { a: Int', 'bad', 'PascalCase'],
  ['an enum value', 'f: E } enum E { bad', 'E.bad', 'UPPER_CASE'],
])('the name of %s follows the convention', async (_, rest, coordinate, convention) => {
  expect(await violations(FIELD(''), FIELD(rest))).toMatchObject([
    { rule: 'NAME', coordinate, message: expect.stringContaining(convention) },
  ])
})

describe('since when a field is deprecated is read from git', () => {
  const deprecated = FIELD('old: Int @deprecated(reason: "Use `a`. Goes after 2026-02-01.")')

  function history(...versions: readonly [day: string, text: string][]) {
    const made = repository()
    for (const [day, text] of versions) {
      made.write('schema.graphql', text)
      made.commit(day)
    }
    made.write('schema.graphql', FIELD(''))
    return made.run('main:schema.graphql', 'schema.graphql')
  }

  test('from the first commit of its last deprecation on', () => {
    const { code, out } = history(
      ['2020-01-01', FIELD('old: Int')],
      ['2020-02-01', deprecated],
      ['2020-03-01', FIELD('old: Int b: Int')],
      ['2090-01-01', deprecated],
    )
    expect(out).toContain('`Query.old` has been deprecated since 2090-01-01')
    expect(code).toBe(1)
  })

  test('over commits that changed something else', () => {
    const { out } = history(
      ['2020-01-01', FIELD('old: Int')],
      ['2020-02-01', deprecated],
      ['2026-11-01', `"Other." ${deprecated}`],
    )
    expect(out).not.toContain('POLICY')
  })
})
