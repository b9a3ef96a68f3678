import type { Sentence } from '../sentence.ts'
import { type Token, wordAt } from '../token.ts'
import { isPlural } from './figure-noun.ts'
import type { QuantityWords } from './quantity.ts'

/**
 * Whether a number names rather than counts: a year, a clock time, a score, a telephone number, the number of a house, a law, a flight
 * or an item of a list.
 */
export function isLabel(sentence: Sentence, words: QuantityWords): boolean {
  const { tokens } = sentence
  const { first, last } = words.core
  const [before, after] = [tokens[first - 1], tokens[last + 1]]
  return (
    isPartOfCode(tokens, words) ||
    (words.kind === null &&
      (isRanked(tokens, first) ||
        isClockTime(tokens, last + 1) ||
        (words.form === 'PLAIN' &&
          ((first === 0 && /^[.):]$/.test(after?.text ?? '')) ||
            isYear(tokens, first) ||
            isNumbered(words, before, after, first)))))
  )
}

/** Glued to letters and signs: "9/11", "3-2", "555-0134", "@user12", "6’2". */
function isPartOfCode(tokens: readonly Token[], { core, kind, form }: QuantityWords): boolean {
  const [before, after] = [tokens[core.first - 1], tokens[core.last + 1]]
  const front = before?.end === tokens[core.first]?.start ? (before?.text ?? '') : ''
  const back = after?.start === tokens[core.last]?.end ? (after?.text ?? '') : ''
  return (
    /^(?:[/:.#@_&=]|\p{L}+)$/u.test(front) ||
    /^(?:[/:_=@]|\p{L}+)$/u.test(back) ||
    (kind === null && (/^[-–]$/.test(front) || (form === 'PLAIN' && /^[-–]$/.test(back)))) ||
    (/^['’]$/.test(back) && /^\d/.test(tokens[core.last + 2]?.text ?? ''))
  )
}

/** "No. 1", "number 12". */
function isRanked(tokens: readonly Token[], first: number): boolean {
  const before = wordAt(tokens, first - 1)
  return /^(?:nos?|number|#|§)$/.test(before) || (before === '.' && /^nos?$/.test(wordAt(tokens, first - 2)))
}

/** "8 p.m.", "11 o’clock"; "a.m." is cut into its letters and full stops. */
function isClockTime(tokens: readonly Token[], behind: number): boolean {
  const word = wordAt(tokens, behind)
  return (
    /^(?:am|pm|o['’]clock|gmt|et|est|edt)$/.test(word) ||
    (/^[ap]$/.test(word) && wordAt(tokens, behind + 1) === '.' && wordAt(tokens, behind + 2) === 'm')
  )
}

function isYear(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:1[5-9]|20)\d\d$/.test(wordAt(tokens, at)) &&
    !/^(?:people|[a-z]+(?:ers|ors|ists))$/.test(wordAt(tokens, at + 1))
  )
}

/** "Flight 370", "page 3"; a capital word in front of a number that counts nothing: "Boeing 737". */
function isNumbered(words: QuantityWords, before: Token | undefined, after: Token | undefined, first: number): boolean {
  if (!before || words.quantity.approximation !== 'EXACT') return false
  const isName = /^\p{Lu}/u.test(before.text)
  if (LABELLED.test(before.text)) return isName || !isPlural(after?.lower ?? '')
  return isName && first > 1 && !/^[a-z]/.test(after?.text ?? '')
}

/** Things that go by a number. */
const LABELLED =
  /^(?:articles?|sections?|sec|chapters?|titles?|rules?|parts?|propositions?|prop|amendments?|resolutions?|bills?|routes?|highways?|interstate|flights?|rooms?|pages?|volumes?|vol|phases?|levels?|grades?|class|districts?|precincts?|wards?|games?|rounds?|seasons?|episodes?|channels?|boeing|airbus|piers?|gates?|suites?|locals?|figures?|tables?|items?|tiers?|stages?|zones?|areas?|bowl|war|group|fortune|studio|apollo|iphone|windows|psalm|corinthians|step|version|exhibit|page|box|unit)$/i
