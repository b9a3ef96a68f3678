import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokensOf } from '../token.ts'
import { numbersOf } from './number.ts'

function numbersIn(text: string): [words: string, value: number, form: string, rest: string][] {
  return numbersOf(tokensOf(text, 0, text.length)).map(({ start, end, value, form, rest }) => [
    text.slice(start, end),
    value,
    form,
    rest,
  ])
}

describe('numbers', () => {
  test.each([
    ['in digits', '7 houses', '7', 7, 'PLAIN', ''],
    ['in groups', '12,000 houses', '12,000', 12_000, 'GROUPED', ''],
    ['with decimals', '1.5 million houses', '1.5 million', 1_500_000, 'GROUPED', ''],
    ['with a scale glued on', '3.2bn pounds', '3.2bn', 3_200_000_000, 'GROUPED', ''],
    ['with a scale by a hyphen', 'a 2.5-million-acre park', '2.5-million-acre', 2_500_000, 'GROUPED', 'acre'],
    ['in words', 'seven houses', 'seven', 7, 'WORDS', ''],
    ['of two words', 'twenty-one houses', 'twenty-one', 21, 'WORDS', ''],
    ['of many words', 'three hundred and twelve houses', 'three hundred and twelve', 312, 'WORDS', ''],
    ['of millions in words', 'two and a half million houses', 'two and a half million', 2_500_000, 'WORDS', ''],
    ['of thousands in words', 'one hundred thousand houses', 'one hundred thousand', 100_000, 'WORDS', ''],
    ['with an article', 'a hundred houses', 'a hundred', 100, 'WORDS', ''],
    ['in dozens', 'two dozen houses', 'two dozen', 24, 'WORDS', ''],
    ['halved', 'half a million houses', 'half a million', 500_000, 'GROUPED', ''],
    ['that are vague', 'scores of houses', 'scores', 40, 'VAGUE', ''],
    ['that are vague and large', 'tens of thousands of houses', 'tens of thousands', 20_000, 'VAGUE', ''],
    ['of several hundred', 'several hundred houses', 'several hundred', 200, 'VAGUE', ''],
    ['of a few million', 'a few million houses', 'a few million', 2_000_000, 'VAGUE', ''],
    ['that are fractions', 'a third of the houses', 'a third', 1 / 3, 'FRACTION', ''],
    ['that are fractions by a hyphen', 'two-thirds of the houses', 'two-thirds', 2 / 3, 'FRACTION', ''],
    ['that are ratios', 'one in five houses', 'one in five', 0.2, 'FRACTION', ''],
    ['that are ratios in digits', 'nine out of 10 houses', 'nine out of 10', 0.9, 'FRACTION', ''],
    ['of nobody', 'no one was hurt', 'no one', 0, 'NONE', ''],
    ['tied to a noun', 'an 81-year-old house', '81-year-old', 81, 'PLAIN', 'year-old'],
    ['tied to a noun in words', 'a five-member panel', 'five-member', 5, 'WORDS', 'member'],
  ])('%s', (_, text, words, value, form, rest) => {
    expect(numbersIn(text)).toEqual([[words, value, form, rest]])
  })

  test.each([
    'the first house',
    'the 5th house',
    'at 3:30 today',
    'the 1990s',
    'in tens',
    'a house',
    'version 1.2.3',
    'MH370',
  ])('are none in “%s”', text => {
    expect(numbersIn(text)).toEqual([])
  })

  test('that follow each other are apart', () => {
    expect(numbersIn('between 15 and 20').map(([words]) => words)).toEqual(['15', '20'])
    expect(numbersIn('one, two and twenty').map(([words]) => words)).toEqual(['one', 'two', 'twenty'])
  })

  test('in any text are finite, in order, and slice to what they were read from', () => {
    const piece = fc.constantFrom(
      'a',
      'half',
      'two',
      'twenty',
      'hundred',
      'million',
      'and',
      'of',
      'dozens',
      'thousands',
      '3',
      '1,000',
      '2.5',
      '-',
      'few',
      'third',
      'in',
      'out',
      'no',
      'one',
    )
    const anyText = fc.oneof(
      fc.array(piece, { maxLength: 30 }).map(pieces => pieces.join(' ')),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(anyText, text => {
        let end = 0
        for (const number of numbersOf(tokensOf(text, 0, text.length))) {
          expect(Number.isFinite(number.value)).toBe(true)
          expect(number.start).toBeGreaterThanOrEqual(end)
          expect(number.end).toBeGreaterThan(number.start)
          end = number.end
        }
      }),
      { numRuns: 500 },
    )
  })
})
