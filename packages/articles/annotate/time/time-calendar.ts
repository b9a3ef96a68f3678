import { addDays, type LocalDate, weekday } from '../../model/local-date.ts'

/** A span of days, both ends included. */
export type Days = { readonly earliest: LocalDate; readonly latest: LocalDate }

/** A unit of the calendar; a season is three months, a week runs from Monday to Sunday (ISO 8601). */
export type CalendarUnit = 'DAY' | 'WEEK' | 'WEEKEND' | 'MONTH' | 'QUARTER' | 'YEAR' | 'DECADE'

/** The unit in which `day` lies, moved by `offset` units: `unitAround('2022-01-13', 'WEEK', -1)` is last week. */
export function unitAround(day: LocalDate, unit: CalendarUnit, offset: number): Days {
  const { year, month } = partsOf(day)
  switch (unit) {
    case 'DAY':
      return dayOf(addDays(day, offset))
    case 'WEEK': {
      const monday = addDays(day, 1 - weekday(day) + 7 * offset)
      return { earliest: monday, latest: addDays(monday, 6) }
    }
    case 'WEEKEND': {
      const saturday = addDays(day, 6 - weekday(day) + 7 * offset)
      return { earliest: saturday, latest: addDays(saturday, 1) }
    }
    case 'MONTH':
      return monthsFrom(year, month + offset, 1)
    case 'QUARTER':
      return monthsFrom(year, month - ((month - 1) % 3) + 3 * offset, 3)
    case 'YEAR':
      return monthsFrom(year + offset, 1, 12)
    case 'DECADE':
      return monthsFrom(year - (year % 10) + 10 * offset, 1, 120)
  }
}

/** The days of `count` months from a month on; `month` may lie outside 1 to 12 and then counts on into other years. */
export function monthsFrom(year: number, month: number, count: number): Days {
  const first = dateOf(year, month, 1)
  return { earliest: first, latest: addDays(dateOf(year, month + count, 1), -1) }
}

/** One day, as a span. */
export function dayOf(day: LocalDate): Days {
  return { earliest: day, latest: day }
}

/** The day with these numbers; null when the month does not have it. */
export function dateIn(year: number, month: number, day: number): LocalDate | null {
  const date = dateOf(year, month, day)
  return date.slice(5) === `${pad(month)}-${pad(day)}` ? date : null
}

/** The day that lies `months` months after `day`: the last of the month where that one is shorter. */
export function addMonths(day: LocalDate, months: number): LocalDate {
  const parts = partsOf(day)
  const target = monthsFrom(parts.year, parts.month + months, 1)
  return addDays(target.earliest, Math.min(parts.day, partsOf(target.latest).day) - 1)
}

/**
 * The first, second or last third of some days: of ten days each in a month, of four months in a year. Of a decade, its first four, middle
 * three and last three years.
 */
export function thirdOf({ earliest, latest }: Days, third: 0 | 1 | 2): Days {
  const count = daysBetween(earliest, latest) + 1
  const { year, month } = partsOf(earliest)
  if (count > 3000) return monthsFrom(year + (third === 0 ? 0 : third === 1 ? 4 : 7), 1, third === 0 ? 48 : 36)
  if (count > 300) return monthsFrom(year, month + 4 * third, 4)
  const size = Math.floor(count / 3)
  const first = addDays(earliest, third * size)
  return { earliest: first, latest: third === 2 ? latest : addDays(first, size - 1) }
}

/** How many days lie from one day to another. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** Year, month (from 1) and day of a date. */
export function partsOf(day: LocalDate): { year: number; month: number; day: number } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return { year, month, day: date }
}

function dateOf(year: number, month: number, day: number): LocalDate {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
}

function pad(number: number): string {
  return `${number}`.padStart(2, '0')
}
