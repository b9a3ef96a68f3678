import type { Measure } from '../../model/figure.ts'
import { type Token, wordAt } from '../token.ts'
import type { Counted } from './measure.ts'
import { ACTIONS, cueOf, FORCES } from './measure-cue.ts'

/**
 * The measure that words in front of a number tell: a verb whose object it is ("killing at least 12 people"), what it is the sum of ("the
 * death toll rose to 12"), or lives that were lost.
 */
export function measureOfAction(tokens: readonly Token[], counted: Counted): Measure | null {
  return measureOfVerb(tokens, counted) ?? measureOfSum(tokens, counted.first)
}

/** The verb whose object the number is, also as a further one: "killing a guard and 12 passers-by". */
function measureOfVerb(tokens: readonly Token[], { first, noun }: Counted): Measure | null {
  let joined = false
  for (let at = first - 1; at >= Math.max(0, first - 9); at--) {
    const word = wordAt(tokens, at)
    const action = cueOf(ACTIONS, word)
    if (word === 'dead' && wordAt(tokens, at - 1) === 'shot') return 'KILLED'
    if (action === 'DEPLOYED' && noun !== '' && !FORCES.test(noun)) return null
    if (action) return isPassive(tokens, at) ? null : action
    if (/^(?:send(?:s|ing)?|sent)$/.test(word)) return FORCES.test(noun) ? 'DEPLOYED' : null
    if (/^(?:claim(?:s|ed|ing)?|cost(?:ing)?|lost|takes?|took|taking|loss)$/.test(word))
      return /(?:^| )lives$/.test(noun) ? 'KILLED' : null
    if (
      word === 'of' &&
      cueOf(ACTIONS, wordAt(tokens, at - 1)) &&
      /^(?:the|an?|to|,|by|mass|[a-z]+ing)$/.test(wordAt(tokens, at - 2))
    )
      continue
    if (word === 'and' || word === ',') joined = true
    else if (!PASSED.test(word) && (!joined || STOPS.test(word))) return null
  }
  return null
}

const PASSED =
  /^(?:the|an?|another|additional|extra|further|some|also|up|to|as|many|at|least|about|around|estimated|that|reportedly|more|than|over|nearly|almost|down)$/
const STOPS =
  /^(?:[.;:!?()"“”—–]|--|in|on|by|for|with|from|after|before|when|while|who|which|was|were|is|are|be|been|has|have|had|of|said|[a-z]+[^e]ed)$/

function isPassive(tokens: readonly Token[], at: number): boolean {
  return /^(?:was|were|been|being|be|is|are|people|persons|others)$/.test(wordAt(tokens, at - 1))
}

const SUMS: readonly (readonly [Measure, RegExp])[] = [
  ['HOSPITALIZED', /\b(?:number|count|total) of [a-z -]{0,40}\b(?:hospitals?|hospitali[sz]ed)\b/],
  ['KILLED', /\b(?:(?:death )?toll|(?:number|count|total) of (?:[a-z]+ ){0,2}?(?:dead|deaths|killed|fatalities))\b/],
  ['INJURED', /\b(?:number|count|total) of (?:[a-z]+ ){0,2}?(?:injured|wounded|injuries)\b/],
  ['ARRESTED', /\b(?:number|count|total) of (?:[a-z]+ ){0,2}?(?:arrests|arrested|detained|detainees)\b/],
  ['MISSING', /\b(?:number|count|total) of (?:[a-z]+ ){0,2}?missing\b/],
  ['PROTESTERS', /\b(?:number|count|total) of (?:[a-z]+ ){0,2}?(?:protesters|protestors|demonstrators|marchers)\b/],
  ['DISPLACED', /\b(?:number|count|total) of (?:[a-z]+ ){0,2}?(?:displaced|refugees)\b/],
]

/** "the number of people killed has reached 12", "the toll rose from 12 to 15": the nearest sum in front, at most one number between. */
function measureOfSum(tokens: readonly Token[], first: number): Measure | null {
  let from = first
  let numbers = 0
  while (from > 0 && from > first - 16 && !/^[.;:!?]$/.test(wordAt(tokens, from - 1))) {
    if (/^\d/.test(wordAt(tokens, from - 1)) && ++numbers > 1) break
    from--
  }
  const clause = tokens
    .slice(from, first)
    .map(token => token.lower)
    .join(' ')
  if (!/\b(?:to|at|from|is|was|of|reached|reaches|exceeded|exceeds|hit|past|stood|as)$/.test(clause)) return null
  let nearest: { readonly measure: Measure; readonly at: number } | null = null
  for (const [measure, pattern] of SUMS) {
    const at = clause.search(pattern)
    if (at >= 0 && (!nearest || at > nearest.at)) nearest = { measure, at }
  }
  return nearest?.measure ?? null
}
