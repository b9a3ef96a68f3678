import { addDays, type LocalDate, weekday } from '../../model/local-date.ts'
import type { TimeSpan } from '../../model/time-span.ts'
import {
  addMonths,
  type CalendarUnit,
  type Days,
  dateIn,
  dayOf,
  daysBetween,
  monthsFrom,
  partsOf,
  thirdOf,
  unitAround,
} from './time-calendar.ts'
import type { DatePart, DateReading, TimeExpression, TimeReading } from './time-expression.ts'
import type { Tense } from './time-tense.ts'

/** The days that an expression names, without its place in the text. */
export type ResolvedTime = Omit<TimeSpan, 'span' | 'certainty'>

/** What an expression is resolved against. */
export type TimeOrigin = {
  /** The day of publication. */
  readonly today: LocalDate
  /** The day that was spoken of last; null when none was. */
  readonly there: LocalDate | null
  readonly tense: Tense
}

/** The days that an expression names; null when there are none such ("February 30"). */
export function resolveTime(expression: TimeExpression, origin: TimeOrigin): ResolvedTime | null {
  const { reading, to, relation } = expression
  if (to) return resolveRange(reading, to, origin)
  if (reading.kind === 'VAGUE') return { earliest: null, latest: null, precision: precisionOf(reading) }
  const days = resolveReading(reading, origin)
  if (!days) return null
  switch (relation) {
    case 'SINCE':
      return {
        earliest: days.earliest,
        latest: days.earliest <= origin.today ? origin.today : null,
        precision: 'RANGE',
      }
    case 'BY':
    case 'UNTIL':
      return { earliest: null, latest: days.latest, precision: 'RANGE' }
    case 'BEFORE':
      return { earliest: null, latest: addDays(days.earliest, -1), precision: 'RANGE' }
    case 'AFTER':
      return { earliest: days.earliest, latest: null, precision: 'RANGE' }
    case 'AT':
      return { ...days, precision: precisionOf(reading) }
  }
}

function resolveRange(from: TimeReading, to: TimeReading, origin: TimeOrigin): ResolvedTime | null {
  const last = resolveReading(to, origin)
  const first = last && resolveReading(withYearOf(from, to, last), origin)
  if (!first || !last) return null
  if (from.kind === 'WEEKDAY' && first.earliest > last.latest)
    return origin.tense === 'FUTURE'
      ? { earliest: first.earliest, latest: addDays(last.latest, 7), precision: 'RANGE' }
      : { earliest: addDays(first.earliest, -7), latest: last.latest, precision: 'RANGE' }
  const [one, other] = first.earliest <= last.latest ? [first, last] : [last, first]
  return { earliest: one.earliest, latest: other.latest, precision: 'RANGE' }
}

/** "Dec. 28 to Jan. 3": the first day has the year of the last, or the one before when it would come after it. */
function withYearOf(from: TimeReading, to: TimeReading, last: Days): TimeReading {
  if (from.kind !== 'DATE' || to.kind !== 'DATE' || from.year !== null || from.month === null) return from
  const { year } = partsOf(last.latest)
  return { ...from, year: to.month !== null && from.month > to.month ? year - 1 : year }
}

function resolveReading(reading: TimeReading, { today, there, tense }: TimeOrigin): Days | null {
  switch (reading.kind) {
    case 'DATE':
      return resolveDate(reading, today, tense)
    case 'WEEKDAY':
      return dayOf(resolveWeekday(reading, today, tense))
    case 'UNIT': {
      const days = unitAround(today, reading.unit, offsetOf(reading, today, tense))
      if (reading.part === 'EARLIER') return { ...days, latest: today }
      return reading.part === 'LATER' ? { ...days, earliest: today } : partOfDays(days, reading.part)
    }
    case 'LENGTH':
      return resolveLength(reading, { today, there, tense })
    case 'AHEAD':
      return tense === 'FUTURE' ? unitAround(today, reading.unit, reading.count) : null
    case 'FROM_THERE':
      return there === null ? null : dayOf(addDays(there, reading.days))
    case 'NIGHT':
      return { earliest: addDays(today, -1), latest: today }
    case 'VAGUE':
      return null
  }
}

/** On a working day, "the weekend" and "last weekend" are the one that has passed, and "this weekend" is the coming one. */
function offsetOf(reading: Extract<TimeReading, { kind: 'UNIT' }>, today: LocalDate, tense: Tense): number {
  const { unit, offset } = reading
  return unit === 'WEEKEND' && offset === 0 && weekday(today) < 6 && tense === 'PAST' ? -1 : offset
}

/** What happened within some days did so from the day on that was spoken of last, if they have passed since; else up to today. */
function resolveLength(reading: Extract<TimeReading, { kind: 'LENGTH' }>, { today, there, tense }: TimeOrigin): Days {
  const { unit, count, direction } = reading
  if (direction === 'FUTURE' || (direction === 'EITHER' && tense !== 'PAST'))
    return { earliest: today, latest: moved(today, unit, count) }
  const after = direction === 'EITHER' && there !== null ? moved(there, unit, count) : null
  return there !== null && after !== null && after <= today
    ? { earliest: there, latest: after }
    : { earliest: moved(today, unit, -count), latest: today }
}

function moved(day: LocalDate, unit: CalendarUnit, count: number): LocalDate {
  switch (unit) {
    case 'DAY':
      return addDays(day, count)
    case 'WEEK':
    case 'WEEKEND':
      return addDays(day, 7 * count)
    case 'MONTH':
      return addMonths(day, count)
    case 'QUARTER':
      return addMonths(day, 3 * count)
    case 'YEAR':
      return addMonths(day, 12 * count)
    case 'DECADE':
      return addMonths(day, 120 * count)
  }
}

/** Without a year: the one that "last", "this" or "next" says, else the nearest that fits the tense. */
function resolveDate(reading: DateReading, today: LocalDate, tense: Tense): Days | null {
  if (reading.year !== null) return daysIn(reading, reading.year)
  if (reading.month === null) return null
  const { year } = partsOf(today)
  if (reading.shift === 'THIS') return daysIn(reading, year)
  const candidates = [year - 1, year, year + 1].map(each => daysIn(reading, each)).filter(days => days !== null)
  if (reading.shift === 'LAST') return candidates.findLast(days => days.latest < today) ?? null
  if (reading.shift === 'NEXT') return candidates.find(days => days.earliest > today) ?? null
  const past = candidates.findLast(days => days.earliest <= today) ?? null
  const future = candidates.find(days => days.latest >= today) ?? null
  if (tense === 'PAST') return past
  if (tense === 'FUTURE') return future
  if (!past || !future) return past ?? future
  return daysBetween(past.latest, today) <= daysBetween(today, future.earliest) ? past : future
}

function daysIn({ month, day, count, part }: DateReading, year: number): Days | null {
  if (month === null) return partOfDays(monthsFrom(year, 1, 12 * count), part)
  if (day === null) return partOfDays(monthsFrom(year, month, count), part)
  const date = dateIn(year, month, day)
  return date === null ? null : dayOf(date)
}

function partOfDays(days: Days, part: DatePart | null): Days {
  return part === null ? days : thirdOf(days, part === 'EARLY' ? 0 : part === 'MIDDLE' ? 1 : 2)
}

/** The most recent one, today included, for what has happened; the coming one for what will. */
function resolveWeekday(reading: Extract<TimeReading, { kind: 'WEEKDAY' }>, today: LocalDate, tense: Tense): LocalDate {
  const back = (weekday(today) - reading.weekday + 7) % 7
  const ahead = (reading.weekday - weekday(today) + 7) % 7
  if (reading.shift === 'LAST') return addDays(today, -(back || 7))
  if (reading.shift === 'NEXT') return addDays(today, ahead || 7)
  return tense === 'FUTURE' ? addDays(today, ahead) : addDays(today, -back)
}

function precisionOf(reading: TimeReading): TimeSpan['precision'] {
  switch (reading.kind) {
    case 'WEEKDAY':
    case 'FROM_THERE':
      return 'DAY'
    case 'AHEAD':
      return precisionOfUnit(reading.unit)
    case 'DATE':
      if (reading.part !== null || reading.count > 1) return 'RANGE'
      return reading.day !== null ? 'DAY' : reading.month !== null ? 'MONTH' : 'YEAR'
    case 'UNIT':
      return reading.part === null ? precisionOfUnit(reading.unit) : 'RANGE'
    case 'VAGUE':
      return precisionOfUnit(reading.unit)
    case 'LENGTH':
    case 'NIGHT':
      return 'RANGE'
  }
}

function precisionOfUnit(unit: CalendarUnit): TimeSpan['precision'] {
  return unit === 'DAY' || unit === 'WEEK' || unit === 'MONTH' || unit === 'YEAR' ? unit : 'RANGE'
}
