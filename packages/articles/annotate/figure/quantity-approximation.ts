import type { Approximation } from '../../model/figure.ts'
import type { Sentence } from '../sentence.ts'
import type { UnitKind } from './quantity-unit.ts'

/** Approximating words before a number, as regular expressions over lower-cased words; the first that fits counts. */
const BEFORE: readonly (readonly [Approximation, string])[] = [
  ['AT_LEAST', 'at least|no fewer than|no less than|not less than|a minimum of|as few as|minimum of'],
  ['AT_MOST', 'at most|no more than|not more than|up to|as many as|as much as|a maximum of|maximum of'],
  [
    'MORE_THAN',
    'more than|greater than|better than|upwards? of|in excess of|north of|over|above|exceeding|surpassing|topping',
  ],
  ['ALMOST', 'almost|nearly|just under|just shy of|just short of|approaching'],
  ['AT_MOST', 'fewer than|less than|lower than|under|below|within'],
  [
    'ABOUT',
    'about|around|approximately|approx\\.?|roughly|some|an estimated|estimated|circa|close to|in the neighborhood of|something like|~',
  ],
]

const QUALIFIER =
  '(?:(?:just|well|slightly|far|way|significantly|substantially|somewhere|a little|a bit|perhaps|maybe|probably) )?'

const PATTERNS = BEFORE.map(
  ([approximation, words]) =>
    [approximation, new RegExp(`(?:^| )(${QUALIFIER}(?:${words}))(?: an?| another)?$`)] as const,
)

/**
 * The approximating words that stand right before the token at `first`, with the index of their first token.
 *
 * "over" before a duration means "during" unless something else is said to be that long; "within" approximates durations and
 * distances only.
 */
export function approximationBefore(
  { tokens }: Sentence,
  first: number,
  kind: UnitKind | null,
): { approximation: Approximation; first: number } | null {
  const before = tokens.slice(Math.max(0, first - 6), first).map(token => token.lower)
  const text = before.join(' ')
  for (const [approximation, pattern] of PATTERNS) {
    const match = pattern.exec(text)
    if (!match) continue
    const words = match[1] ?? ''
    const from = first - match[0].trimStart().split(' ').length
    if (words === 'within' && kind !== 'DURATION' && kind !== 'DISTANCE') return null
    if (
      words === 'over' &&
      kind === 'DURATION' &&
      !/^(?:for|of|is|are|was|were|took|takes|spent|now)$/.test(tokens[from - 1]?.text ?? '')
    )
      return null
    return { approximation, first: from }
  }
  return null
}

/** "500+", "20 or more", "a year or so": approximating words behind the number, or behind its unit. */
export function approximationBehind(
  { tokens }: Sentence,
  number: number,
  last: number,
): { approximation: Approximation; last: number } | null {
  for (const at of number === last ? [last] : [number, last]) {
    const [next = '', second = ''] = [tokens[at + 1], tokens[at + 2]].map(token => token?.lower ?? '')
    if (next === '+') return { approximation: 'AT_LEAST', last: Math.max(last, at + 1) }
    if (next !== 'or' && next !== 'and') continue
    const found = /^(?:more|older|over|above|up|higher|longer|greater)$/.test(second)
      ? 'AT_LEAST'
      : /^(?:fewer|less|younger|under|below)$/.test(second)
        ? 'AT_MOST'
        : next === 'or' && second === 'so'
          ? 'ABOUT'
          : null
    if (found) return { approximation: found, last: Math.max(last, at + 2) }
  }
  return null
}
