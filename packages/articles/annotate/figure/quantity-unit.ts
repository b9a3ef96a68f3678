import { type Token, wordAt } from '../token.ts'

/** What a unit measures. */
export type UnitKind = 'MONEY' | 'PERCENTAGE' | 'AGE' | 'DURATION' | 'DISTANCE'

/**
 * The unit of a number: its kind, its name as a quantity keeps it, what one of it is in that name (a cent is 0.01 USD), and the index of
 * its last token.
 */
export type Unit = { readonly kind: UnitKind; readonly name: string; readonly factor: number; readonly last: number }

const SYMBOLS = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₩', 'KRW'],
  ['₪', 'ILS'],
  ['₺', 'TRY'],
  ['₴', 'UAH'],
  ['₸', 'KZT'],
])
/** What stands before a dollar sign, or glued to it: "A$", "C$". */
const DOLLARS = new Map([
  ['US', 'USD'],
  ['A', 'AUD'],
  ['AU', 'AUD'],
  ['C', 'CAD'],
  ['CA', 'CAD'],
  ['NZ', 'NZD'],
  ['HK', 'HKD'],
  ['S', 'SGD'],
  ['R', 'BRL'],
])
const CODES = new Set('USD EUR GBP JPY INR RUB CNY CHF AUD CAD NZD SEK NOK DKK PLN BRL ZAR KRW TRY UAH KZT'.split(' '))
const CURRENCY_WORDS: ReadonlyMap<string, readonly [name: string, factor: number]> = new Map([
  ['dollar', ['USD', 1]],
  ['buck', ['USD', 1]],
  ['cent', ['USD', 0.01]],
  ['euro', ['EUR', 1]],
  ['ruble', ['RUB', 1]],
  ['rouble', ['RUB', 1]],
  ['yen', ['JPY', 1]],
  ['yuan', ['CNY', 1]],
  ['rupee', ['INR', 1]],
  ['franc', ['CHF', 1]],
  ['hryvnia', ['UAH', 1]],
  ['tenge', ['KZT', 1]],
  ['lira', ['TRY', 1]],
  ['peso', ['MXN', 1]],
  ['shekel', ['ILS', 1]],
  ['zloty', ['PLN', 1]],
])
const NATIONAL_DOLLARS = new Map([
  ['australian', 'AUD'],
  ['canadian', 'CAD'],
  ['american', 'USD'],
  ['u.s.', 'USD'],
  ['us', 'USD'],
])
const TIMES = new Set('second minute hour day night week month year decade century'.split(' '))
const LENGTHS = new Map(
  'mile kilometer meter yard foot inch centimeter millimeter'.split(' ').map(word => [word, `${word}s`]),
)
for (const [word, name] of [
  ['feet', 'feet'],
  ['foot', 'feet'],
  ['inch', 'inches'],
  ['inches', 'inches'],
  ['ft', 'feet'],
  ['km', 'kilometers'],
  ['kms', 'kilometers'],
  ['kilometre', 'kilometers'],
  ['metre', 'meters'],
  ['centimetre', 'centimeters'],
  ['millimetre', 'millimeters'],
  ['cm', 'centimeters'],
  ['mm', 'millimeters'],
] as const)
  LENGTHS.set(word, name)

/** The currency whose sign or code stands right before the token at `first`, with the index of its first token; null when none does. */
export function currencyBefore(tokens: readonly Token[], first: number): { name: string; first: number } | null {
  const token = tokens[first - 1]
  if (!token) return null
  if (CODES.has(token.text)) return { name: token.text, first: first - 1 }
  const name = SYMBOLS.get(token.text)
  if (!name) return null
  const before = tokens[first - 2]
  const national =
    name === 'USD' && before?.end === token.start ? DOLLARS.get(before.text.replaceAll('.', '')) : undefined
  return national ? { name: national, first: first - 2 } : { name, first: first - 1 }
}

/**
 * The unit behind a number whose last token is at `last` and to which a hyphen ties `rest`; null when none stands there. Behind a vague
 * number it follows "of": "millions of dollars".
 */
export function unitAfter(tokens: readonly Token[], last: number, rest: string, isVague: boolean): Unit | null {
  if (isVague && wordAt(tokens, last + 1) === 'of') return unitInWords(tokens, last + 1)
  return rest === '' ? unitInWords(tokens, last) : unitInRest(tokens, last, rest.toLowerCase())
}

function unitInRest(tokens: readonly Token[], last: number, rest: string): Unit | null {
  const age = /^(day|week|month|year)s?-olds?$/.exec(rest)
  if (age) return { kind: 'AGE', name: `${age[1]}s`, factor: 1, last }
  const [head = ''] = rest.split('-')
  if (rest === 'point' && LEADS.test(wordAt(tokens, last + 1)))
    return { kind: 'PERCENTAGE', name: 'percent', factor: 1, last }
  if (head === 'percent' || head === 'percentage') return { kind: 'PERCENTAGE', name: 'percent', factor: 1, last }
  const next = wordAt(tokens, last + 1)
  if (head === 'year' && rest === 'year' && (next === 'old' || next === 'olds'))
    return { kind: 'AGE', name: 'years', factor: 1, last: last + 1 }
  return measured(head, last)
}

function unitInWords(tokens: readonly Token[], last: number): Unit | null {
  const word = wordAt(tokens, last + 1)
  const next = wordAt(tokens, last + 2)
  if (/^points?$/.test(word) && arePercentagePoints(tokens, last))
    return { kind: 'PERCENTAGE', name: 'percent', factor: 1, last: last + 1 }
  if (word === '%' || word === 'percent' || word === 'pct')
    return { kind: 'PERCENTAGE', name: 'percent', factor: 1, last: last + 1 }
  if ((word === 'per' && next === 'cent') || (word === 'percentage' && /^points?$/.test(next)))
    return { kind: 'PERCENTAGE', name: 'percent', factor: 1, last: last + 2 }
  if (/^(?:day|week|month|year)s?$/.test(word)) {
    if (/^olds?$/.test(next)) return { kind: 'AGE', name: plural(word), factor: 1, last: last + 2 }
    if (next === 'of' && wordAt(tokens, last + 3) === 'age')
      return { kind: 'AGE', name: plural(word), factor: 1, last: last + 3 }
  }
  if (/^(?:day|week|month|year)s?-olds?$/.test(word))
    return { kind: 'AGE', name: plural(word.split('-')[0] ?? 'year'), factor: 1, last: last + 1 }
  const dollars = NATIONAL_DOLLARS.get(word)
  if (dollars && /^dollars?$/.test(next)) return { kind: 'MONEY', name: dollars, factor: 1, last: last + 2 }
  return measured(word, last + 1)
}

/** What a poll has points of. */
const LEADS =
  /^(?:lead|leads|edge|advantage|margin|gap|deficit|drop|dip|bump|bounce|swing|spread|jump|increase|decline|rise|victory|win|loss|surge|slide|gain|difference)$/

/** Points are percentage points in a sentence about votes and polls, and something else in one about games and markets. */
function arePercentagePoints(tokens: readonly Token[], last: number): boolean {
  const around = tokens.slice(Math.max(0, last - 30), last + 25).map(token => token.lower)
  return (
    around.some(word => POLLS.test(word)) &&
    !around.some(word => /^(?:dow|nasdaq|index|stocks?|shares|game|scored|rebounds)$/.test(word))
  )
}

const POLLS =
  /^(?:polls?|polling|surveys?|leads?|leading|led|lead|trails?|trailing|trailed|ahead|margin|voters|favorab\w+|approval|rating|ratings|percent|%|support|votes?|behind)$/

function measured(word: string, last: number): Unit | null {
  const single = word.replace(/s$/, '')
  const money = CURRENCY_WORDS.get(single)
  if (money) return { kind: 'MONEY', name: money[0], factor: money[1], last }
  if (TIMES.has(single)) return { kind: 'DURATION', name: plural(word), factor: 1, last }
  if (word === 'centuries') return { kind: 'DURATION', name: 'centuries', factor: 1, last }
  const length = LENGTHS.get(single) ?? LENGTHS.get(word)
  return length ? { kind: 'DISTANCE', name: length, factor: 1, last } : null
}

function plural(word: string): string {
  return word.endsWith('s') ? word : word === 'century' ? 'centuries' : `${word}s`
}
