import type { Approximation, Quantity } from '../../model/figure.ts'
import { overlaps, type Range } from '../../model/text-span.ts'
import type { Sentence } from '../sentence.ts'
import { type NumberForm, type NumberWords, numbersOf } from './number.ts'
import { approximationBefore, approximationBehind } from './quantity-approximation.ts'
import { currencyBefore, type Unit, type UnitKind, unitAfter } from './quantity-unit.ts'

/**
 * A number with its unit and its approximating words: "over 160", "$10 to $20 million", "within 10 days", "81-year-old".
 *
 * `first` and `last` are the indices of the first and last token of all of that, `core` those of the number itself with its currency.
 */
export type QuantityWords = Range & {
  readonly first: number
  readonly last: number
  readonly core: { readonly first: number; readonly last: number }
  readonly quantity: Quantity
  readonly kind: UnitKind | null
  readonly form: NumberForm
  /** What a hyphen ties to the number, where it is no unit: "member" in "five-member". */
  readonly rest: string
}

/** The quantities of a sentence, in order. Numbers in `dates` are none. */
export function quantitiesOf(sentence: Sentence, dates: readonly Range[] = []): QuantityWords[] {
  const numbers = numbersOf(sentence.tokens)
    .map(number => measuredNumber(sentence, number))
    .filter(({ number, unit }) => unit?.kind === 'DURATION' || !dates.some(date => overlaps(date, number)))
  const quantities: QuantityWords[] = []
  for (let index = 0; index < numbers.length; index++) {
    const one = numbers[index]
    const other = numbers[index + 1]
    if (!one) continue
    const range = other ? rangeOf(sentence, one, other) : null
    if (range) index++
    quantities.push(range ?? single(sentence, other ? sharing(sentence, one, other) : one))
  }
  return quantities
}

/** A number with its currency in front and its unit behind. */
type Measured = {
  readonly number: NumberWords
  readonly first: number
  readonly last: number
  readonly unit: Unit | null
}

function measuredNumber({ tokens }: Sentence, number: NumberWords): Measured {
  const currency = currencyBefore(tokens, number.first)
  if (currency) {
    const unit: Unit = { kind: 'MONEY', name: currency.name, factor: 1, last: number.last }
    return { number, first: currency.first, last: number.last, unit }
  }
  const unit = unitAfter(tokens, number.last, number.rest, number.form === 'VAGUE')
  return { number, first: number.first, last: unit?.last ?? number.last, unit }
}

/** "5 and 10 percentage points": the first number has the unit of the second. */
function sharing(sentence: Sentence, one: Measured, other: Measured): Measured {
  const shares =
    one.unit === null &&
    one.number.rest === '' &&
    other.unit !== null &&
    other.unit.kind !== 'MONEY' &&
    other.unit.kind !== 'AGE'
  return shares && /^(?:and|or)$/.test(linkBetween(sentence, one, other))
    ? { ...one, unit: { ...other.unit, last: one.last } }
    : one
}

function linkBetween({ tokens }: Sentence, one: Measured, other: Measured): string {
  return tokens
    .slice(one.last + 1, other.first)
    .map(token => token.lower)
    .join(' ')
}

function single(sentence: Sentence, { number, first, last, unit }: Measured): QuantityWords {
  const before = approximationBefore(sentence, first, unit?.kind ?? null)
  const behind = approximationBehind(sentence, number.last, last)
  const approximation = before?.approximation ?? behind?.approximation ?? (number.form === 'VAGUE' ? 'VAGUE' : 'EXACT')
  const isShare = number.form === 'FRACTION' && unit === null
  const value = isShare ? Math.round(number.value * 1e4) / 100 : scaled(number.value, unit)
  return words(sentence, before?.first ?? first, behind?.last ?? last, {
    core: { first, last: number.last },
    quantity: { ...boundsOf(value, approximation), approximation, unit: isShare ? 'percent' : (unit?.name ?? null) },
    kind: isShare ? 'PERCENTAGE' : (unit?.kind ?? null),
    form: number.form,
    rest: unit ? '' : number.rest,
  })
}

/** "15-20", "between 15 and 20", "$10 to $20 million", "18- to 24-year-olds"; null when the two are no range. */
function rangeOf(sentence: Sentence, one: Measured, other: Measured): QuantityWords | null {
  const { tokens } = sentence
  if (one.number.form === 'FRACTION' || other.number.form === 'FRACTION') return null
  if (one.number.form === 'VAGUE' || other.number.form === 'VAGUE') return null
  const link = linkBetween(sentence, one, other)
  const before = tokens[one.first - 1]?.lower ?? ''
  const between = before === 'between' && link === 'and'
  if (!between && !/^(?:[-–—‑]|(?:- )?to|or)$/.test(link)) return null
  if (link === 'to' && isChange(sentence, one, other)) return null
  if (one.unit && other.unit && one.unit.name !== other.unit.name) return null
  const unit = other.unit ?? one.unit
  const factor = one.number.scale === 1 && other.number.scale > 1 && one.number.value < 1000 ? other.number.scale : 1
  const minimum = scaled(one.number.value * factor, unit)
  const maximum = scaled(other.number.value, unit)
  if (minimum >= maximum) return null
  if (link === 'or' && other.number.value - one.number.value > 2) return null
  const words_ = between || before === 'from' ? one.first - 1 : one.first
  const approximation = between ? null : approximationBefore(sentence, words_, unit?.kind ?? null)
  return words(sentence, approximation?.first ?? words_, other.last, {
    core: { first: one.first, last: other.number.last },
    quantity: { minimum, maximum, approximation: 'BETWEEN', unit: unit?.name ?? null },
    kind: unit?.kind ?? null,
    form: other.number.form === 'PLAIN' ? one.number.form : other.number.form,
    rest: unit ? '' : other.number.rest,
  })
}

/** "rose from 15 to 20", "rose $1.20 to $84.67" and "rose by 12 to 90" tell two numbers, "rose 15 to 20 percent" a range. */
function isChange({ tokens }: Sentence, one: Measured, other: Measured): boolean {
  const before = tokens.slice(Math.max(0, one.first - 8), one.first).map(token => token.lower)
  if (!before.some(word => CHANGE.test(word))) return false
  return before.at(-1) === 'from' || one.unit !== null || other.number.value > 5 * one.number.value
}

const CHANGE =
  /^(?:r[oi]se[ns]?|rising|f[ae]ll(?:s|en|ing)?|drop\w*|increas\w*|decreas\w*|jump\w*|climb\w*|gr[eo]w\w*|went|go(?:es|ing)?|declin\w*|cut\w*|rais\w*|mov\w*|slip\w*|shr[aiu]nk\w*|surg\w*|doubl\w*|tripl\w*|up|down|lower\w*|reduc\w*|expand\w*|gain\w*|lost|add\w*)$/

/** The bounds that a value and its approximation give; a bound that is not known is null. */
function boundsOf(value: number, approximation: Approximation): { minimum: number | null; maximum: number | null } {
  switch (approximation) {
    case 'AT_LEAST':
    case 'MORE_THAN':
    case 'VAGUE':
      return { minimum: value, maximum: null }
    case 'ALMOST':
    case 'AT_MOST':
      return { minimum: null, maximum: value }
    case 'EXACT':
    case 'ABOUT':
    case 'BETWEEN':
      return { minimum: value, maximum: value }
  }
}

function scaled(value: number, unit: Unit | null): number {
  return Number((value * (unit?.factor ?? 1)).toPrecision(15))
}

function words(
  { tokens }: Sentence,
  first: number,
  last: number,
  of: Pick<QuantityWords, 'core' | 'quantity' | 'kind' | 'form' | 'rest'>,
): QuantityWords {
  return { first, last, start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0, ...of }
}
