import type { Measure } from '../../model/figure.ts'
import { overlaps, type Range } from '../../model/text-span.ts'
import type { TimeSpan } from '../../model/time-span.ts'
import type { Sentence } from '../sentence.ts'
import { isPast } from '../time/time-tense.ts'
import { type Token, wordAt } from '../token.ts'
import { isLabel } from './figure-label.ts'
import { type CountedNoun, countsPersons, nounAfter } from './figure-noun.ts'
import { measureOf } from './measure.ts'
import { cueOf, STATES } from './measure-cue.ts'
import { type QuantityWords, quantitiesOf } from './quantity.ts'
import { ageOf } from './quantity-age.ts'

/** A number of a sentence that is a figure: its span, what it counts, and its measure. */
export type FigureCandidate = Range & {
  readonly words: QuantityWords
  readonly noun: string | null
  readonly measure: Measure
}

/** What stands in front of a sentence: the figures in its passage, and the measure for which "How many were arrested?" asked last. */
export type Earlier = { readonly earlier: readonly FigureCandidate[]; readonly asked: Measure | null }

/** The figures of a sentence, in order, none overlapping another. Numbers within `times` are dates. */
export function figureCandidates(sentence: Sentence, times: readonly TimeSpan[], before: Earlier): FigureCandidate[] {
  const candidates: FigureCandidate[] = []
  const dates = times.map(time => time.span)
  for (const words of quantitiesOf(sentence, dates)) {
    const candidate = candidateOf(sentence, times, words, { here: candidates, ...before })
    if (candidate && candidate.start >= (candidates.at(-1)?.end ?? 0)) candidates.push(candidate)
  }
  return candidates.map((candidate, index) => joined(sentence, candidates, candidate, index))
}

function candidateOf(
  sentence: Sentence,
  times: readonly TimeSpan[],
  words: QuantityWords,
  before: Before,
): FigureCandidate | null {
  const { tokens } = sentence
  if (isDate(words, tokens, times)) return null
  const age = ageOf(sentence, words)
  if (age) return { words: age, start: age.start, end: age.end, noun: null, measure: 'AGE' }
  if (isLabel(sentence, words)) return null
  const found = nounOf(tokens, words)
  const noun = found ? textOf(sentence, found) : null
  const last = found?.last ?? words.last
  const measure =
    words.kind ??
    measureOf(tokens, { first: words.first, last, noun: noun?.toLowerCase() ?? '', rest: words.rest.toLowerCase() }) ??
    (noun === null && words.form !== 'NONE' ? sharedMeasure(tokens, words, before) : null)
  const isSecond = before.here.at(-1)?.end === tokens[words.first - 2]?.end
  if (!isFigure(tokens, words, noun, measure, isSecond)) return null
  return { words, start: words.start, end: tokens[last]?.end ?? words.end, noun, measure: measure ?? 'COUNT' }
}

function nounOf(tokens: readonly Token[], words: QuantityWords): CountedNoun | null {
  if (words.rest !== '') return null
  if (words.kind === 'PERCENTAGE')
    return nounAfter(
      tokens,
      words.last,
      isRatio(tokens, words) ? 'MANY' : words.form === 'FRACTION' ? 'FRACTION' : 'SHARE',
    )
  if (words.kind !== null) return null
  const { minimum, maximum } = words.quantity
  return nounAfter(tokens, words.last, minimum === 1 && maximum === 1 ? 'ONE' : 'MANY')
}

/** "one in five voters": the noun follows without "of". */
function isRatio(tokens: readonly Token[], { form, core }: QuantityWords): boolean {
  return form === 'FRACTION' && /^(?:in|out)$/.test(wordAt(tokens, core.first + 1))
}

/** A length of time that tells when, not how long: "three days ago", "two years after the war". */
function isDate(words: QuantityWords, tokens: readonly Token[], times: readonly TimeSpan[]): boolean {
  if (words.kind !== 'DURATION') return false
  if (times.some(({ span }) => overlaps(span, words) && /\b(?:ago|earlier|later|before|after|now)$/.test(span.exact)))
    return true
  return (
    /^(?:later|earlier|ago|after|before|prior)$/.test(wordAt(tokens, words.last + 1)) &&
    !/^(?:for|in|of|over|lasted|within|least|than)$/.test(wordAt(tokens, words.core.first - 1))
  )
}

/** Measures of what happens to people, which are told even of nobody and of one. */
const HUMAN: ReadonlySet<Measure> = new Set<Measure>([
  'KILLED',
  'INJURED',
  'HOSPITALIZED',
  'ARRESTED',
  'MISSING',
  'DISPLACED',
  'DEPLOYED',
  'PROTESTERS',
])

/**
 * Whether a number is reported as one: it has a measure, counts something, or is written as only quantities are. "One" is mostly an
 * article; it counts in "only one bridge" and in "seven roads and one bridge", where it is the second.
 */
function isFigure(
  tokens: readonly Token[],
  words: QuantityWords,
  noun: string | null,
  measure: Measure | null,
  isSecond: boolean,
): boolean {
  const { form, quantity, rest } = words
  const behind = wordAt(tokens, words.last + 1)
  const ahead = wordAt(tokens, words.first - 1)
  if (form === 'NONE') return measure !== null && HUMAN.has(measure)
  if (form === 'FRACTION') return noun !== null || /^(?:of|the|all)$/.test(behind)
  if (/^(?:per|every|each)$/.test(ahead)) return false
  const isOne = (quantity.minimum ?? quantity.maximum) === 1 && form === 'WORDS'
  if (isOne && (behind === 'of' || measure === 'DISTANCE')) return false
  if (measure !== null) return true
  if (isOne) return noun !== null && /^(?:only|just|exactly|and)$/.test(ahead) && (ahead !== 'and' || isSecond)
  if (rest !== '') return form !== 'WORDS' && (quantity.minimum ?? 0) >= 10
  return (
    noun !== null ||
    form === 'GROUPED' ||
    form === 'VAGUE' ||
    quantity.approximation !== 'EXACT' ||
    behind === 'of' ||
    isTotal(tokens, words) ||
    (/^(?:--|—|–)$/.test(ahead) && /^(?:--|—|–)$/.test(behind))
  )
}

/** "She now has 568.", "a team of 15", "of those, 12 were": a number that stands for what was counted before. */
function isTotal(tokens: readonly Token[], words: QuantityWords): boolean {
  const ahead = wordAt(tokens, words.first - 1)
  const behind = wordAt(tokens, words.last + 1)
  if (/^(?:were|was|are|is|have|had)$/.test(behind) && /^(?:,|and|but|;|:|)$/.test(ahead)) return true
  if (!/^(?:[.,;:!?)]|--|—|–|and|but|while|to|in|at|for|from|with|so|)$/.test(behind)) return false
  if (ahead === 'of')
    return /^(?:family|team|group|crowd|staff|crew|panel|total|average|maximum|minimum|record|field|class|squad|delegation|majority|audience|figure|toll|number|estimate|count)$/.test(
      wordAt(tokens, words.first - 2),
    )
  return (
    words.form === 'PLAIN' &&
    !/^(?:was|were|been|did)$/.test(ahead) &&
    (isPast(ahead) || /^(?:has|have|needs?|holds?|employs?|with)$/.test(ahead))
  )
}

/** The measure that a question asks for: "How many were arrested?"; null when it asks for none. */
export function measureAsked({ text }: Sentence): Measure | null {
  const asked = /\bhow many\b([^.?!]*)\?/i.exec(text)?.[1]
  if (asked === undefined) return null
  return (
    asked
      .toLowerCase()
      .split(/[^a-z]+/)
      .map(word => cueOf(STATES, word))
      .find(measure => measure !== null) ?? null
  )
}

/** The figures in front of a number: in its sentence, and in the sentences before. */
type Before = Earlier & { readonly here: readonly FigureCandidate[] }

/**
 * A number without a noun of its own has the measure of what was counted before: after the same verb ("the first had 12 murders, the
 * second had 15"), as a part of it ("103 of them"), or as another figure for it ("police put the number at 40", "the mayor reported 40").
 */
function sharedMeasure(
  tokens: readonly Token[],
  words: QuantityWords,
  { here, earlier, asked }: Before,
): Measure | null {
  const ahead = tokens.slice(Math.max(0, words.first - 3), words.first).map(token => token.lower)
  const isPart =
    wordAt(tokens, words.last + 1) === 'of' && /^(?:them|whom|those|these)$/.test(wordAt(tokens, words.last + 2))
  if (isPart || ANOTHER.test(ahead.join(' ')))
    return [...earlier, ...here].findLast(other => HUMAN.has(other.measure))?.measure ?? asked
  const verb = ahead.at(-1) ?? ''
  if (verb === 'and' && /^(?:in|at|on|near|from)$/.test(wordAt(tokens, words.last + 1)))
    return here.findLast(other => HUMAN.has(other.measure))?.measure ?? null
  if (!/^\p{L}{3,}$/u.test(verb) || /^(?:and|the|than|from|about|with|for)$/.test(verb)) return null
  return (
    here.findLast(other => other.words.kind === null && wordAt(tokens, other.words.first - 1) === verb)?.measure ?? null
  )
}

/** What stands in front of another figure for the same thing. */
const ANOTHER =
  /(?:\b(?:number|figure|total|toll|count|estimate) (?:at|of|to|was|is)|\b(?:reported|counted|recorded|confirmed|spoke of|spoken of|claimed))$/

/** "12 people and two officers were killed", "12 people, including two officers, were killed": all of them have one measure. */
function joined(
  sentence: Sentence,
  candidates: readonly FigureCandidate[],
  candidate: FigureCandidate,
  index: number,
): FigureCandidate {
  if (candidate.measure !== 'COUNT') return candidate
  const [before, next] = [candidates[index - 1], candidates[index + 1]]
  const between = (one: Range, other: Range): string =>
    sentence.text.slice(one.end - sentence.start, other.start - sentence.start)
  const isBare = candidate.noun === null && candidate.words.rest === ''
  const shared =
    next && /^(?:,? and|,| or|,? as well as) *$/.test(between(candidate, next))
      ? next
      : before &&
          /^(?:[^.;:]{0,40}\b(?:including|among them)| and) *$/.test(between(before, candidate)) &&
          countsPersons(candidate.noun ?? '')
        ? before
        : before && isBare && /^[^.;:]{0,60}\band (?:another )?$/.test(between(before, candidate))
          ? before
          : null
  return shared && HUMAN.has(shared.measure) ? { ...candidate, measure: shared.measure } : candidate
}

function textOf(sentence: Sentence, { first, last }: CountedNoun): string {
  const start = sentence.tokens[first]?.start ?? sentence.start
  const end = sentence.tokens[last]?.end ?? sentence.start
  return sentence.text.slice(start - sentence.start, end - sentence.start)
}
