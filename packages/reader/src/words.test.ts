import { describe, expect, it } from 'vitest'
import type { DaysFragment } from './generated/operations.ts'
import { quantityWords, timeWords } from './words.ts'

const time = (of: Partial<DaysFragment>): DaysFragment => ({
  span: { start: 0, end: 9, exact: 'that day' },
  earliest: null,
  latest: null,
  precision: 'DAY',
  certainty: 'CERTAIN',
  ...of,
})

describe('the words for a time', () => {
  it('name its days, with the ends that are known', () => {
    expect(timeWords(time({ earliest: '2022-01-02', latest: '2022-01-02' }))).toBe('2 January 2022')
    expect(timeWords(time({ earliest: '2022-01-13', latest: '2022-01-23', precision: 'RANGE' }))).toMatch(
      /^13\s*–\s*23 January 2022$/,
    )
    expect(timeWords(time({ earliest: '2022-01-13' }))).toBe('from 13 January 2022')
    expect(timeWords(time({ latest: '2022-01-13' }))).toBe('until 13 January 2022')
  })

  it('name a whole month or year as such', () => {
    expect(timeWords(time({ earliest: '2022-01-01', latest: '2022-01-31', precision: 'MONTH' }))).toBe('January 2022')
    expect(timeWords(time({ earliest: '2019-01-01', latest: '2019-12-31', precision: 'YEAR' }))).toBe('2019')
  })

  it('say when the days are not certain, and are the words of the text when no day is known', () => {
    expect(timeWords(time({ earliest: '2022-01-05', latest: '2022-01-05', certainty: 'UNCERTAIN' }))).toBe(
      '5 January 2022 (not certain)',
    )
    expect(timeWords(time({}))).toBe('that day')
  })
})

describe('the words for a quantity', () => {
  it('keep its bounds and how sure they are', () => {
    const words = (
      minimum: number | null,
      maximum: number | null,
      approximation: Parameters<typeof quantityWords>[0]['approximation'],
    ) => quantityWords({ minimum, maximum, approximation, unit: null })
    expect(words(164, 164, 'EXACT')).toBe('164')
    expect(words(18, null, 'AT_LEAST')).toBe('at least 18')
    expect(words(160, null, 'MORE_THAN')).toBe('more than 160')
    expect(words(null, 400, 'ALMOST')).toBe('almost 400')
    expect(words(null, 10, 'AT_MOST')).toBe('at most 10')
    expect(words(12_000, 12_000, 'ABOUT')).toBe('about 12,000')
    expect(words(15, 20, 'BETWEEN')).toBe('15 to 20')
    expect(words(24, null, 'VAGUE')).toBe('24 or more')
  })

  it('name the unit', () => {
    const ten = { minimum: 10, maximum: 10, approximation: 'EXACT' } as const
    expect(quantityWords({ ...ten, unit: 'percent' })).toBe('10 %')
    expect(quantityWords({ ...ten, unit: 'years' })).toBe('10 years')
  })
})
