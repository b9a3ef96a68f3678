import fc from 'fast-check'
import { buildSchema, type GraphQLSchema, validate, validateSchema } from 'graphql'
import { expect, test } from 'vitest'
import { changesBetween, judge } from '../index.ts'
import { operationsIn } from '../source/operations.ts'
import { generatedTypes } from './generated-types.ts'
import { failureOf } from './oracle.ts'
import { randomChange } from './random-change.ts'
import { randomOperation } from './random-operation.ts'
import { type Draw, type RandomSchema, randomSchema, sdlOf } from './random-schema.ts'

/** How often each operation is run: a failure that depends on the data or the values shows in some run. */
const RUNS = 30

/** The schema, or null when it is not a valid one. */
function built(schema: RandomSchema): GraphQLSchema | null {
  try {
    const made = buildSchema(sdlOf(schema))
    return validateSchema(made).length === 0 ? made : null
  } catch {
    return null
  }
}

test('whenever an operation fails against a changed schema, the check says so', async () => {
  const count = { checked: 0, failing: 0, alarms: 0, alarmsForTypesAlone: 0, falseAlarms: 0 }
  const seeds = fc.array(fc.nat(), { minLength: 60, maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(seeds, async numbers => {
      let state = 0
      // Deterministic in the numbers, and never at an end.
      const draw: Draw = below => {
        const drawn = (numbers[state % numbers.length] ?? 0) + Math.floor(state / numbers.length) * 7919
        state++
        return drawn % below
      }
      const schema = randomSchema(draw)
      const before = built(schema)
      const after = built(randomChange(schema, draw))
      fc.pre(before !== null && after !== null)
      const text = randomOperation(before, draw)
      const operations = operationsIn([{ path: 'client.graphql', text }])
      const [operation] = operations
      fc.pre(operation !== undefined && validate(before, operation.document).length === 0)
      const changes = await changesBetween(before, after)
      const { changes: judged, unexplained } = judge(changes, { operations, traffic: null }, before, after)
      const verdicts = judged.map(({ verdict }) => verdict)
      const isBreaking = verdicts.includes('BREAKING_FOR') || unexplained.length > 0
      const isTold = isBreaking || verdicts.includes('DANGEROUS_FOR')
      const failures = Array.from({ length: RUNS }, () => failureOf(operation, before, after, draw)).filter(
        failure => failure !== null,
      )
      count.checked++
      if (failures.length > 0) count.failing++
      if (isBreaking) count.alarms++
      if (isBreaking && failures.length === 0) {
        // Nothing fails, and yet a client whose types are generated has to be changed.
        const isTyped = (await generatedTypes(operations, before)) !== (await generatedTypes(operations, after))
        count[isTyped ? 'alarmsForTypesAlone' : 'falseAlarms']++
      }
      const worst = failures.find(({ level }) => level === 'BREAKING') ?? failures[0]
      const story = `${worst?.reason}\n${text}\n${changes.map(({ message }) => message).join('\n')}`
      if (worst?.level === 'BREAKING') expect(isBreaking, story).toBe(true)
      if (worst) expect(isTold, story).toBe(true)
      expect(
        unexplained.flatMap(({ impacts }) => impacts.map(({ reason }) => reason)),
        story,
      ).toEqual([])
    }),
    { numRuns: Number(process.env['DATELINE_CHECK_RUNS'] ?? 1000) },
  )
  expect(count.failing).toBeGreaterThan(0)
  process.stdout.write(`soundness: ${JSON.stringify(count)}\n`)
})
