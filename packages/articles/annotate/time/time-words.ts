import type { CalendarUnit } from './time-calendar.ts'
import type { DatePart, Shift } from './time-expression.ts'

const MONTHS = [
  'January|Jan',
  'February|Feb',
  'March|Mar',
  'April|Apr',
  'May',
  'June|Jun',
  'July|Jul',
  'August|Aug',
  'September|Sept|Sep',
  'October|Oct',
  'November|Nov',
  'December|Dec',
].map(names => names.split('|'))
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const ORDINALS = ['first', 'second', 'third', 'fourth']

/** First months of the seasons of the northern hemisphere. */
const SEASONS = new Map([
  ['spring', 3],
  ['summer', 6],
  ['fall', 9],
  ['autumn', 9],
  ['winter', 12],
])

const UNITS = new Map<string, CalendarUnit>([
  ['day', 'DAY'],
  ['week', 'WEEK'],
  ['weekend', 'WEEKEND'],
  ['month', 'MONTH'],
  ['quarter', 'QUARTER'],
  ['year', 'YEAR'],
  ['decade', 'DECADE'],
])

/** Days that go by a name, as month and day. */
const NAMED_DAYS = new Map<string, readonly [month: number, day: number]>([
  ['Christmas Eve', [12, 24]],
  ['Christmas Day', [12, 25]],
  ['New Year’s Eve', [12, 31]],
  ['New Year’s Day', [1, 1]],
])

/** Patterns of the names of months, as sources of regular expressions. `MONTH` also takes shortened names, `FULL_MONTH` none. */
export const FULL_MONTH = MONTHS.map(([name]) => name).join('|')
export const MONTH = String.raw`(?:${FULL_MONTH}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\.|\b))`
export const WEEKDAY = `(?:${WEEKDAYS.join('|')})`
export const SEASON = `(?:${[...SEASONS.keys()].join('|')})`
export const NAMED_DAY = `(?:${[...NAMED_DAYS.keys()].join('|').replaceAll('’', "[’']")})`
export const UNIT = `(?:${[...UNITS.keys()].join('|')})`

/** The number of a month, from 1; null when the words are none. */
export function monthOf(name: string | undefined): number | null {
  const index = MONTHS.findIndex(names => names.includes((name ?? '').replace('.', '')))
  return index < 0 ? null : index + 1
}

/** The number of a weekday by ISO 8601: Monday is 1. */
export function weekdayOf(name: string | undefined): number {
  return WEEKDAYS.indexOf(name ?? '') + 1
}

/** The first month of a season. */
export function seasonOf(name: string | undefined): number {
  return SEASONS.get(name ?? '') ?? 3
}

/** Month and day of a day that goes by a name. */
export function namedDayOf(name: string | undefined): readonly [month: number, day: number] {
  return NAMED_DAYS.get((name ?? '').replace("'", '’')) ?? [12, 25]
}

/** The unit that a word names, in singular or plural. */
export function unitOf(word: string | undefined): CalendarUnit {
  return UNITS.get((word ?? '').replace(/s$/, '')) ?? 'DAY'
}

/** The number of a quarter, from 1. */
export function quarterOf(word: string | undefined): number {
  return ORDINALS.indexOf(word ?? '') + 1
}

/** Which part of a month, year or decade words mean: "early", "mid", "the end of". */
export function partOf(words: string | undefined): DatePart | null {
  if (!words) return null
  if (/early|start|beginning|opening/i.test(words)) return 'EARLY'
  return /mid/i.test(words) ? 'MIDDLE' : 'LATE'
}

/** "last", "this" or "next". */
export function shiftOf(words: string | undefined): Shift | null {
  if (!words) return null
  if (/last|past|previous/i.test(words)) return 'LAST'
  return /next|coming|following/i.test(words) ? 'NEXT' : 'THIS'
}
