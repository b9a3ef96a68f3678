import type { CalendarUnit } from './time-calendar.ts'

/**
 * What an expression of time says, before it is known on which day it was written.
 *
 * - `DATE`: a day, a month or a year of the calendar, or a part of them; what is not said is null.
 * - `WEEKDAY`: "Thursday", "next Thursday".
 * - `UNIT`: a unit as seen from today: "last week" is -1, "this year" 0, "tomorrow" a day at 1. `part` is what is meant of it:
 *   "earlier this month" ends today, "later this month" starts today.
 * - `LENGTH`: some units up to today or from today on: "the past three days". Of "within 10 days" the tense tells which.
 * - `AHEAD`: some units from today, of what is to come: "in two weeks" of "they will meet in two weeks".
 * - `FROM_THERE`: some days or weeks from the day that was last spoken of: "a day earlier" is -1 day.
 * - `NIGHT`: the night into today: "overnight".
 * - `VAGUE`: a day that the words do not give: "a few days ago".
 */
export type TimeReading =
  | DateReading
  | { readonly kind: 'WEEKDAY'; readonly weekday: number; readonly shift: Shift | null }
  | {
      readonly kind: 'UNIT'
      readonly unit: CalendarUnit
      readonly offset: number
      readonly part: 'EARLIER' | 'LATER' | DatePart | null
    }
  | {
      readonly kind: 'LENGTH'
      readonly unit: CalendarUnit
      readonly count: number
      readonly direction: 'PAST' | 'FUTURE' | 'EITHER'
    }
  | { readonly kind: 'AHEAD'; readonly unit: CalendarUnit; readonly count: number }
  | { readonly kind: 'FROM_THERE'; readonly days: number }
  | { readonly kind: 'NIGHT' }
  | { readonly kind: 'VAGUE'; readonly unit: CalendarUnit }

/** `count` is how many months are meant from `month` on, or how many years where `month` is null. */
export type DateReading = {
  readonly kind: 'DATE'
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  readonly count: number
  readonly part: DatePart | null
  /** "last summer", "this May". */
  readonly shift: Shift | null
}

/** "last", "this" or "next" in front of a weekday, a month or a season. */
export type Shift = 'LAST' | 'THIS' | 'NEXT'

/** "early March", "mid-2015", "the end of 2015". */
export type DatePart = 'EARLY' | 'MIDDLE' | 'LATE'

/** How an expression stands to what it names: "since 2 January", "by Friday". `AT` is any other. */
export type TimeRelation = 'AT' | 'SINCE' | 'BY' | 'UNTIL' | 'BEFORE' | 'AFTER'

/** What the words of an expression say, without a preposition in front. `to` is there for a range: "3 to 9 January". */
export type TimeMeaning = { readonly reading: TimeReading; readonly to: TimeReading | null }

/** An expression of time in a sentence's text; `core` is where it begins without its preposition. */
export type TimeExpression = TimeMeaning & {
  readonly start: number
  readonly core: number
  readonly end: number
  readonly relation: TimeRelation
}
