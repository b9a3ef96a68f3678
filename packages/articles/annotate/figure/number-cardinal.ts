import { type Token, wordAt } from '../token.ts'

/** A cardinal number among tokens: its value, that of its last scale word, what a hyphen ties to it, and the index of its last token. */
export type Cardinal = { readonly value: number; readonly scale: number; readonly rest: string; readonly last: number }

const SMALL = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
)
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, 20 + 10 * index]),
)
const SCALES = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
])

/** "seven", "twenty-one", "three hundred and twelve", "two and a half million"; null when no cardinal stands at the index. */
export function cardinalAt(tokens: readonly Token[], at: number): Cardinal | null {
  let [total, group, last, rest, scaled] = [0, 0, -1, '', 0]
  for (let index = at; index < tokens.length && rest === ''; index++) {
    const word = wordAt(tokens, index)
    if (word === 'and') {
      if (last !== index - 1) break
      if (wordAt(tokens, index + 1) === 'a' && wordAt(tokens, index + 2) === 'half') {
        group += 1 / 2
        index += 2
        last = index
      } else if (scaled === 0 || !cardinalOf(wordAt(tokens, index + 1))) break
      continue
    }
    const scale = last < 0 ? null : scaleAt(tokens, index)
    const unit = scale ? null : cardinalOf(word)
    if (scale && scale.value >= 1000) {
      total += group * scale.value
      group = 0
    } else if (scale) group *= scale.value
    else if (unit && (last < 0 || (scaled > 0 && group % 100 === 0))) group += unit.value
    else break
    rest = scale?.rest ?? unit?.rest ?? ''
    scaled = scale?.value ?? scaled
    last = index
  }
  return last < 0 ? null : { value: exact(total + group), scale: scaled || 1, rest, last }
}

/** A scale word: "million", "million-dollar" with its rest "dollar". */
export function scaleAt(tokens: readonly Token[], at: number): { value: number; rest: string } | null {
  const [head = '', ...rest] = wordAt(tokens, at).split('-')
  const value = SCALES.get(head)
  return value === undefined ? null : { value, rest: rest.join('-') }
}

/** The value of a scale word in the singular or plural: "millions". */
export function scaleOf(word: string): number | undefined {
  return SCALES.get(word.replace(/s$/, ''))
}

/** The value of a small number as a date's grammar needs it: "3", "three", "a"; null for anything else. */
export function smallNumber(word: string): number | null {
  if (/^\d{1,4}$/.test(word)) return Number(word)
  const lower = word.toLowerCase()
  if (lower === 'a' || lower === 'an') return 1
  const cardinal = cardinalOf(lower)
  return cardinal?.rest === '' ? cardinal.value : null
}

/** Without the dust of binary arithmetic: 4.35 million is 4,350,000. */
export function exact(value: number): number {
  return Number(value.toPrecision(15))
}

/** One word of a cardinal: "seven", "twenty-one", "three-day" with its rest "day". */
function cardinalOf(lower: string): { value: number; rest: string } | null {
  const plain = SMALL.get(lower) ?? TENS.get(lower)
  if (plain !== undefined) return { value: plain, rest: '' }
  const [head = '', second, ...more] = lower.split('-')
  if (second === undefined) return null
  const tens = TENS.get(head)
  const unit = SMALL.get(second)
  if (tens !== undefined && unit !== undefined && unit < 10) return { value: tens + unit, rest: more.join('-') }
  const value = SMALL.get(head) ?? tens
  if (value === undefined) return null
  const scale = SCALES.get(second)
  return scale === undefined
    ? { value, rest: [second, ...more].join('-') }
    : { value: value * scale, rest: more.join('-') }
}
