import type { Measure } from '../../model/figure.ts'
import { isPast } from '../time/time-tense.ts'
import { type Token, wordAt } from '../token.ts'
import { countsPersons } from './figure-noun.ts'
import type { Counted } from './measure.ts'
import { cueOf, FORCES, GATHERINGS, PROTESTS, STATES } from './measure-cue.ts'

/**
 * The measure that the verb behind a number tells: "were killed", "have been sent to hospitals", "stormed the city hall".
 *
 * The first verb decides, across prepositional phrases ("12 people in the north were killed") and relative clauses ("12 people who slept
 * there were killed"), up to the end of the clause.
 */
export function measureOfPredicate(tokens: readonly Token[], counted: Counted): Measure | null {
  let relative = false
  for (let at = afterAside(tokens, counted.last + 1); at < tokens.length && at <= counted.last + 14; at++) {
    const word = wordAt(tokens, at)
    if (/^(?:[.,;:!?()—–]|--)$/.test(word)) return null
    if (/^(?:and|but|or|while)$/.test(word) && !isParticiple(wordAt(tokens, at - 1))) return null
    if (/^(?:who|that|which)$/.test(word)) relative = true
    const found = measureOfVerb(tokens, at, counted)
    if (found && (!relative || at < counted.last + 5 || isPassive(tokens, at))) return found
    if (/^(?:reported|confirmed|feared|believed|presumed|known|listed|said)$/.test(word) && isPassive(tokens, at))
      continue
    if (isOtherVerb(word) && !relative && !/^(?:and|but|or)$/.test(wordAt(tokens, at + 1))) return null
  }
  return null
}

/** Behind an aside in commas: "12 people, including two children, were killed". */
function afterAside(tokens: readonly Token[], at: number): number {
  if (wordAt(tokens, at) !== ',') return at
  for (let closing = at + 2; closing < at + 14; closing++)
    if (wordAt(tokens, closing) === ',')
      return /^(?:was|were|have|has|had|are|is|died)$/.test(wordAt(tokens, closing + 1)) ? closing + 1 : at
  return at
}

function measureOfVerb(tokens: readonly Token[], at: number, counted: Counted): Measure | null {
  const { noun } = counted
  const word = wordAt(tokens, at)
  const persons = noun === '' || countsPersons(noun)
  const state = cueOf(STATES, word)
  if (state) {
    const isMeant =
      state === 'DEPLOYED'
        ? FORCES.test(noun) || (noun === '' && isPassive(tokens, at))
        : persons || isPlainlyHuman(tokens, at)
    if (!isMeant) return null
    if (word === 'eliminated' && noun === '') return null
    if (state === 'MISSING' && /^["“‘']$/.test(wordAt(tokens, at - 1))) return null
    return isActive(tokens, at) ? null : state
  }
  if (!persons && !FORCES.test(noun)) return null
  return measureOfSending(tokens, at, noun) ?? measureOfCrowd(tokens, at, counted.last + 1) ?? measureOfLoss(tokens, at)
}

/** "were killed" is said of people, whatever noun stands for them; "were hurt" and "are missing" of other things, too. */
function isPlainlyHuman(tokens: readonly Token[], at: number): boolean {
  return (
    isPassive(tokens, at) &&
    /^(?:killed|murdered|wounded|injured|arrested|detained|hospitali[sz]ed)$/.test(wordAt(tokens, at))
  )
}

/** A participle without an auxiliary before an object is the verb of whoever stands in front: "12 gunmen killed a guard". */
function isActive(tokens: readonly Token[], at: number): boolean {
  return (
    !isPassive(tokens, at) &&
    /(?:ed|hurt|slain)$/.test(wordAt(tokens, at)) &&
    /^(?:the|an?|his|her|their|its|him|them|us|this|that|these|those|\d.*|one|two|three|four|five|six|seven|eight|nine|ten|dozens|scores|hundreds|thousands|people)$/.test(
      wordAt(tokens, at + 1),
    ) &&
    !/^(?:died|fled)$/.test(wordAt(tokens, at))
  )
}

function isPassive(tokens: readonly Token[], at: number): boolean {
  const before = wordAt(tokens, at - 1)
  return (
    /^(?:is|are|was|were|be|been|being|get|got|and|or|found|left|feared|confirmed|reported|believed|presumed|listed|["“”])$/.test(
      before,
    ) ||
    (/ly$|^(?:also|still|now|then)$/.test(before) && /^(?:is|are|was|were|be|been)$/.test(wordAt(tokens, at - 2)))
  )
}

/** "sent to hospitals", "taken into custody", "forced from their homes", "sent in" of soldiers. */
function measureOfSending(tokens: readonly Token[], at: number, noun: string): Measure | null {
  if (
    !/^(?:sent|sen[dt]ing|taken|rushed|brought|airlifted|admitted|treated|flown|transported|forced|driven|held|in|being|remain(?:ed)?)$/.test(
      wordAt(tokens, at),
    )
  )
    return null
  const behind = wordsFrom(tokens, at + 1, 6)
  if (/^(?:(?:to|in|into|at) )?(?:\S+ ){0,3}?(?:hospitals?|clinics?|intensive care)\b/.test(behind))
    return 'HOSPITALIZED'
  if (/^(?:into |in )?(?:police )?custody\b/.test(behind)) return 'ARRESTED'
  if (/^(?:from|out of) (?:their )?homes\b/.test(behind)) return 'DISPLACED'
  if (/^for (?:\S+ )?injuries\b/.test(behind)) return 'INJURED'
  return wordAt(tokens, at) === 'sent' && FORCES.test(noun) ? 'DEPLOYED' : null
}

/** The same words are nouns, too: `first` is where the verb of the number itself would stand. */
function measureOfCrowd(tokens: readonly Token[], at: number, first: number): Measure | null {
  const word = wordAt(tokens, at)
  const isVerb =
    /(?:ed|ing)$/.test(word) || /^(?:to|who|that|will|would|also)$/.test(wordAt(tokens, at - 1)) || at === first
  if (PROTESTS.test(word) && isVerb && !isPassive(tokens, at)) return 'PROTESTERS'
  if (word === 'took' && wordAt(tokens, at + 1) === 'to' && wordsFrom(tokens, at + 2, 3).includes('streets'))
    return 'PROTESTERS'
  const isProtest =
    GATHERINGS.test(word) && tokens.some(token => /^(?:protest|anti-|demonstrat|riot)/i.test(token.text))
  return isProtest ? 'PROTESTERS' : null
}

function measureOfLoss(tokens: readonly Token[], at: number): Measure | null {
  return wordAt(tokens, at) === 'lost' && /^(?:their|his|her) li(?:ves|fe)$/.test(wordsFrom(tokens, at + 1, 2))
    ? 'KILLED'
    : null
}

function isParticiple(word: string): boolean {
  return /(?:ed|shot|beaten|hit|struck|slain|dead)$/.test(word)
}

function isOtherVerb(word: string): boolean {
  if (/^(?:was|were|had|has|have|been|did|found|left|beaten|shot)$/.test(word)) return false
  return isPast(word) || /^(?:says?|do|does|want|believe|think|support|say|need)$/.test(word)
}

function wordsFrom(tokens: readonly Token[], from: number, count: number): string {
  return tokens
    .slice(from, from + count)
    .map(token => token.lower)
    .join(' ')
}
