import type { DateTime, LocalDate } from '../model/local-date.ts'
import { MONTH_NAME, monthOf } from './month.ts'

// A date such as 5/1/2022 is not read: it is a day in May in some countries, and one in January in others.

/** A day, and the moment when the words give a time of day with its zone. */
export type Moment = { readonly on: LocalDate; readonly at: DateTime | null }

/** What a line tells of an article's own days. */
export type DateLine = {
  readonly published: Moment | null
  readonly updated: Moment | null
  /** Whether a word says which day it is: "Published", "Updated". */
  readonly labelled: boolean
}

const MONTH = `(?<month>${MONTH_NAME})(?!\\p{L})\\.?`
/** A weekday, or a place and a comma: "Thursday, 13 January 2022", "ALMATY, Jan. 13, 2022". */
const WEEKDAY =
  '(?:(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:lune|marte|mercole|giove|vener)dì|sabato|domenica|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)\\.?,?\\s+|(?:\\p{Lu}[\\p{L}.-]{1,20}(?: \\p{Lu}[\\p{L}.-]{1,20})?,\\s+){1,2})?'
const YEAR = '(?<year>(?:19|20)\\d\\d)'
const DAY = '(?<day>[0-3]?\\d)'
const DATES = [
  `${WEEKDAY}${MONTH}\\s+${DAY}(?:st|nd|rd|th)?,?\\s+${YEAR}`,
  `${WEEKDAY}${DAY}(?:st|nd|rd|th|er|[.º°])?\\s+(?:de\\s+)?${MONTH}(?:\\s+de|,)?\\s+${YEAR}(?:\\s+г(?:\\.|ода))?`,
  `${YEAR}-(?<month>\\d\\d)-${DAY}`,
  `${DAY}\\.(?<month>[01]?\\d)\\.${YEAR}`,
  `(?<day>1[3-9]|2\\d|3[01])/(?<month>[01]?\\d)/${YEAR}`,
  `(?<month>[01]?\\d)/(?<day>1[3-9]|2\\d|3[01])/${YEAR}`,
].map(source => new RegExp(`^${source}`, 'iu'))

const TIME =
  /^(?:[\s,|·•–—-]|T(?=\d)|\bat\b)*(?<hour>[0-2]?\d)[:.h](?<minute>[0-5]\d)(?::(?<second>[0-5]\d)(?:\.\d+)?)?\s*(?:(?<half>[ap])\.?m\b\.?)?\s*\(?(?<zone>Z\b|UTC|GMT|EST|EDT|ET|CST|CDT|MST|MDT|PST|PDT|PT|CET|CEST|BST|MSK|[+-]\d\d:?\d\d)?(?:\s*[+](?<shift>\d{1,2}))?\)?(?!\d)/iu
/** A time of day in front of its date: "10:02 AM EST Nov 19, 2019", "Fri 6:45 PM, Feb 16, 2018". */
const TIME_BEFORE = new RegExp(`^${WEEKDAY}(?=[0-2]?\\d:[0-5]\\d)`, 'iu')
const LABEL =
  /^(?:(?<updated>(?:last\s+)?(?:updated|modified|edited|changed)|aktualisiert|stand|mis à jour|actualizado|aggiornato|atualizado|обновлено)|published|posted|first published|issued|date|veröffentlicht|datum|publié|publicado|pubblicato|опубликовано)(?!\p{L})(?:\s+(?:on|at|am|le|el|em|il)(?!\p{L}))?\s*:?\s*/iu
const SEPARATOR = /^(?:[\s,;|·•–—()-]|\band\b)+/iu
const READING_TIME = /^\d+\s*[- ]?min(?:ute)?s?\.?(?:\s+read)?/iu

/** Hours that a zone is ahead of UTC. `ET` and `PT` depend on the season, and are read by the month. */
const ZONES: Readonly<Record<string, number>> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  CET: 1,
  CEST: 2,
  BST: 1,
  MSK: 3,
}

/** Reads a line that consists of dates: "Published 5 Jan 2022, updated 6 January 2022, 4:05 p.m. ET"; null for any other line. */
export function readDateLine(line: string): DateLine | null {
  let rest = line.trim()
  let published: Moment | null = null
  let updated: Moment | null = null
  let labelled = false
  while (rest !== '') {
    const label = LABEL.exec(rest)
    const after = rest.slice(label?.[0].length ?? 0)
    const moment = momentAtStart(after)
    if (!moment) {
      const minutes = READING_TIME.exec(rest)
      if (!minutes) return null
      rest = rest.slice(minutes[0].length).replace(SEPARATOR, '')
      continue
    }
    labelled ||= label !== null
    if (label?.groups?.['updated']) updated ??= moment.value
    else published ??= moment.value
    rest = moment.rest.replace(SEPARATOR, '')
  }
  return published || updated ? { published, updated, labelled } : null
}

/** The moment that a value names, such as `2022-01-13T16:05:00Z` or "13 January 2022"; null when it names none. */
export function readMoment(value: string): Moment | null {
  return momentAtStart(value.trim())?.value ?? null
}

function momentAtStart(text: string): { value: Moment; rest: string } | null {
  return dateAtStart(text) ?? timeAtStart(text)
}

function timeAtStart(text: string): { value: Moment; rest: string } | null {
  const weekday = TIME_BEFORE.exec(text)
  const behind = weekday ? text.slice(weekday[0].length) : ''
  const time = weekday && TIME.exec(behind)
  const date = time && dateAtStart(behind.slice(time[0].length).replace(/^[\s,|·•–—-]+/u, ''))
  return time && date && { value: { on: date.value.on, at: atOf(date.value.on, time.groups ?? {}) }, rest: date.rest }
}

function dateAtStart(text: string): { value: Moment; rest: string } | null {
  for (const pattern of DATES) {
    const match = pattern.exec(text)
    if (!match?.groups) continue
    const on = dayOf(match.groups)
    if (!on) continue
    const behind = text.slice(match[0].length)
    if (/^\d/u.test(behind)) continue
    const time = TIME.exec(behind)
    return { value: { on, at: time ? atOf(on, time.groups ?? {}) : null }, rest: behind.slice(time?.[0].length ?? 0) }
  }
  return null
}

function dayOf(groups: Readonly<Record<string, string | undefined>>): LocalDate | null {
  return localDate(Number(groups['year']), monthOf(groups['month'] ?? ''), Number(groups['day']))
}

/** The day of a year, a month from 1 and a day from 1; null when the calendar has none such. */
function localDate(year: number, month: number, day: number): LocalDate | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null
}

function atOf(on: LocalDate, groups: Readonly<Record<string, string | undefined>>): DateTime | null {
  const offset = offsetOf(on, groups['zone']?.toUpperCase(), groups['shift'])
  if (offset === null) return null
  const half = groups['half']?.toLowerCase()
  const hour = (Number(groups['hour']) % (half ? 12 : 24)) + (half === 'p' ? 12 : 0)
  return `${on}T${two(hour)}:${groups['minute']}:${groups['second'] ?? '00'}${offset}`
}

function offsetOf(on: LocalDate, zone: string | undefined, shift: string | undefined): string | null {
  if (!zone) return null
  if (/^[+-]/u.test(zone)) {
    const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))]
    return hours < 24 && minutes < 60 ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : null
  }
  const seasonal = /^\d{4}-(?:0[4-9]|10)/u.test(on) ? 1 : 0
  const hours = zone === 'ET' ? -5 + seasonal : zone === 'PT' ? -8 + seasonal : ZONES[zone]
  if (hours === undefined) return null
  const total = hours + Number(shift ?? 0)
  if (total > 23) return null
  return total === 0 ? 'Z' : `${total < 0 ? '-' : '+'}${two(Math.abs(total))}:00`
}

function two(value: number): string {
  return `${value}`.padStart(2, '0')
}
