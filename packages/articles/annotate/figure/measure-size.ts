import type { Measure } from '../../model/figure.ts'
import { type Token, wordAt } from '../token.ts'
import type { Counted } from './measure.ts'

/** Whether a number is the size of a place's population ("a city of 12,000") or of an organization ("a bloc of 27 states"). */
export function measureOfSize(tokens: readonly Token[], { first, noun, rest }: Counted): Measure | null {
  const before = wordsBefore(tokens, first)
  const head = noun.slice(noun.lastIndexOf(' ') + 1)
  if (isPopulation(before, head)) return 'POPULATION'
  return isMembership(before, noun, head, rest) ? 'MEMBERS' : null
}

const PEOPLE = /^(?:people|inhabitants|residents|souls|citizens|population|)$/
const LANDS =
  /\b(?:republic|country|nation|kingdom|state|province|region|county|district|territory|city|town|township|village|island|capital|metropolis|suburb|community|settlement|archipelago|enclave|municipality)\b/

function isPopulation(before: string, head: string): boolean {
  if (/^(?:inhabitants?|population)$/.test(head)) return true
  if (!PEOPLE.test(head)) return false
  if (/\b(?:home to|inhabited by|populated by)$/.test(before)) return true
  if (/\bof$/.test(before) && LANDS.test(before)) return true
  if (LANDS.test(before.replace(/ ['’]s$/, '').replace(/^.* /, '')) && /['’]s$/.test(before)) return true
  if (/^(?:residents|citizens)$/.test(head) && /\b(?:its|has|have|had|['’]s)$/.test(before)) return true
  return (
    /\bpopulation\b(?!.*\b(?:gr[eo]w|increas|rise|rose|decline|fell|drop|by$))/.test(before) &&
    /\b(?:of|is|was|as|at|to|:|reached|exceeds|estimated)$/.test(before)
  )
}

const STATES =
  /^(?:countries|nations|states|republics|governments|parties|provinces|economies|members|kingdoms|emirates)$/

function isMembership(before: string, noun: string, head: string, rest: string): boolean {
  if (/^(?:member|nation|country|state)(?:-|$)/.test(rest)) return true
  if (/^member (?:states|countries|nations|governments|organizations|companies|unions)$/.test(noun)) return true
  if (noun === 'members')
    return /(?:^|\b(?:has|have|had|with|of|its|his|her|their|to|has [a-z ]+ and)|--|[—–―])$/.test(before)
  return (
    STATES.test(head) &&
    /\b(?:compris(?:ed of|es|ing)|made up of|consist(?:s|ing) of|composed of|(?:alliance|bloc|union|group|coalition|grouping|club|league|federation|association|community) of)$/.test(
      before,
    )
  )
}

/** The ten words before a number, without a number among them. */
function wordsBefore(tokens: readonly Token[], first: number): string {
  const words: string[] = []
  for (let at = first - 1; at >= 0 && at >= first - 10; at--) {
    const word = wordAt(tokens, at)
    if (/^(?:[.;!?]|\d.*)$/.test(word)) break
    words.unshift(word)
  }
  return words.join(' ')
}
