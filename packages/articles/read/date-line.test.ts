import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateTimeSchema, localDateSchema } from '../model/local-date.ts'
import { readDateLine, readMoment } from './date-line.ts'

test.each([
  ['January 13, 2022', '2022-01-13', null],
  ['Published 5 Jan 2022', '2022-01-05', null],
  ['13 January 2022', '2022-01-13', null],
  ['Thursday, 13 January 2022', '2022-01-13', null],
  ['Jan. 13, 2022, 4:05 p.m. ET', '2022-01-13', '2022-01-13T16:05:00-05:00'],
  ['July 3, 2021 12:30 AM EDT', '2021-07-03', '2021-07-03T00:30:00-04:00'],
  ['Posted on September 1st, 2020 at 09:15 GMT', '2020-09-01', '2020-09-01T09:15:00Z'],
  ['Published 10:02 AM EST Nov 19, 2019', '2019-11-19', '2019-11-19T10:02:00-05:00'],
  ['Posted: Fri 6:45 PM, Feb 16, 2018', '2018-02-16', null],
  ['2022-01-13', '2022-01-13', null],
  ['2022-01-13T16:05:09.123+0200', '2022-01-13', '2022-01-13T16:05:09+02:00'],
  ['13.1.2022', '2022-01-13', null],
  ['Donnerstag, 13. Januar 2022, 16:05', '2022-01-13', null],
  ['Veröffentlicht am 13. Jan. 2022', '2022-01-13', null],
  ['Publié le jeudi 13 janvier 2022', '2022-01-13', null],
  ['13 de enero de 2022', '2022-01-13', null],
  ['13 января 2022 г.', '2022-01-13', null],
  ['LENTA, Norland, January 13, 2022', '2022-01-13', null],
  ['Lenta, 13 January 2022', '2022-01-13', null],
  ['01/13/2022', '2022-01-13', null],
  ['13/01/2022', '2022-01-13', null],
  ['Thu, 13 Jan 2022 16:05:00 +0000', '2022-01-13', '2022-01-13T16:05:00+00:00'],
  ['Published: 13 January 2022 – 3 min read', '2022-01-13', null],
])('the line %j is the day %s', (line, on, at) => {
  expect(readDateLine(line)?.published).toEqual({ on, at })
})

test('an "Updated" day is not the day of publication', () => {
  expect(readDateLine('Published 5 Jan 2022, updated 6 January 2022, 4:05 p.m. ET')).toEqual({
    published: { on: '2022-01-05', at: null },
    updated: { on: '2022-01-06', at: '2022-01-06T16:05:00-05:00' },
    labelled: true,
  })
})

test.each([
  'On January 13, 2022 the bridge was closed.',
  'January 2022',
  'Mayors 3 2022',
  'Decimals 5, 2022',
  'February 30, 2022',
  '5/1/2022',
  'Bridge closed',
])('the line %j is no date line', line => expect(readDateLine(line)).toBeNull())

test('a day that two countries would read in two ways is not read', () => expect(readMoment('3/4/2022')).toBeNull())

test('whatever is read is a day of the calendar, and a moment by RFC 3339', () => {
  const part = fc.constantFrom(
    ...[
      'January',
      'Feb.',
      '31',
      '2022',
      '1999',
      '13',
      ',',
      ' ',
      ' ',
      '24:59',
      '11:07',
      'pm',
      'UTC',
      '+9',
      '-99:99',
      'ET',
      'Z',
    ],
    ...['Updated', 'T', ':', '2022-02-29', '+14:00', '.'],
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), parts => {
      const moment = readMoment(parts.join(''))
      if (!moment) return
      expect(localDateSchema.safeParse(moment.on).success).toBe(true)
      if (moment.at !== null) expect(dateTimeSchema.safeParse(moment.at).success).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
