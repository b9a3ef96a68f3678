import { ChangeType } from '@graphql-inspector/core'
import { buildSchema, validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import { changesBetween, judge, type Usage, type Verdict } from '../index.ts'
import { operationsIn } from '../source/operations.ts'
import { KIND_FIXTURES, type KindFixture } from './kind-fixture.ts'

const USED = { BREAKING: 'BREAKING_FOR', DANGEROUS: 'DANGEROUS_FOR', SAFE: 'SAFE' } as const

async function verdicts({ kind, before, after }: KindFixture, text: string | null): Promise<readonly Verdict[]> {
  const [old, now] = [buildSchema(before), buildSchema(after)]
  const operations = text === null ? null : operationsIn([{ path: 'client.graphql', text }])
  for (const { document } of operations ?? []) expect(validate(old, document)).toEqual([])
  const usage: Usage = { operations, traffic: null }
  const { changes, unexplained } = judge(await changesBetween(old, now), usage, old, now)
  expect(unexplained).toEqual([])
  return changes.filter(change => change.kind === kind).map(({ verdict }) => verdict)
}

/** What the specification alone says of the change that the fixture makes. */
async function level({ kind, before, after }: KindFixture): Promise<string | undefined> {
  const changes = await changesBetween(buildSchema(before), buildSchema(after))
  return changes.find(change => change.kind === kind)?.level
}

describe('each kind of change is judged by whether it is used', () => {
  test.each(KIND_FIXTURES)('$kind, used: $does for $using', async fixture => {
    expect(await verdicts(fixture, fixture.using)).toContain(USED[fixture.does])
  })

  test.each(KIND_FIXTURES.filter(({ besides }) => besides !== null))('$kind, not used by $besides', async fixture => {
    const bare = await level(fixture)
    const found = await verdicts(fixture, fixture.besides)
    expect(found).not.toEqual([])
    for (const verdict of found) expect(['SAFE', `${bare}_UNUSED`]).toContain(verdict)
  })

  test.each(KIND_FIXTURES)('$kind, when nobody was looked at', async fixture => {
    const bare = await level(fixture)
    const found = await verdicts(fixture, null)
    expect(found).not.toEqual([])
    for (const verdict of found) expect(verdict).toBe(bare)
  })

  test('there is a fixture for every kind that GraphQL Inspector knows', () => {
    const known = new Set(KIND_FIXTURES.map(({ kind }) => kind))
    const missing = Object.values(ChangeType).filter(kind => !known.has(kind))
    // These two are about directives in operations: a comparison of schemas never makes them.
    expect(missing).toEqual([ChangeType.DirectiveUsageFieldAdded, ChangeType.DirectiveUsageFieldRemoved])
  })
})
