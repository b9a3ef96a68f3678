/** A day of the calendar, as ISO 8601 writes it: `2022-01-13`. No time, and no time zone: the day as the article means it. */
export type LocalDate = string

/** A moment, as RFC 3339 writes it, in UTC: `2022-01-13T09:30:00Z`. `new Date(moment)` reads it. */
export type DateTime = string

/** An absolute address by HTTP or HTTPS. `new URL(url)` reads it. */
export type Url = string

/**
 * The day on which a moment falls in a time zone: for filters, which take days.
 *
 * @param timeZone as IANA names it: `Europe/Oslo` @default the zone of the machine
 *
 * @example
 * ```ts
 * import { createDateline, localDate } from '@dateline/sdk'
 *
 * const dateline = createDateline({ url })
 * const today = localDate(new Date(), 'Asia/Almaty')
 * const { totalCount } = await dateline.articles.list({ filter: { publishedOn: { from: today, to: today } } })
 * console.log(today, totalCount)
 * ```
 */
export function localDate(moment: Date, timeZone?: string): LocalDate {
  const parts = new Intl.DateTimeFormat('en', {
    ...(timeZone === undefined ? {} : { timeZone }),
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(moment)
  const part = (name: string) => parts.find(({ type }) => type === name)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
}

/**
 * The first moment of a day, in UTC: to compare and to format days. Format it in UTC, too, or another day may come out.
 *
 * @example
 * ```ts
 * import { startOfDay } from '@dateline/sdk'
 *
 * const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
 * day.format(startOfDay('2022-01-13'))
 * // → '13 January 2022'
 * ```
 */
export function startOfDay(date: LocalDate): Date {
  return new Date(`${date}T00:00:00Z`)
}
