import type { Range } from '../../model/text-span.ts'
import { remembered } from '../remembered.ts'
import { type Token, wordAt } from '../token.ts'
import { type Cardinal, cardinalAt, exact, scaleAt, scaleOf } from './number-cardinal.ts'
import { fractionAt } from './number-fraction.ts'

/**
 * A number that stands in a sentence, in digits or in words: "12,000", "1.5 million", "two dozen", "tens of thousands", "a third".
 *
 * `first` and `last` are the indices of its first and last token. `scale` is the value of its last scale word: 1e6 in "20 million", 1 in
 * "20". `rest` is what a hyphen ties to it: "year-old" in "81-year-old".
 */
export type NumberWords = Range & {
  readonly first: number
  readonly last: number
  readonly value: number
  readonly scale: number
  readonly form: NumberForm
  readonly rest: string
}

/**
 * How a number is written. `PLAIN`: bare digits ("2016"), which may be a year or a label. `GROUPED`: digits that only quantities have
 * ("12,000", "1.5", "3bn", "5 million"). `WORDS`: "twenty-one". `VAGUE`: "dozens", whose value is the least that they can be.
 * `FRACTION`: "a third", whose value lies between 0 and 1. `NONE`: "no one", "no injuries".
 */
export type NumberForm = 'PLAIN' | 'GROUPED' | 'WORDS' | 'VAGUE' | 'FRACTION' | 'NONE'

/** The numbers among the tokens of a sentence, in order. Ordinals ("first", "5th"), clock times and decades are none. */
export function numbersOf(tokens: readonly Token[]): NumberWords[] {
  const numbers: NumberWords[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    const found = token && opensNumber(token) ? numberAt(tokens, at) : null
    if (!found) continue
    numbers.push(found)
    at = found.last
  }
  return numbers
}

/** The least that a vague plural can mean: two of them, a score being twenty. */
const PLURALS = new Map([
  ['tens', 20],
  ['dozens', 24],
  ['scores', 40],
  ['hundreds', 200],
  ['thousands', 2e3],
  ['millions', 2e6],
  ['billions', 2e9],
  ['trillions', 2e12],
])
const ATTACHED = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
])
const DIGITS = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(k|mn?|bn?)?(?:-(\p{L}[\p{L}\p{M}-]*))?$/iu

/** What a number begins with. */
const OPENING =
  /^(?:\d|(?:an?|no|none|nobody|several|few|half|tens|dozens|scores|hundreds|thousands|millions|billions|trillions|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)(?:-|$))/

const opensNumber = remembered(word => OPENING.test(word.toLowerCase()))

function numberAt(tokens: readonly Token[], at: number): NumberWords | null {
  const word = wordAt(tokens, at)
  const fraction = fractionAt(tokens, at)
  const half = halfOf(tokens, at)
  if (half) return numberWords(tokens, at, { ...half, form: 'GROUPED' })
  if (fraction) return numberWords(tokens, at, { ...fraction, scale: 1, rest: '', form: 'FRACTION' })
  if (/^\d/.test(word)) return digitsAt(tokens, at, word)
  return (
    noneAt(tokens, at, word) ?? vagueAt(tokens, at, word) ?? articleAt(tokens, at, word) ?? cardinalWords(tokens, at)
  )
}

function digitsAt(tokens: readonly Token[], at: number, word: string): NumberWords | null {
  const match = DIGITS.exec(word)
  if (!match) return null
  const [, whole = '', decimals = '', attached, tail = ''] = match
  const tied = scaleOf(tail.split('-')[0] ?? '')
  let scale = (ATTACHED.get(attached ?? '') ?? 1) * (tied ?? 1)
  let rest = tied === undefined ? tail : tail.split('-').slice(1).join('-')
  let last = at
  for (let next = scaleAt(tokens, last + 1); next && rest === ''; next = scaleAt(tokens, last + 1)) {
    scale *= next.value
    rest = next.rest
    last++
  }
  const form = whole.includes(',') || decimals !== '' || scale > 1 ? 'GROUPED' : 'PLAIN'
  return numberWords(tokens, at, {
    value: exact(Number(whole.replaceAll(',', '') + decimals) * scale),
    scale,
    rest,
    last,
    form,
  })
}

/** "half a million", "half a dozen", "a half-dozen", "half-dozen". */
function halfOf(tokens: readonly Token[], at: number): Cardinal | null {
  const [word, next] = [wordAt(tokens, at), wordAt(tokens, at + 1)]
  if (word === 'half-dozen') return { value: 6, scale: 1, rest: '', last: at }
  if (word === 'a' && next === 'half-dozen') return { value: 6, scale: 1, rest: '', last: at + 1 }
  const halved = (word === 'half' && /^an?$/.test(next)) || (word === 'a' && next === 'half')
  const scale = halved ? scaleAt(tokens, at + 2) : null
  return scale ? { value: scale.value / 2, scale: 1, rest: scale.rest, last: at + 2 } : null
}

/** "no one", "nobody", "none", "no injuries". */
function noneAt(tokens: readonly Token[], at: number, word: string): NumberWords | null {
  const none = { value: 0, scale: 1, rest: '', form: 'NONE' } as const
  if (word === 'nobody' || word === 'none') return numberWords(tokens, at, { ...none, last: at })
  if (word !== 'no') return null
  const next = wordAt(tokens, at + 1)
  if (next === 'one') return numberWords(tokens, at, { ...none, last: at + 1 })
  return /^(?:deaths|fatalities|injuries|arrests)$/.test(next) ? numberWords(tokens, at, { ...none, last: at }) : null
}

/** "dozens", "tens of thousands", "several hundred", "a few million". */
function vagueAt(tokens: readonly Token[], at: number, word: string): NumberWords | null {
  const vague = { scale: 1, rest: '', form: 'VAGUE' } as const
  const least = PLURALS.get(word)
  if (least !== undefined) {
    const next = wordAt(tokens, at + 2)
    const multiplied = wordAt(tokens, at + 1) === 'of' && next.endsWith('s') ? scaleOf(next) : undefined
    if (multiplied !== undefined) return numberWords(tokens, at, { ...vague, value: least * multiplied, last: at + 2 })
    return word === 'tens' ? null : numberWords(tokens, at, { ...vague, value: least, last: at })
  }
  const first = word === 'a' && wordAt(tokens, at + 1) === 'few' ? at + 1 : at
  const scale = /^(?:several|few)$/.test(wordAt(tokens, first)) ? scaleAt(tokens, first + 1) : null
  return scale ? numberWords(tokens, at, { ...vague, ...scale, value: 2 * scale.value, last: first + 1 }) : null
}

/** "a hundred", "a dozen". */
function articleAt(tokens: readonly Token[], at: number, word: string): NumberWords | null {
  const scale = word === 'a' || word === 'an' ? scaleAt(tokens, at + 1) : null
  return scale ? numberWords(tokens, at, { ...scale, scale: scale.value, last: at + 1, form: 'WORDS' }) : null
}

function cardinalWords(tokens: readonly Token[], at: number): NumberWords | null {
  const cardinal = cardinalAt(tokens, at)
  return cardinal && numberWords(tokens, at, { ...cardinal, form: 'WORDS' })
}

function numberWords(
  tokens: readonly Token[],
  first: number,
  of: Pick<NumberWords, 'last' | 'value' | 'scale' | 'form' | 'rest'>,
): NumberWords | null {
  const from = tokens[first]
  const to = tokens[of.last]
  return from && to ? { first, start: from.start, end: to.end, ...of } : null
}
