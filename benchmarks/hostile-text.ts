/**
 * Whether any text makes reading, annotating or searching slower than its length: `node benchmarks/hostile-text.ts`. Long runs of what expressions look
 * for are put where a text, a page, a record and a search take them, once and four times as long. Linear work takes four times as long then, a comparison of
 * each with each sixteen times. Ends with 1 when something takes more than {@link MOST} times as long.
 */
import { annotate, readSource, type SourceInput } from '@dateline/articles'
import { openMemoryStore } from '@dateline/store'
import { digits, renderTable } from './table.ts'

/** Characters of the shorter run. */
const SHORT = 6_000
/** How many times as long, of four times the text. */
const MOST = 9
/** What takes fewer milliseconds is noise. */
const LEAST = 150

const CHARACTERS = [...' \t\n\u00a0aAé1.,-—:;|/()[]{<>&"“‘\'’\\*#@%$£_=?!…', 'e\u0301']
const WORDS = [
  ...[
    'a ',
    'A ',
    'A. ',
    'U.S. ',
    'Ann Bell ',
    'Ann, ',
    'and ',
    'of the ',
    'by ',
    'By Ann ',
    'the ',
    "'s ",
    'or ',
    'was not ',
  ],
  ...['1,', '1,000 ', '1 ', '10:30 ', '2022-01-13 ', 'January 1, ', 'Monday ', 'last week ', 'million ', 'twenty-'],
  ...['between 1 and ', 'five hundred ', 'said ', '“a” said ', '"a," he said. ', 'killed ', 'people ', 'denied '],
  ...[
    'the report was ',
    'photo ',
    'Photo: ',
    '(AP) ',
    'Mr. ',
    'President ',
    'University of ',
    ' (',
    ' | ',
    ' - ',
    '- ',
  ],
  ...['[/a]', '<p>', '</p>', '<!--', '-->', '<a href="', '&amp;', 'http://', 'a@', 'x.y/', 'OR ', '-a ', '"a '],
]

const HEAD = 'Harbour reopens\n\nBy Ida Sand\n\nThe harbour of Northport reopened on Monday, said the mayor.\n\n'
const store = openMemoryStore()

const WAYS: Readonly<Record<string, (run: string) => unknown>> = {
  'the body of a text': run => extract(`${HEAD}${run}\n`, 'TEXT'),
  'the first line of a text': run => extract(`${run}\n\n${HEAD}`, 'TEXT'),
  'a paragraph of a page': run =>
    extract(`<html><body><article><h1>Harbour</h1><p>${run}</p></article></body></html>`, 'HTML'),
  'the fields of a record': run =>
    extract(JSON.stringify({ headline: run, authors: [run], publishedOn: '2024-05-06', text: 'A.' }), 'JSON'),
  'a search': query => store.articles.search([{ filter: { query }, first: 10 }]),
}

const found = Object.entries(WAYS).flatMap(([way, work]) => {
  work('warm up '.repeat(50))
  return [...CHARACTERS, ...WORDS].flatMap(unit => {
    const [short, long] = [SHORT, 4 * SHORT].map(length => took(() => work(`a${unit.repeat(length / unit.length)}b`)))
    if (short === undefined || long === undefined || long < LEAST || long / short < MOST) return []
    return [[way, JSON.stringify(unit), digits(short), digits(long), digits(long / short)]]
  })
})
console.log(
  renderTable('Runs that take more than their length', [['in', 'of', 'ms', 'four times: ms', 'ratio'], ...found]),
)
process.exitCode = found.length === 0 ? 0 : 1

function extract(content: string, format: NonNullable<SourceInput['format']>): void {
  const defaults = { publisher: 'Tests', publishedOn: '2024-05-06' }
  for (const { article } of readSource({ name: 'a', content: Buffer.from(content), format, defaults }))
    if (article) annotate(article)
}

/** Milliseconds of processor time. */
function took(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
