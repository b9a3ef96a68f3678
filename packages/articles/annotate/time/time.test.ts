import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from '../analysis.ts'
import { findTimes } from './time.ts'
import { sampleAnalysis, sampleGallery } from './time-sample.ts'

/** Every time of a paragraph as `words: earliest..latest precision`, published on Thursday 13 January 2022. */
function timesOf(paragraph: string, publishedOn?: string): string[] {
  return findTimes(sampleAnalysis(paragraph, publishedOn)).map(
    ({ span, earliest, latest, precision }) => `${span.exact}: ${earliest}..${latest} ${precision}`,
  )
}

describe('days of the calendar', () => {
  test.each([
    ['The dam broke on January 2.', 'on January 2: 2022-01-02..2022-01-02 DAY'],
    ['The dam broke on 2 January.', 'on 2 January: 2022-01-02..2022-01-02 DAY'],
    ['The dam broke on the 2nd of January.', 'on the 2nd of January: 2022-01-02..2022-01-02 DAY'],
    ['The dam broke on 5 January 2019.', 'on 5 January 2019: 2019-01-05..2019-01-05 DAY'],
    ['The dam broke Jan. 5, 2019, at dawn.', 'Jan. 5, 2019: 2019-01-05..2019-01-05 DAY'],
    ['The dam broke on Wednesday, Jan. 5.', 'on Wednesday, Jan. 5: 2022-01-05..2022-01-05 DAY'],
    ['The dam broke on the morning of Jan. 5.', 'on the morning of Jan. 5: 2022-01-05..2022-01-05 DAY'],
    ['The dam broke between 6 and 9 January.', 'between 6 and 9 January: 2022-01-06..2022-01-09 RANGE'],
    ['The dam broke on 2021-12-30.', 'on 2021-12-30: 2021-12-30..2021-12-30 DAY'],
    ['The dam broke on New Year’s Eve.', 'on New Year’s Eve: 2021-12-31..2021-12-31 DAY'],
    ['The dam broke in March 2020.', 'in March 2020: 2020-03-01..2020-03-31 MONTH'],
    ['The dam broke in early March 2020.', 'in early March 2020: 2020-03-01..2020-03-10 RANGE'],
    ['The dam broke in 2019.', 'in 2019: 2019-01-01..2019-12-31 YEAR'],
    ['The dam broke in late 2019.', 'in late 2019: 2019-09-01..2019-12-31 RANGE'],
    ['The dam was built in the 1970s.', 'in the 1970s: 1970-01-01..1979-12-31 RANGE'],
    ['The dam was built in the late 1970s.', 'in the late 1970s: 1977-01-01..1979-12-31 RANGE'],
    ['The dam broke in the summer of 2015.', 'in the summer of 2015: 2015-06-01..2015-08-31 RANGE'],
    ['Sales fell in the first quarter of 2020.', 'in the first quarter of 2020: 2020-01-01..2020-03-31 RANGE'],
  ])('%s', (paragraph, expected) => {
    expect(timesOf(paragraph)).toEqual([expected])
  })

  test('that do not exist are no times', () => {
    expect(timesOf('They met on February 30, 2021.')).toEqual([])
  })
})

describe('ranges', () => {
  test.each([
    ['The fair ran from 3 to 9 January.', 'from 3 to 9 January: 2022-01-03..2022-01-09 RANGE'],
    ['The fair of 2-5 January was full.', '2-5 January: 2022-01-02..2022-01-05 RANGE'],
    ['The fair ran January 2–5.', 'January 2–5: 2022-01-02..2022-01-05 RANGE'],
    ['The fair ran from Dec. 28 to Jan. 3.', 'from Dec. 28 to Jan. 3: 2021-12-28..2022-01-03 RANGE'],
    ['She led the club between 2010 and 2014.', 'between 2010 and 2014: 2010-01-01..2014-12-31 RANGE'],
    ['She led the club from 2010 to 2014.', 'from 2010 to 2014: 2010-01-01..2014-12-31 RANGE'],
    ['It was shut from Monday to Wednesday.', 'from Monday to Wednesday: 2022-01-10..2022-01-12 RANGE'],
    ['It was shut from Friday to Monday.', 'from Friday to Monday: 2022-01-07..2022-01-10 RANGE'],
    ['Floods came in 2011 and 2012.', 'in 2011 and 2012: 2011-01-01..2012-12-31 RANGE'],
  ])('%s', (paragraph, expected) => {
    expect(timesOf(paragraph)).toEqual([expected])
  })
})

describe('times as seen from the day of publication', () => {
  test.each([
    ['The dam broke last week.', 'last week: 2022-01-03..2022-01-09 WEEK'],
    ['The dam broke this week.', 'this week: 2022-01-10..2022-01-16 WEEK'],
    ['The dam broke yesterday.', 'yesterday: 2022-01-12..2022-01-12 DAY'],
    ['The dam broke last night.', 'last night: 2022-01-12..2022-01-12 DAY'],
    ['The dam will be ready in two weeks.', 'in two weeks: 2022-01-24..2022-01-30 WEEK'],
    ['The vote was put off until March.', 'until March: null..2022-03-31 RANGE'],
    ['The dam broke overnight.', 'overnight: 2022-01-12..2022-01-13 RANGE'],
    ['The dam broke three days ago.', 'three days ago: 2022-01-10..2022-01-10 DAY'],
    ['The dam broke two months ago.', 'two months ago: 2021-11-01..2021-11-30 MONTH'],
    ['The dam broke a decade ago.', 'a decade ago: 2012-01-01..2012-12-31 YEAR'],
    ['The dam broke last month.', 'last month: 2021-12-01..2021-12-31 MONTH'],
    ['The dam will open next year.', 'next year: 2023-01-01..2023-12-31 YEAR'],
    ['The dam broke earlier this month.', 'earlier this month: 2022-01-01..2022-01-13 RANGE'],
    ['The dam will open later this year.', 'later this year: 2022-01-13..2022-12-31 RANGE'],
    ['The dam broke over the weekend.', 'over the weekend: 2022-01-08..2022-01-09 RANGE'],
    ['The dam will open this weekend.', 'this weekend: 2022-01-15..2022-01-16 RANGE'],
    ['The dam will be ready within 10 days.', 'within 10 days: 2022-01-13..2022-01-23 RANGE'],
    ['The dam will be ready within 48 hours.', 'within 48 hours: 2022-01-13..2022-01-15 RANGE'],
    ['It rained for the past three weeks.', 'for the past three weeks: 2021-12-23..2022-01-13 RANGE'],
    ['It will rain over the next week.', 'over the next week: 2022-01-13..2022-01-20 RANGE'],
    ['It has rained since 2 January.', 'since 2 January: 2022-01-02..2022-01-13 RANGE'],
    ['They must leave by 20 January.', 'by 20 January: null..2022-01-20 RANGE'],
    ['They stayed until Monday.', 'until Monday: null..2022-01-10 RANGE'],
    ['The dam broke last summer.', 'last summer: 2021-06-01..2021-08-31 RANGE'],
  ])('%s', (paragraph, expected) => {
    expect(timesOf(paragraph)).toEqual([expected])
  })

  test('“a day earlier” counts from the day that was spoken of last', () => {
    expect(timesOf('The dam broke on Monday. A day earlier, it had cracked.')).toEqual([
      'on Monday: 2022-01-10..2022-01-10 DAY',
      'A day earlier: 2022-01-09..2022-01-09 DAY',
    ])
    expect(timesOf('A day earlier, it had cracked.')).toEqual([])
  })

  test('“a few days ago” is a time without days', () => {
    expect(findTimes(sampleAnalysis('The dam broke a few days ago.'))).toMatchObject([
      { earliest: null, latest: null, certainty: 'UNCERTAIN' },
    ])
  })
})

describe('the tense decides where a year or a week is not said', () => {
  test.each([
    ['The dam broke on Thursday.', '2022-01-13'],
    ['The dam broke on Friday.', '2022-01-07'],
    ['The council will meet on Thursday.', '2022-01-13'],
    ['The council will meet on Friday.', '2022-01-14'],
    ['The vote will be held on Monday.', '2022-01-17'],
    ['The vote was held on Monday.', '2022-01-10'],
    ['The council is expected to meet on Monday.', '2022-01-17'],
    ['The council is meeting on Monday.', '2022-01-17'],
    ['The council voted to meet on Monday.', '2022-01-10'],
    ['On Monday, the council met.', '2022-01-10'],
    ['On Monday, the council will meet.', '2022-01-17'],
    ['The council met last Thursday.', '2022-01-06'],
    ['The council will meet next Thursday.', '2022-01-20'],
    ['The dam broke on March 5.', '2021-03-05'],
    ['The dam will open on March 5.', '2022-03-05'],
    ['The March 5 vote is close.', '2022-03-05'],
    ['The November 5 vote was close.', '2021-11-05'],
  ])('%s', (paragraph, day) => {
    expect(findTimes(sampleAnalysis(paragraph)).map(time => time.earliest)).toEqual([day])
  })
})

describe('what looks like a time', () => {
  test.each([
    'The march went on, and it may rain.',
    'She won on Super Tuesday.',
    'She reads the Sunday Times.',
    'They bought 2,016 chairs and 2016 tables.',
    'He is in the March for Life.',
    'It opens on Saturday nights.',
  ])('is none: %s', paragraph => {
    expect(timesOf(paragraph)).toEqual([])
  })
})

test('a weekday in a caption may come from an older story, a date with its year may not', () => {
  const article = sampleGallery('Crowds stormed the hall on Wednesday. The hall was built in 1931.')
  expect(findTimes(analyse(article))).toMatchObject([
    { span: { exact: 'on Wednesday' }, earliest: null, latest: null, precision: 'DAY', certainty: 'UNCERTAIN' },
    { span: { exact: 'in 1931' }, earliest: '1931-01-01', latest: '1931-12-31', certainty: 'CERTAIN' },
  ])
})

describe('for any text', () => {
  const piece = fc.constantFrom(
    'on',
    'in',
    'since',
    'by',
    'from',
    'to',
    'the',
    'past',
    'last',
    'next',
    'this',
    'early',
    'late',
    'Monday',
    'Friday',
    'January',
    'Jan.',
    'May',
    '5',
    '31',
    '2019',
    '2022',
    '-',
    ',',
    '.',
    'two',
    'days',
    'weeks',
    'ago',
    'earlier',
    'week',
    'year',
    'summer',
    'first',
    'quarter',
    'of',
    'will',
    'was',
    'within',
    '10',
    '’s',
    '1990s',
    '(',
    ')',
    'yesterday',
  )
  const anyText = fc.oneof(
    fc.array(piece, { minLength: 1, maxLength: 40 }).map(pieces => pieces.join(' ')),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
  )
  const anyDay = fc
    .date({ min: new Date('1600-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    .map(day => day.toISOString().slice(0, 10))

  test('times slice to their words, do not overlap, have their days in order, and are found again', () => {
    fc.assert(
      fc.property(anyText, anyDay, (text, day) => {
        fc.pre(text.trim() !== '')
        const analysis = sampleAnalysis(text, day)
        const times = findTimes(analysis)
        let end = 0
        for (const { span, earliest, latest, certainty } of times) {
          expect(analysis.text.slice(span.start, span.end)).toBe(span.exact)
          expect(span.start).toBeGreaterThanOrEqual(end)
          end = span.end
          if (earliest !== null && latest !== null) expect(earliest <= latest).toBe(true)
          for (const each of [earliest, latest]) if (each !== null) expect(each).toMatch(/^\d{4}-\d\d-\d\d$/)
          expect(certainty).toBe(earliest === null && latest === null ? 'UNCERTAIN' : 'CERTAIN')
        }
        expect(findTimes(sampleAnalysis(text, day))).toEqual(times)
      }),
      { numRuns: 500 },
    )
  })
})
