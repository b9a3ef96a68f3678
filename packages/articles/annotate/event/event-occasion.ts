import type { Range } from '../../model/text-span.ts'
import type { TimeSpan } from '../../model/time-span.ts'
import type { Sentence } from '../sentence.ts'
import { isVerb } from './event-clause.ts'

/**
 * Whether a time says when something happened: not what only modifies a noun ("the 2019 election", "Tuesday’s debate", "the act of 1980"),
 * stands aside in brackets, or is what something is compared with ("up from a year ago", "the lowest since 1988").
 */
export function isOccasion(sentence: Sentence, when: TimeSpan): boolean {
  const [start, end] = [when.span.start - sentence.start, when.span.end - sentence.start]
  const place: Place = {
    words: when.span.exact,
    before: sentence.text.slice(Math.max(0, start - 60), start),
    after: sentence.text.slice(end, end + 40),
  }
  return (
    (when.certainty === 'CERTAIN' || isGallery(sentence)) &&
    !isInBrackets(sentence.text, start) &&
    !isOfNoun(place) &&
    !isAttribute(place) &&
    !isInApposition(sentence, when.span) &&
    !isInSubject(sentence, when.span) &&
    !isCompared(place) &&
    !isRecord(place)
  )
}

/** The words of a time, and what stands before and after them. */
type Place = { readonly words: string; readonly before: string; readonly after: string }

/** Of the times that are not certain, only those in pictures are told as news: they lie on a day, only not on which. */
function isGallery({ passage }: Sentence): boolean {
  return passage.role === 'CAPTION' || passage.role === 'INTRODUCTION'
}

function isInBrackets(text: string, at: number): boolean {
  return text.lastIndexOf('(', at) > text.lastIndexOf(')', at)
}

/** "Tuesday’s debate", "the act of 1980", "a loss for 2021", "elections going back to 1972". */
function isOfNoun({ words, before, after }: Place): boolean {
  return (
    /^(?:['’]s?(?!\p{L})|-\p{L})/u.test(after) ||
    /\b(?:of|than|as|for|from|(?:back|dating|dates) to) $/i.test(before) ||
    /^for \d{4}/.test(words)
  )
}

const PREPOSITION =
  /^(?:on|in|at|by|since|until|till|before|after|during|over|from|through|throughout|between|within|as of|starting|beginning|around|about|for) /i

/** "the April 24 primary", "a Tuesday vote": between an article and its noun. */
function isAttribute({ words, before, after }: Place): boolean {
  const core = words.replace(PREPOSITION, '')
  const hasArticle = /^(?:the|an?) /i.test(core)
    ? !/^the (?:past|last|next|coming|first|summer|fall|winter|spring|autumn|start|beginning|middle|end|close|day|following|previous|early|mid|late|['’]?\d{2,4}s)/i.test(
        core,
      )
    : core.length === words.length &&
      /(?:\b(?:the|an?|his|her|their|its|our|this|that|each|every|upcoming|planned)|['’]s) $/i.test(before)
  return hasArticle && NOUN_BEHIND.test(after)
}

/** A word behind that is no preposition, conjunction or verb. */
const NOUN_BEHIND =
  /^ (?!(?:and|or|but|as|at|by|for|from|in|of|on|that|to|when|where|which|who|with|after|before|during|because|about|over|under|until|was|were|is|are|has|had|have|will|would|said|saying)\b)\p{L}/u

/** ", the chief engineer of the bridge in 2012," says who somebody was: it has an article and no verb. */
function isInApposition(sentence: Sentence, { start, end }: Range): boolean {
  const marks = sentence.tokens.filter(token => /^[,;:—]$/.test(token.text))
  const from = marks.findLast(mark => mark.end <= start)?.end
  const to = marks.find(mark => mark.start >= end)?.start ?? sentence.end
  if (from === undefined) return false
  const words = sentence.tokens.filter(token => token.start >= from && token.end <= to).map(token => token.lower)
  return (
    /^(?:the|an?|his|her|their|its|one|who|then)$/.test(words[0] ?? '') &&
    !words.some(word => isVerb(word) || /[a-z]{2}ing$/.test(word))
  )
}

/** "The attack in 1983, like that in 1996, was …": in front of the verb, but not right in front of it, nor set apart by a comma. */
function isInSubject({ tokens, passage }: Sentence, { start, end }: Range): boolean {
  const first = tokens.findIndex(token => token.end > start)
  const behind = tokens.find(token => token.start >= end)
  const opening = tokens[0]?.text ?? ''
  return (
    passage.role !== 'HEADLINE' &&
    first > 1 &&
    /^(?:The|An?|This|That|These|Those|His|Her|Its|Their|Our)$/.test(opening) &&
    !tokens.slice(0, first).some(token => isVerb(token.lower) || token.text === ',') &&
    behind !== undefined &&
    !isVerb(behind.lower) &&
    !/ly$/.test(behind.text)
  )
}

/** "better than in 2019", "compared with 33 percent last month", "up from 40 last year", "from $1.07 the day before". */
function isCompared({ words, before }: Place): boolean {
  const isDifference = /^(?:more|less|over) than|day before$/.test(words)
  return (
    /\b(?:than (?!\S*[\d$€£])|compared (?:to|with) |versus |relative to |(?:same|this) (?:time|period|month|quarter|week) )(?:[^,;.]{0,30} )?$/i.test(
      before,
    ) ||
    /\bfrom \S*\d\S*(?: (?!to )\p{L}+){0,3} $/u.test(before) ||
    /^from (?!.* (?:to|through|until) )/i.test(words) ||
    (isDifference && /(?:\d|%|\b(?:percent|cents|points?|thousand|million|billion|yen|euros?)) $/i.test(before))
  )
}

/** "the lowest since 1988", "the second highest in the past 28 years". */
function isRecord({ words, before }: Place): boolean {
  return (
    /^(?:since|(?:in|of|for|over) (?:the )?(?:past|last|more than))\b/i.test(words) &&
    /\b(?:\p{L}{2,}est|most|least|first|worst|best|only|record)\b[^,;.]{0,40}$/iu.test(before)
  )
}
