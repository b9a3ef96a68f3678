import { type KnownWord, remembered } from '../remembered.ts'
import { hashOf } from './attribution-feature.ts'

/** What a word looks like. */
const CAPITALIZED = 1
const CAPITALS = 2
const LOWER_CASE = 3
export const DIGITS = 4
export const MARK = 5

const CURLED = /[’‘]/u
const CURLED_ALL = /[’‘]/gu

/** What the attribution model knows of a word by its letters alone; see Word. */
export type Spelling = {
  readonly lower: string
  readonly form: number
  readonly stem: number
  readonly ending3: number
  readonly ending2: number
  readonly shape: number
  readonly rate: number
}

/** What is known of each word. `rates` are those of the model. */
export type Spellings = (word: KnownWord) => Spelling

/** Looks at each word once, however often it stands in articles. */
export function spellingsWith(rates: ReadonlyMap<string, number>): Spellings {
  return remembered(text => {
    const small = text.toLowerCase()
    const lower = CURLED.test(small) ? small.replaceAll(CURLED_ALL, "'") : small
    return {
      lower,
      form: hashOf(lower),
      stem: hashOf(stemOf(lower)),
      ending3: hashOf(lower, lower.length - 3),
      ending2: hashOf(lower, lower.length - 2),
      shape: shapeOf(text),
      rate: rates.get(lower) ?? 0,
    }
  })
}

/** A word without its ending, so that "denies", "denied" and "denying" are one. */
export function stemOf(lower: string): string {
  if (lower.length <= 4) return lower
  if (lower.endsWith('ing')) return undoubled(lower.slice(0, -3))
  if (lower.endsWith('ied') || lower.endsWith('ies')) return `${lower.slice(0, -3)}y`
  if (lower.endsWith('ed')) return undoubled(lower.slice(0, -2))
  if (lower.endsWith('es')) return lower.slice(0, -2)
  if (lower.endsWith('s') && !lower.endsWith('ss')) return lower.slice(0, -1)
  return lower.endsWith('e') ? lower.slice(0, -1) : lower
}

function undoubled(stem: string): string {
  return stem.replace(/([bdgklmnprt])\1$/, '$1')
}

function shapeOf(text: string): number {
  const first = text.charCodeAt(0)
  if ((first >= 97 && first <= 122) || /^\p{Ll}/u.test(text)) return LOWER_CASE
  if (/^\p{Lu}/u.test(text)) return /^\p{Lu}{2,}$/u.test(text) ? CAPITALS : CAPITALIZED
  return /[\p{L}\p{N}]/u.test(text) ? DIGITS : MARK
}
