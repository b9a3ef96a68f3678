import { buildSchema, type GraphQLSchema } from 'graphql'
import { describe, expect, test } from 'vitest'
import type { Operation } from '../compare/operation.ts'
import { operationsIn } from '../source/operations.ts'
import { generatedTypes } from './generated-types.ts'
import { KIND_FIXTURES } from './kind-fixture.ts'
import { type Failure, failureOf } from './oracle.ts'
import type { Draw } from './random-schema.ts'

/** How often an operation is run: what hangs on the data, or on what is in variables, shows in some run. */
const RUNS = 100

/** A linear congruential generator: the same numbers in each run. */
function drawing(): Draw {
  let state = 1
  return below => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

/** What goes wrong when the operations run against the new schema. */
function failures(operations: readonly Operation[], before: GraphQLSchema, after: GraphQLSchema): Failure[] {
  const draw = drawing()
  return operations.flatMap(operation =>
    Array.from({ length: RUNS }, () => failureOf(operation, before, after, draw)).filter(failure => failure !== null),
  )
}

describe('what is told to break an operation does', () => {
  const breaking = KIND_FIXTURES.filter(({ does }) => does === 'BREAKING')

  test.each(breaking)('$kind: $using', async ({ using, before: old, after: now }) => {
    const [before, after] = [buildSchema(old), buildSchema(now)]
    const operations = operationsIn([{ path: 'client.graphql', text: using }])
    if (failures(operations, before, after).length > 0) return
    expect(await generatedTypes(operations, after)).not.toBe(await generatedTypes(operations, before))
  })
})

describe('what is told not to hit an operation does not', () => {
  const unused = KIND_FIXTURES.flatMap(fixture =>
    fixture.besides === null ? [] : [{ ...fixture, besides: fixture.besides }],
  )

  test.each(unused)('$kind: $besides', async ({ besides, before: old, after: now }) => {
    const [before, after] = [buildSchema(old), buildSchema(now)]
    const operations = operationsIn([{ path: 'client.graphql', text: besides }])
    expect(failures(operations, before, after)).toEqual([])
    expect(await generatedTypes(operations, after)).toBe(await generatedTypes(operations, before))
  })
})
