import { describe, expect, it } from 'vitest'
import { datelineError } from './error.ts'
import { isRepeatable, pauseBefore } from './retry.ts'

const network = datelineError({ kind: 'network' }, 'reset')
const limited = (retryAfter: number | null) =>
  datelineError({ kind: 'rate-limited', status: 429, retryAfter, errors: [] }, 'later')

describe('the pause before a retry', () => {
  it('is any length up to one that doubles, and never longer than the longest', () => {
    const longest = (attempt: number) => pauseBefore(attempt, network, { attempts: 9 }, () => 1)
    expect([1, 2, 3, 4].map(longest)).toEqual([250, 500, 1000, 2000])
    expect(longest(9)).toBe(8000)
    expect(pauseBefore(3, network, {}, () => 0)).toBe(0)
  })

  it('is at least what the service asks for, in seconds, however long', () => {
    expect(pauseBefore(1, limited(1), {}, () => 0)).toBe(1000)
    expect(pauseBefore(1, limited(60), {}, () => 1)).toBe(60_250)
    expect(pauseBefore(1, limited(null), {}, () => 1)).toBe(250)
  })

  it('is none when all retries are used up, or when the error would come again', () => {
    expect(pauseBefore(4, network, {}, () => 0)).toBe(null)
    expect(pauseBefore(1, network, { attempts: 0 }, () => 0)).toBe(null)
    expect(pauseBefore(1, datelineError({ kind: 'timeout', timeout: 1 }, 'late'), {}, () => 0)).toBe(null)
  })
})

describe('a document is safe to send twice', () => {
  it.each(['{ archive { articleCount } }', 'query Mutation { a }', 'query A{mutations{b}}', 'subscription A{b}'])(
    'when it holds no mutation: %s',
    text => expect(isRepeatable(text)).toBe(true),
  )

  it.each(['mutation{a}', ' mutation A { b }', 'fragment F on B{c}mutation A{...F}', '#x\nmutation A{b}'])(
    'never when it holds one: %s',
    text => expect(isRepeatable(text)).toBe(false),
  )
})
