import { z } from 'zod'

/** A day in the Gregorian calendar, as `2022-01-13`. */
export const localDateSchema = z.iso.date()
export type LocalDate = z.infer<typeof localDateSchema>

/** A moment with its offset, as `2022-01-13T16:05:00Z` (RFC 3339). */
export const dateTimeSchema = z.iso.datetime({ offset: true })
export type DateTime = z.infer<typeof dateTimeSchema>

/** The day that lies `days` after `date` (before it, when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The day of the week by ISO 8601: 1 is Monday, 7 is Sunday. */
export function weekday(date: LocalDate): number {
  return new Date(Date.parse(date)).getUTCDay() || 7
}
