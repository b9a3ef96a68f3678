import { describe, expect, it } from 'vitest'
import { batched } from './batch.ts'

/** Answers with twice a key, and notes what was asked for together. */
function doubling() {
  const calls: (readonly number[])[] = []
  const ask = (keys: readonly number[]) => {
    calls.push(keys)
    return keys.map(key => key * 2)
  }
  return { calls, ask, later: async (keys: readonly number[]) => ask(keys) }
}

describe('reads that are batched', () => {
  it('of a store that answers at once are answered at once', () => {
    const { ask } = doubling()
    expect(batched(ask, true, String)(21)).toBe(42)
  })

  it('of another store go into one call for each level, each key once', async () => {
    const { calls, later } = doubling()
    const double = batched(later, false, String)
    const twice = Promise.resolve(double(3)).then(double)
    const answers = Promise.all([double(1), double(2), double(1), twice, Promise.resolve(4).then(double)])
    expect(await answers).toEqual([2, 4, 2, 12, 8])
    expect(calls).toEqual([[3, 1, 2, 4], [6]])
    expect(await double(2)).toBe(4)
    expect(calls).toHaveLength(2)
  })

  it('fail all together when the call fails, or answers too few', async () => {
    const double = batched(async () => [], false, String)
    const answers = await Promise.allSettled([double(1), double(2)])
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  })
})
