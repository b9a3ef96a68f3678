import type { Measure } from '../../model/figure.ts'
import type { Token } from '../token.ts'
import { countsPersons } from './figure-noun.ts'
import { measureOfAction } from './measure-action.ts'
import { cueOf, DESCRIPTIONS, NOUNS, PEOPLE } from './measure-cue.ts'
import { measureOfPredicate } from './measure-predicate.ts'
import { measureOfSize } from './measure-size.ts'

/** A number in its sentence, as far as its measure depends on it. `first` and `last` are the indices of its span's tokens. */
export type Counted = {
  readonly first: number
  readonly last: number
  /** The counted noun phrase, in lower case; empty when there is none. */
  readonly noun: string
  /** What a hyphen ties to the number: "member" in "five-member". */
  readonly rest: string
}

/**
 * What a number counts, told by its noun ("12 deaths"), else by the verb behind it ("12 people were killed"), in front of it
 * ("killing 12 people"), or by whose size it is ("a city of 12,000"); null when nothing tells.
 */
export function measureOf(tokens: readonly Token[], counted: Counted): Measure | null {
  const head = counted.noun.slice(counted.noun.lastIndexOf(' ') + 1)
  // "The toll has grown to nine times what it was": how often, not how many.
  if (head === 'times') return null
  return (
    cueOf(NOUNS, head) ??
    measureOfPredicate(tokens, counted) ??
    measureOfAction(tokens, counted) ??
    measureOfSize(tokens, counted) ??
    (countsPersons(counted.noun) ? cueOf(DESCRIPTIONS, counted.noun) : null) ??
    cueOf(PEOPLE, head)
  )
}
