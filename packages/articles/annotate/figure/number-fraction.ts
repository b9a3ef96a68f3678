import { type Token, wordAt } from '../token.ts'
import { smallNumber } from './number-cardinal.ts'

/** A fraction among tokens: its value between 0 and 1, and the index of its last token. */
export type Fraction = { readonly value: number; readonly last: number }

const PARTS = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['tenth', 10],
])

/** "half", "a third", "two-thirds", "three quarters", "one in five", "nine out of 10"; null when no fraction stands at the index. */
export function fractionAt(tokens: readonly Token[], at: number): Fraction | null {
  const word = wordAt(tokens, at)
  if (word === 'half') return { value: 1 / 2, last: at }
  const hyphened = /^([a-z]+)-([a-z]+?)s?$/.exec(word)
  if (hyphened) return partsOf(smallNumber(hyphened[1] ?? ''), hyphened[2] ?? '', at)
  const above = smallNumber(word)
  if (above === null) return null
  const next = wordAt(tokens, at + 1)
  if (above === 1) return wordAt(tokens, at + 2) === 'of' ? partsOf(1, next, at + 1) : ratioAt(tokens, at, above)
  return (next.endsWith('s') ? partsOf(above, next.slice(0, -1), at + 1) : null) ?? ratioAt(tokens, at, above)
}

function partsOf(above: number | null, part: string, last: number): Fraction | null {
  const below = PARTS.get(part)
  if (above === null || below === undefined || part === 'half' || above < 1 || above >= below) return null
  return { value: above / below, last }
}

/** "one in five", "4 in 10": of round groups, or one of any. */
function ratioAt(tokens: readonly Token[], at: number, above: number): Fraction | null {
  const out = wordAt(tokens, at + 1) === 'out' && wordAt(tokens, at + 2) === 'of'
  if (!out && wordAt(tokens, at + 1) !== 'in') return null
  if (/^an?$/.test(wordAt(tokens, at))) return null
  const last = out ? at + 3 : at + 2
  const below = smallNumber(wordAt(tokens, last))
  if (below === null || below <= above || /^an?$/.test(wordAt(tokens, last))) return null
  if (!ROUND.has(below) && (above !== 1 || below > 1000)) return null
  return { value: above / below, last }
}

const ROUND = new Set([3, 4, 5, 10, 20, 100, 1000])
