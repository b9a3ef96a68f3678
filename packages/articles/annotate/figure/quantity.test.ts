import { describe, expect, test } from 'vitest'
import { sampleAnalysis } from '../time/time-sample.ts'
import { quantitiesOf } from './quantity.ts'

/** Every quantity of a paragraph as `words: minimum..maximum APPROXIMATION unit`. */
function quantitiesIn(paragraph: string): string[] {
  const { sentences, text } = sampleAnalysis(paragraph)
  return sentences
    .slice(1)
    .flatMap(sentence =>
      quantitiesOf(sentence).map(
        ({ start, end, quantity: q }) =>
          `${text.slice(start, end)}: ${q.minimum}..${q.maximum} ${q.approximation} ${q.unit}`,
      ),
    )
}

describe('approximating words keep the bound that they give', () => {
  test.each([
    ['They found 12 boats.', '12: 12..12 EXACT null'],
    ['They found at least 12 boats.', 'at least 12: 12..null AT_LEAST null'],
    ['They found no fewer than 12 boats.', 'no fewer than 12: 12..null AT_LEAST null'],
    ['They found more than 12 boats.', 'more than 12: 12..null MORE_THAN null'],
    ['They found well over 12 boats.', 'well over 12: 12..null MORE_THAN null'],
    ['They found almost 400 boats.', 'almost 400: null..400 ALMOST null'],
    ['They found just under 400 boats.', 'just under 400: null..400 ALMOST null'],
    ['They found up to 12 boats.', 'up to 12: null..12 AT_MOST null'],
    ['They found as many as 12 boats.', 'as many as 12: null..12 AT_MOST null'],
    ['They found fewer than 12 boats.', 'fewer than 12: null..12 AT_MOST null'],
    ['They found no more than 12 boats.', 'no more than 12: null..12 AT_MOST null'],
    ['They found around 2,000 boats.', 'around 2,000: 2000..2000 ABOUT null'],
    ['They found some 50 boats.', 'some 50: 50..50 ABOUT null'],
    ['They found an estimated 50 boats.', 'an estimated 50: 50..50 ABOUT null'],
    ['They found 50 or so boats.', '50 or so: 50..50 ABOUT null'],
    ['They found 50 or more boats.', '50 or more: 50..null AT_LEAST null'],
    ['They found 500+ boats.', '500+: 500..null AT_LEAST null'],
    ['They found dozens of boats.', 'dozens: 24..null VAGUE null'],
    ['They found hundreds of thousands of boats.', 'hundreds of thousands: 200000..null VAGUE null'],
    ['They found more than a dozen boats.', 'more than a dozen: 12..null MORE_THAN null'],
    ['They found at least another 12 boats.', 'at least another 12: 12..null AT_LEAST null'],
    [
      'It lasted over 12 days, for over 12 days.',
      '12 days: 12..12 EXACT days',
      'over 12 days: 12..null MORE_THAN days',
    ],
    ['It ends within 10 days.', 'within 10 days: null..10 AT_MOST days'],
  ])('%s', (paragraph, ...expected) => {
    expect(quantitiesIn(paragraph)).toEqual(expected)
  })
})

describe('ranges have both bounds', () => {
  test.each([
    ['They found between 15 and 20 boats.', 'between 15 and 20: 15..20 BETWEEN null'],
    ['They found 15-20 boats.', '15-20: 15..20 BETWEEN null'],
    ['They found 15 to 20 boats.', '15 to 20: 15..20 BETWEEN null'],
    ['They found two or three boats.', 'two or three: 2..3 BETWEEN null'],
    ['It costs $10 to $20 million.', '$10 to $20 million: 10000000..20000000 BETWEEN USD'],
    ['It costs 10% to 20% of it.', '10% to 20%: 10..20 BETWEEN percent'],
    ['It takes three to five weeks.', 'three to five weeks: 3..5 BETWEEN weeks'],
    ['It is for 18- to 24-year-olds.', '18- to 24-year-olds: 18..24 BETWEEN years'],
    ['It rose from 15 to 20.', '15: 15..15 EXACT null', '20: 20..20 EXACT null'],
    ['It won by 5 and 10 percentage points.', '5: 5..5 EXACT percent', '10 percentage points: 10..10 EXACT percent'],
  ])('%s', (paragraph, ...expected) => {
    expect(quantitiesIn(paragraph)).toEqual(expected)
  })
})

describe('units', () => {
  test.each([
    ['It costs $3.2bn.', '$3.2bn: 3200000000..3200000000 EXACT USD'],
    ['It costs €1.5 million.', '€1.5 million: 1500000..1500000 EXACT EUR'],
    ['It costs £20.', '£20: 20..20 EXACT GBP'],
    ['It costs A$20.', 'A$20: 20..20 EXACT AUD'],
    ['It costs USD 20.', 'USD 20: 20..20 EXACT USD'],
    ['It costs 30 million euros.', '30 million euros: 30000000..30000000 EXACT EUR'],
    ['It costs 46 cents.', '46 cents: 0.46..0.46 EXACT USD'],
    ['It costs millions of dollars.', 'millions of dollars: 2000000..null VAGUE USD'],
    ['It fell 4.5 percent.', '4.5 percent: 4.5..4.5 EXACT percent'],
    ['It fell 4.5%.', '4.5%: 4.5..4.5 EXACT percent'],
    ['It fell 3 per cent.', '3 per cent: 3..3 EXACT percent'],
    ['It fell by a third of its worth.', 'a third: 33.33..33.33 EXACT percent'],
    ['The poll shows a 10-point lead.', '10-point: 10..10 EXACT percent'],
    ['The index fell 12 points.', '12: 12..12 EXACT null'],
    ['It is an 81-year-old house.', '81-year-old: 81..81 EXACT years'],
    ['She is 81 years old.', '81 years old: 81..81 EXACT years'],
    ['It took two weeks.', 'two weeks: 2..2 EXACT weeks'],
    ['It was a three-day trip.', 'three-day: 3..3 EXACT days'],
    ['It lies about two miles away.', 'about two miles: 2..2 ABOUT miles'],
    ['It is 3 km long.', '3 km: 3..3 EXACT kilometers'],
  ])('%s', (paragraph, expected) => {
    expect(quantitiesIn(paragraph)).toEqual([expected])
  })
})
