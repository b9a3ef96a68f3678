import { smallNumber } from '../figure/number-cardinal.ts'
import type { CalendarUnit } from './time-calendar.ts'
import type { DatePart, Shift, TimeMeaning, TimeReading } from './time-expression.ts'
import * as words from './time-words.ts'

/** A way to name a time: its pattern, what has to stand right in front of it, and how its groups are read. */
export type Production = {
  readonly pattern: RegExp
  readonly behind: RegExp | null
  readonly read: (groups: Groups) => TimeMeaning | null
}

type Groups = {
  readonly [name in
    | 'year'
    | 'month'
    | 'day'
    | 'last'
    | 'part'
    | 'season'
    | 'nth'
    | 'decade'
    | 'shift'
    | 'weekday'
    | 'word'
    | 'unit'
    | 'number'
    | 'direction']?: string
}

const { MONTH, FULL_MONTH, WEEKDAY, SEASON, UNIT, NAMED_DAY } = words
const SHORT_DAY = String.raw`(?:${WEEKDAY}|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.)`
const DAY = String.raw`(?<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?`
const LAST = String.raw`(?<last>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?`
const TO = `(?: ?[-–—‑] ?| to | through )`
const FOUR_DIGITS = String.raw`(?:1[5-9]|20)\d\d`
const YEAR = String.raw`(?<year>${FOUR_DIGITS})\b(?![,.]?\d| ?%|s\b|['’]s\b)`
const OF_YEAR = `(?:,? (?:of )?${YEAR})?`
const NUMBER_WORDS =
  'an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|forty|fifty'.replace(
    /(?<=^|\|)\w/g,
    letter => `[${letter.toUpperCase()}${letter}]`,
  )
const NUMBER = String.raw`(?<number>\d{1,3}|${NUMBER_WORDS})`
const PART = `(?:(?<part>early|mid|late)(?:-| | in )|(?:the )?(?<nth>start|beginning|middle|end|close) of )`
const PART_OF_DAY = String.raw`(?: (?:morning|afternoon|evening|night)\b)?`
const SHIFT = '(?<shift>[Ll]ast|[Tt]his|[Nn]ext|[Tt]his past|[Tt]his coming|[Tt]he (?:coming|following|previous))'
/** Names that hold the name of a weekday: "Super Tuesday", "Sunday Times". */
const NO_NAME = String.raw`(?<!\b(?:Super|Black|Good|Ash|Cyber|Bloody|Easter|Palm|Giving|Holy|Fat|Casual) )(?!(?<=\bNews )Sunday)`
const NO_TITLE = String.raw`(?! (?:Night|Morning|Times|Telegraph|Mirror|Express|Post|School|Best|Today|nights|mornings|afternoons|evenings)\b)`
/** What stands before a month or a year that is one: of the second kind a number of things may follow, too ("and 2016 tables"). */
const PREPOSED = /\b(?:in|since|by|until|till|during|through|before|after|throughout|circa|late)(?: the year)? $/i
const LINKED = /\b(?:of|from|to|and|between|around|for) $/i

/** Productions that need a word of the same kind, and what shows whether a text has one: most texts have none for most of them. */
export type Productions = { readonly needed: RegExp; readonly productions: readonly Production[] }

const NEEDS_MONTH = new RegExp(MONTH, 'u')
const NEEDS_UNIT = /day|week|month|year|decade|quarter|hour/u

/** All ways to name a time that Dateline knows. */
export const PRODUCTIONS: readonly Productions[] = [
  {
    needed: /\d-\d/u,
    productions: [
      // 2022-01-13
      production(String.raw`\b(?<year>${FOUR_DIGITS})-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\d|3[01])\b`, g =>
        date({ year: numberOf(g.year), month: numberOf(g.month), day: numberOf(g.day) }),
      ),
    ],
  },
  {
    needed: NEEDS_MONTH,
    productions: [
      // Thursday, Jan. 13, 2022
      production(
        String.raw`\b(?:${SHORT_DAY},? (?:the )?)?(?<month>${MONTH}) ${DAY}\b(?![,.]?\d|-year)(?:,? ${YEAR})?`,
        dayOfMonth,
      ),
      // 13 January 2022, the 13th of January
      production(
        String.raw`\b(?:${SHORT_DAY},? )?(?:the )?${DAY} (?:of )?(?<month>${MONTH})(?![\w'’])(?:,? ${YEAR})?`,
        dayOfMonth,
      ),
      // January 2-5, 2022
      production(
        String.raw`\b(?<month>${MONTH}) ${DAY}${TO}${LAST}\b(?![,.]?\d| ${MONTH})(?:,? ${YEAR})?`,
        daysOfMonth,
      ),
      // 3 to 9 January 2022
      production(String.raw`\b${DAY}${TO}${LAST} (?<month>${MONTH})(?![\w'’])(?:,? ${YEAR})?`, daysOfMonth),
      production(
        String.raw`(?<=[Bb]etween )${DAY} and ${LAST} (?<month>${MONTH})(?![\w'’])(?:,? ${YEAR})?`,
        daysOfMonth,
      ),
      production(String.raw`(?<=[Bb]etween )(?<month>${MONTH}) ${DAY} and ${LAST}\b(?:,? ${YEAR})?`, daysOfMonth),
    ],
  },
  {
    needed: new RegExp(NAMED_DAY, 'u'),
    productions: [
      production(String.raw`\b(?<word>${NAMED_DAY})(?:,? ${YEAR})?`, g => {
        const [month, day] = words.namedDayOf(g.word)
        return date({ year: numberOf(g.year), month, day })
      }),
    ],
  },
  {
    needed: NEEDS_MONTH,
    productions: [
      // March 2020, early March 2020, the end of March
      production(String.raw`\b${PART}?(?<month>${MONTH}),? (?:of )?${YEAR}`, monthOfYear),
      production(String.raw`\b${PART}(?<month>${FULL_MONTH})(?![\w'’-]| \d)`, monthOfYear),
      production(String.raw`\b${SHIFT} (?<month>${FULL_MONTH})(?![\w-]| \d)`, monthOfYear),
      production(String.raw`\b(?<month>${FULL_MONTH})(?![\w-]| \d| \p{Lu})`, monthOfYear, PREPOSED),
      production(String.raw`\b(?<month>${FULL_MONTH})(?![\w-]| \d| \p{Lu})`, monthOfYear, LINKED),
    ],
  },
  {
    needed: new RegExp(SEASON, 'u'),
    productions: [
      // spring 2015, the summer of 2015, last fall, in the winter
      production(String.raw`\b(?:the )?(?<season>${SEASON}) (?:of )?${YEAR}`, season),
      production(String.raw`\b${SHIFT} (?<season>${SEASON})\b`, season),
      production(String.raw`\b(?<season>${SEASON})\b(?! of\b)`, season, /\b(?:in|during|since|by|until) the $/i),
    ],
  },
  {
    needed: NEEDS_UNIT,
    productions: [
      // the first quarter of 2016, the first 10 months of this year
      production(String.raw`\bthe (?<nth>first|second|third|fourth) quarter\b${OF_YEAR}`, g =>
        date({ year: numberOf(g.year), month: 3 * words.quarterOf(g.nth) - 2, count: 3 }),
      ),
      production(String.raw`\bthe first ${NUMBER} months of ${YEAR}`, g =>
        date({ year: numberOf(g.year), month: 1, count: smallNumber(g.number ?? '') ?? 1 }),
      ),
      production(String.raw`\bthe first ${NUMBER} months of (?:the|this) year\b`, g =>
        date({ year: null, month: 1, count: smallNumber(g.number ?? '') ?? 1 }),
      ),
    ],
  },
  {
    needed: /\d{4}/u,
    productions: [
      // in 2019, early 2015, 2010-2014
      production(String.raw`\b${YEAR}(?!-\w)`, g => date({ year: numberOf(g.year) }), PREPOSED),
      production(String.raw`\b${YEAR}(?!-\w| \p{Ll}+s\b)`, g => date({ year: numberOf(g.year) }), LINKED),
      production(String.raw`\b${PART}${YEAR}`, g =>
        date({ year: numberOf(g.year), part: words.partOf(g.part ?? g.nth) }),
      ),
      production(String.raw`\b(?<year>${FOUR_DIGITS})[-–](?<last>${FOUR_DIGITS})\b`, g =>
        range(date({ year: numberOf(g.year) }), date({ year: numberOf(g.last) })),
      ),
    ],
  },
  {
    needed: /\d0/u,
    productions: [
      // the 1990s, the early 1990s, the '90s
      production(
        String.raw`\b(?:the )?(?:(?<part>early|mid|late)[- ])?(?:the )?(?<decade>1[5-9]\d0|20\d0|['’]\d0)['’]?s\b`,
        g => {
          const year = Number((g.decade ?? '').replace(/\D/, ''))
          return date({
            year: year > 99 ? year : year + (year > 20 ? 1900 : 2000),
            count: 10,
            part: words.partOf(g.part),
          })
        },
      ),
    ],
  },
  {
    needed: new RegExp(WEEKDAY, 'u'),
    productions: [
      // Thursday, last Thursday night
      production(
        String.raw`\b${NO_NAME}(?:${SHIFT} )?(?:(?:early|late) (?:on )?)?(?<weekday>${WEEKDAY})\b(?!-)${NO_TITLE}${PART_OF_DAY}`,
        g => only({ kind: 'WEEKDAY', weekday: words.weekdayOf(g.weekday), shift: words.shiftOf(g.shift) }),
      ),
    ],
  },
  {
    needed: /day|tomorrow|night|morning|afternoon|evening/u,
    productions: [
      // yesterday, late today, tomorrow night, tonight, last night, this morning
      production(
        String.raw`\b(?:late |early |earlier |later )?(?<word>[Yy]esterday|[Tt]oday|[Tt]omorrow)\b(?!['’]s)${PART_OF_DAY}`,
        g => unit('DAY', /^y/i.test(g.word ?? '') ? -1 : /^tod/i.test(g.word ?? '') ? 0 : 1),
      ),
      production(
        String.raw`\b(?:[Tt]onight\b(?!['’]s)|(?:[Ee]arlier |[Ll]ater )?[Tt]his (?:morning|afternoon|evening)\b)`,
        () => unit('DAY', 0),
      ),
      production(String.raw`\b(?:[Ll]ate )?[Ll]ast (?:night|evening)\b(?!['’]s)`, () => unit('DAY', -1)),
      production(String.raw`\b[Tt]he day before yesterday\b`, () => unit('DAY', -2)),
      production(String.raw`\b[Tt]he day after tomorrow\b`, () => unit('DAY', 2)),
      production(String.raw`\b[Oo]vernight\b(?! \p{Ll}+(?:ion|s|r|y)\b)`, () => only({ kind: 'NIGHT' })),
    ],
  },
  {
    needed: NEEDS_UNIT,
    productions: [
      // last week, earlier this month, next year, the end of this year
      production(
        String.raw`\b(?:(?<part>[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate|[Ss]ometime) |(?:the )?(?<nth>start|beginning|middle|end|close) of )?(?<!\b[Tt]he )${SHIFT} (?<unit>${UNIT})\b(?![-'’])`,
        g => {
          if (g.unit === 'day') return null
          const by = words.unitOf(g.unit)
          const offset = { LAST: -1, THIS: 0, NEXT: 1 }[words.shiftOf(g.shift) ?? 'THIS']
          if (g.nth || /^(?:early|late)$/i.test(g.part ?? '')) return unit(by, offset, words.partOf(g.nth ?? g.part))
          if (offset !== 0 || !g.part) return unit(by, offset)
          return unit(by, 0, /^earl/i.test(g.part) ? 'EARLIER' : /^later/i.test(g.part) ? 'LATER' : null)
        },
      ),
      production(
        String.raw`\b(?:the )?(?<nth>start|beginning|middle|end|close) of the (?<unit>week|month|year|decade)\b`,
        g => unit(words.unitOf(g.unit), 0, words.partOf(g.nth)),
      ),
      production(String.raw`\b(?<=\b(?:[Oo]ver|[Oo]n|[Dd]uring) the )weekend\b(?!['’])`, () => unit('WEEKEND', 0)),
      // three days ago, two weeks from now
      production(
        String.raw`\b(?:(?:more than|over|almost|nearly|about|around|roughly|less than|just|at least|only) )?${NUMBER} (?<unit>day|week|month|year|decade)s? (?<direction>ago|from now)\b`,
        g => {
          const count = (smallNumber(g.number ?? '') ?? 1) * (g.direction === 'ago' ? -1 : 1)
          return g.unit === 'decade' ? unit('YEAR', 10 * count) : unit(words.unitOf(g.unit), count)
        },
      ),
      production(
        String.raw`\b(?:[Ss]everal|[Aa] few|[Ss]ome|[Mm]any|[Aa] couple(?: of)?|[Tt]he) (?<unit>days|weeks|months|years|decades) ago\b`,
        g => only({ kind: 'VAGUE', unit: words.unitOf(g.unit) }),
      ),
      // a day earlier, two weeks later, the next day
      production(
        String.raw`\b${NUMBER} (?<unit>day|week)s? (?<direction>earlier\b|later\b|(?:before|after)(?=[,.;]))(?! \p{Lu})`,
        g => {
          const days = (smallNumber(g.number ?? '') ?? 1) * (g.unit === 'week' ? 7 : 1)
          return only({ kind: 'FROM_THERE', days: /earlier|before/.test(g.direction ?? '') ? -days : days })
        },
      ),
      production(String.raw`\b[Tt]he (?<direction>next|following|previous) day\b(?!['’])`, g =>
        only({ kind: 'FROM_THERE', days: g.direction === 'previous' ? -1 : 1 }),
      ),
      production(String.raw`\b[Tt]he day before(?=[,.;])`, () => only({ kind: 'FROM_THERE', days: -1 })),
      // the past three days, within 10 days, over the next week
      production(
        String.raw`\b(?:[Tt]he |(?<=[Ww]ithin )(?:the )?)(?<direction>past|last|next|coming) (?:${NUMBER} )?(?<unit>hours?|days?|weeks?|months?|years?|decades?)\b(?! of\b|['’-])`,
        g =>
          g.number || /^(?:week|month|year|decade)$/.test(g.unit ?? '')
            ? length(g, /next|coming/.test(g.direction ?? '') ? 'FUTURE' : 'PAST')
            : null,
      ),
      production(String.raw`\b(?<=[Ww]ithin )${NUMBER} (?<unit>hours?|days?|weeks?|months?|years?)\b(?! of\b)`, g =>
        length(g, 'EITHER'),
      ),
      // in two weeks, where it tells when
      production(
        String.raw`\b(?<=\b[Ii]n (?:just |about |only )?)${NUMBER} (?<unit>days?|weeks?|months?|years?)\b(?! (?:of|when|that|where|in)\b|['’-])`,
        g => only({ kind: 'AHEAD', unit: words.unitOf(g.unit), count: smallNumber(g.number ?? '') ?? 1 }),
      ),
    ],
  },
]

function production(pattern: string, read: Production['read'], behind: RegExp | null = null): Production {
  return { pattern: new RegExp(pattern, 'gu'), behind, read }
}

function dayOfMonth(g: Groups): TimeMeaning {
  return date({ year: numberOf(g.year), month: words.monthOf(g.month), day: numberOf(g.day) })
}

function daysOfMonth(g: Groups): TimeMeaning {
  const of = { year: numberOf(g.year), month: words.monthOf(g.month) }
  return range(date({ ...of, day: numberOf(g.day) }), date({ ...of, day: numberOf(g.last) }))
}

function monthOfYear(g: Groups): TimeMeaning {
  return date({
    year: numberOf(g.year),
    month: words.monthOf(g.month),
    part: words.partOf(g.part ?? g.nth),
    shift: words.shiftOf(g.shift),
  })
}

function season(g: Groups): TimeMeaning {
  return date({ year: numberOf(g.year), month: words.seasonOf(g.season), count: 3, shift: words.shiftOf(g.shift) })
}

function date(of: {
  year: number | null
  month?: number | null
  day?: number | null
  part?: DatePart | null
  shift?: Shift | null
  count?: number
}): TimeMeaning {
  return only({ kind: 'DATE', month: null, day: null, part: null, shift: null, count: 1, ...of })
}

function unit(by: CalendarUnit, offset: number, part: 'EARLIER' | 'LATER' | DatePart | null = null): TimeMeaning {
  return only({ kind: 'UNIT', unit: by, offset, part })
}

/** Hours are counted in days: 24 of them are one, and any part of a day is one. */
function length(g: Groups, direction: 'PAST' | 'FUTURE' | 'EITHER'): TimeMeaning {
  const count = smallNumber(g.number ?? 'one') ?? 1
  const hours = /^hour/.test(g.unit ?? '')
  return only({
    kind: 'LENGTH',
    unit: hours ? 'DAY' : words.unitOf(g.unit),
    count: hours ? Math.ceil(count / 24) : count,
    direction,
  })
}

function only(reading: TimeReading): TimeMeaning {
  return { reading, to: null }
}

function range(from: TimeMeaning, to: TimeMeaning): TimeMeaning {
  return { reading: from.reading, to: to.reading }
}

function numberOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits)
}
