import type { EntityKind, Figure, Measure, PlaceKind } from '@dateline/sdk'
import type { DaysFragment } from './generated/operations.ts'

/** The days of a date (`2022-01-13`) as a reader knows them: `13 January 2022`. */
export function dateWords(date: string): string {
  const time = Date.parse(date)
  return Number.isNaN(time) ? date : DAY.format(time)
}

/** A month (`2022-01`) as a reader knows it: `January 2022`. */
export function monthWords(month: string): string {
  const time = Date.parse(`${month}-01`)
  return Number.isNaN(time) ? month : MONTH.format(time)
}

/** The days from one date to another, as one expression: `6–19 January 2022`. */
export function periodWords(from: string, to: string): string {
  const [first, last] = [Date.parse(from), Date.parse(to)]
  return Number.isNaN(first) || Number.isNaN(last) ? `${from} to ${to}` : DAY.formatRange(first, last)
}

/** The days that an expression names, with its own words. */
type NamedDays = Omit<DaysFragment, 'span'> & { readonly span: Pick<DaysFragment['span'], 'exact'> }

/** The days that an expression names: a day, a month, a year, a span with one or both ends; its own words when it names none. */
export function timeWords(time: NamedDays): string {
  return time.certainty === 'UNCERTAIN' ? `${daysWords(time)} (not certain)` : daysWords(time)
}

/** The bounds of a quantity: `more than 160`, `15 to 20`, `about 2,000`. */
export function quantityWords({ minimum, maximum, approximation, unit }: Figure['quantity']): string {
  const low = minimum === null ? null : NUMBER.format(minimum)
  const high = maximum === null ? null : NUMBER.format(maximum)
  const unitWords = unit === null ? '' : unit === 'percent' ? ' %' : ` ${unit}`
  return `${amountWords(low, high, approximation)}${unitWords}`
}

/** A moment (`2022-01-13T09:30:00Z`) as a reader knows it, in their own time zone. */
export function momentWords(moment: string): string {
  const time = Date.parse(moment)
  return Number.isNaN(time) ? moment : MOMENT.format(time)
}

/** How somebody's words are told. */
export const SAID: Readonly<Record<string, string>> = {
  DIRECT: 'in their own words',
  INDIRECT: 'as reported',
  MIXED: 'partly in their own words',
}

/** A value of one of the schema's enums in small letters: `natural feature`. */
export function valueWords(value: string): string {
  return value.toLowerCase().replaceAll('_', ' ')
}

/** What a figure counts, as a heading: `Killed`, `Hospitalized`. */
export function measureWords(measure: Measure): string {
  return titleWords(measure)
}

/** A value of one of the schema's enums as it begins a line: `Natural feature`. */
export function titleWords(value: string): string {
  const words = valueWords(value)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Names of the kinds of entities, in the plural. */
export const KINDS: { readonly kind: EntityKind; readonly plural: string }[] = [
  { kind: 'PERSON', plural: 'People' },
  { kind: 'ORGANIZATION', plural: 'Organizations' },
  { kind: 'PLACE', plural: 'Places' },
]

/** What sort of place: `city`; nothing for a place that fits none of the sorts. */
export function placeWords(kind: PlaceKind): string {
  return kind === 'OTHER' ? 'place' : valueWords(kind)
}

/** The name of a country by its ISO 3166-1 code: `Kazakhstan` for `KZ`; the code itself when it is no country's. */
export function countryWords(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (COUNTRIES.of(code) ?? code) : code
}

/** A number with its noun: `1 article`, `12 articles`. */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${NUMBER.format(count)} ${count === 1 ? one : many}`
}

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })
const COUNTRIES = new Intl.DisplayNames(['en'], { type: 'region' })
const NUMBER = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

function daysWords({ earliest, latest, precision, span }: NamedDays): string {
  if (earliest === null) return latest === null ? span.exact : `until ${dateWords(latest)}`
  if (latest === null) return `from ${dateWords(earliest)}`
  if (earliest === latest) return dateWords(earliest)
  if (precision === 'YEAR' && earliest.slice(0, 4) === latest.slice(0, 4)) return earliest.slice(0, 4)
  const [from, to] = [Date.parse(earliest), Date.parse(latest)]
  if (Number.isNaN(from) || Number.isNaN(to)) return `${earliest} to ${latest}`
  return precision === 'MONTH' ? MONTH.formatRange(from, to) : DAY.formatRange(from, to)
}

function amountWords(
  low: string | null,
  high: string | null,
  approximation: Figure['quantity']['approximation'],
): string {
  const either = low ?? high ?? ''
  switch (approximation) {
    case 'EXACT':
      return either
    case 'AT_LEAST':
      return `at least ${either}`
    case 'MORE_THAN':
      return `more than ${either}`
    case 'ALMOST':
      return `almost ${high ?? either}`
    case 'AT_MOST':
      return `at most ${high ?? either}`
    case 'ABOUT':
      return low === high || low === null || high === null ? `about ${either}` : `about ${low} to ${high}`
    default:
      if (low !== null && high !== null) return low === high ? low : `${low} to ${high}`
      return low === null ? `up to ${either}` : `${either} or more`
  }
}
