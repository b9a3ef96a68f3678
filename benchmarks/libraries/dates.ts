import type { LocalDate } from '@dateline/articles'
import * as chrono from 'chrono-node'
import { analyse } from '../../packages/articles/annotate/analysis.ts'
import { findTimes } from '../../packages/articles/annotate/time/time.ts'
import { articleOf } from '../article-of.ts'
import { goldTexts } from '../gold.ts'
import { ratesOf } from '../rate.ts'
import { digits, renderTable } from '../table.ts'

/** The first and the last day that an expression names; null where that end is open. */
type Days = readonly [LocalDate | null, LocalDate | null]

/** Sentences of an article of Thursday, 13 January 2022, with the days that they name. */
const PUBLISHED = '2022-01-13'
const SENTENCES: readonly (readonly [string, ...Days[]])[] = [
  ['The soldiers began to leave on Thursday.', ['2022-01-13', '2022-01-13']],
  ['The ministry said on Wednesday that it had counted again.', ['2022-01-12', '2022-01-12']],
  ['Parliament met on Friday.', ['2022-01-07', '2022-01-07']],
  ['The protests turned violent last week.', ['2022-01-03', '2022-01-09']],
  ['A decision is expected next week.', ['2022-01-17', '2022-01-23']],
  ['Nobody has been released this week.', ['2022-01-10', '2022-01-16']],
  ['They began on January 2.', ['2022-01-02', '2022-01-02']],
  ['A monument recalls the shots of December 16.', ['2021-12-16', '2021-12-16']],
  ['On 5 January 2022 the airport was closed.', ['2022-01-05', '2022-01-05']],
  ['He took office in 2019.', ['2019-01-01', '2019-12-31']],
  ['Prices doubled last year.', ['2021-01-01', '2021-12-31']],
  ['The cap was lifted in December.', ['2021-12-01', '2021-12-31']],
  ['In March 2021 the court ruled against her.', ['2021-03-01', '2021-03-31']],
  ['The bridge reopened yesterday.', ['2022-01-12', '2022-01-12']],
  ['The report vanished two days ago.', ['2022-01-11', '2022-01-11']],
  ['The last unit is to leave within 10 days.', ['2022-01-13', '2022-01-23']],
  ['Between January 6 and January 9 no flight arrived.', ['2022-01-06', '2022-01-09']],
  ['The city hall burned for three hours.'],
  ['She may march with them, and the sun may shine.'],
  ['Article 4 was invoked by a vote of 12-2.'],
]

const READERS = {
  'chrono-node': (text: string, on: LocalDate): Days[] =>
    chrono.en.parse(text, new Date(`${on}T12:00:00`)).map(({ start, end }) => daysOf(start, end ?? start)),
  'Dateline (own rules)': (text: string, on: LocalDate): Days[] =>
    findTimes(analyse({ ...articleOf(text), publishedOn: on })).map(({ earliest, latest }) => [earliest, latest]),
}

/** Who reads dates as news means them: right answers on our own sentences; expressions found in news; articles per second. */
export async function compareDates(): Promise<string> {
  const articles = (await goldTexts('polnear-dev.jsonl')).map(({ text, publishedOn }) => ({
    text,
    on: publishedOn ?? PUBLISHED,
  }))
  const rates = ratesOf(
    {
      'chrono-node': ({ text, on }: { text: string; on: LocalDate }) => READERS['chrono-node'](text, on),
      'Dateline (own rules)': ({ text, on }) => READERS['Dateline (own rules)'](text, on),
    },
    articles,
  )
  const rows = Object.entries(READERS).map(([name, read]) => {
    const right = SENTENCES.filter(([text, ...days]) => JSON.stringify(read(text, PUBLISHED)) === JSON.stringify(days))
    const found = articles.reduce((sum, { text, on }) => sum + read(text, on).length, 0)
    const rate = rates[name as keyof typeof READERS]
    return [name, `${right.length} of ${SENTENCES.length}`, `${found}`, digits(rate.perSecond), digits(rate.ratio)]
  })
  const head = ['', 'sentences right', 'found in news', 'articles/s', 'ratio']
  return renderTable(`Dates: ${SENTENCES.length} sentences of our own, ${articles.length} articles`, [head, ...rows])
}

/** The days from the first to the last that chrono calls certain: of a day, a month or a year. */
function daysOf(start: chrono.ParsedComponents, end: chrono.ParsedComponents): Days {
  return [firstDayOf(start), lastDayOf(end)]
}

function firstDayOf(parsed: chrono.ParsedComponents): LocalDate {
  const { year, month, day } = certainPartsOf(parsed)
  return localDate(year, month ?? 1, day ?? 1)
}

/** Day 0 of a month is the last one of the month before it. */
function lastDayOf(parsed: chrono.ParsedComponents): LocalDate {
  const { year, month, day } = certainPartsOf(parsed)
  return day === null ? localDate(year, (month ?? 12) + 1, 0) : localDate(year, month ?? 1, day)
}

function certainPartsOf(parsed: chrono.ParsedComponents) {
  const isYear = parsed.isCertain('year') && !parsed.isCertain('month')
  const isMonth = parsed.isCertain('month') && !parsed.isCertain('day')
  return {
    year: parsed.get('year') ?? 0,
    month: isYear ? null : parsed.get('month'),
    day: isYear || isMonth ? null : parsed.get('day'),
  }
}

function localDate(year: number, month: number, day: number): LocalDate {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
}
