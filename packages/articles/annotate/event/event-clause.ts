import type { Range } from '../../model/text-span.ts'
import type { Sentence } from '../sentence.ts'
import { isPast } from '../time/time-tense.ts'
import { type Token, wordAt } from '../token.ts'

/**
 * The relative or participial clause in which a time stands, from its verb on: "succeeded her in 2019" in "the mayor, who succeeded her in
 * 2019, said"; null when it stands in a main clause.
 */
export function relativeClauseAround(sentence: Sentence, when: Range): Range | null {
  const { tokens } = sentence
  const at = tokens.findIndex(token => token.end > when.start)
  const behind = tokens.findIndex(token => token.start >= when.end)
  const first = relativeStart(tokens, at, behind) ?? participleStart(tokens, at) ?? contactStart(tokens, at)
  const token = first === null ? undefined : tokens[first]
  return token ? { start: token.start, end: endOf(sentence, when) } : null
}

/** The clauses of a sentence that "and", "but" or a semicolon joins, each with a verb; the whole sentence where nothing is joined. */
export function mainClausesOf(sentence: Sentence): Range[] {
  const clauses: Range[] = []
  let start = sentence.start
  for (const match of sentence.text.matchAll(/(?:,? (?:and|but|while|yet) |; (?:and |but )?)/g)) {
    const end = sentence.start + match.index
    if (!hasVerb(sentence, start, end) || !opensClause(sentence, end + match[0].length)) continue
    clauses.push({ start, end })
    start = end + match[0].length
  }
  return [...clauses, { start, end: sentence.end }]
}

const SAYING =
  '(?:said|says|announced|reported|confirmed|declared|warned|added|told [^,]{2,30}|wrote|tweeted|promised|predicted)'
const SAID_BEHIND = new RegExp(`,[”"’']* [^,]{2,60}\\b${SAYING}\\b[^,]*$`)
const SAID_BEFORE = new RegExp(`^[^,“"]{0,80}\\b${SAYING}\\b[^,“"]{0,60}? that (?=\\S)`)

/** What a sentence reports that somebody said: "The dam will open on Friday, the mayor said on Monday"; null when it reports nothing. */
export function reportedClauseOf({ text, start, end }: Sentence): Range | null {
  const behind = SAID_BEHIND.exec(text)
  if (behind) return { start, end: start + behind.index }
  const before = SAID_BEFORE.exec(text)
  return before ? { start: start + before[0].length, end } : null
}

/** Whether a finite verb stands between two positions. */
export function hasVerb({ tokens }: Sentence, start: number, end: number): boolean {
  return tokens.some(token => token.start >= start && token.end <= end && isVerb(token.lower))
}

/** Behind "and" stands a verb, a pronoun with its verb, or behind a comma a subject with its verb; "and her aunt" joins no clauses. */
function opensClause({ tokens, text, start }: Sentence, from: number): boolean {
  const first = tokens.findIndex(token => token.start >= from)
  if (first < 0) return false
  if (isVerb(wordAt(tokens, first))) return true
  const limit = /[,;]\s(?:and |but |while |yet )?$/.test(text.slice(0, from - start)) ? 7 : 2
  if (limit === 2 && !/^(?:he|she|it|they|we|i|you|there)$/.test(wordAt(tokens, first))) return false
  for (let at = first + 1; at < first + limit; at++) {
    if (/^[,;:—()]$/.test(wordAt(tokens, at))) return false
    if (isVerb(wordAt(tokens, at))) return true
  }
  return false
}

/**
 * "who succeeded her in 2019", "that began in 2008": the pronoun is the subject, so its verb follows; or "which she won in 2008", and "that she
 * won in 2008" where the main verb stands right behind.
 */
function relativeStart(tokens: readonly Token[], time: number, behind: number): number | null {
  for (let at = time - 1; at > 0; at--) {
    const word = wordAt(tokens, at)
    if (/^(?:[,;:()—–"“”]|--)$/.test(word)) return null
    if (!/^(?:who|which|that)$/.test(word)) continue
    const isOpen = word === 'which' || (word === 'that' && isNoun(tokens, at - 1) && isVerb(wordAt(tokens, behind)))
    if (isOpen && isVerbBetween(tokens, at + 2, Math.min(at + 7, time))) return at + 1
    const verb = /ly$|^(?:also|then|later|first)$/.test(wordAt(tokens, at + 1)) ? at + 2 : at + 1
    return verb < time && isVerb(wordAt(tokens, verb)) && isNoun(tokens, at - 1) ? at + 1 : null
  }
  return null
}

/** Participles that describe what stands in front of them as often as they tell what it did: "data released Friday". */
const PARTICIPLES =
  /^(?:released|published|issued|conducted|held|filed|set|signed|passed|adopted|introduced|launched|founded|established|created|built|posted|recorded|taken|made|written|committed|imposed|enacted|obtained|aired|broadcast|commissioned|sponsored|unveiled|scheduled|planned|dated|born|carried|given|delivered|drafted|approved|opened|leaked|compiled|produced|completed|discovered|seized)$/

/** "data released Friday by the agency", where another verb is the main one. */
function participleStart(tokens: readonly Token[], time: number): number | null {
  for (let at = time - 1; at > 0 && at >= time - 4; at--) {
    const word = wordAt(tokens, at)
    if ((PARTICIPLES.test(word) || /[a-z]{2}ed$/.test(word)) && isAside(tokens, at, time)) return at
    if (PARTICIPLES.test(word))
      return isNoun(tokens, at - 1) && isObject(tokens, at - 1) && hasMainVerb(tokens, at, time) ? at : null
    if (isVerb(word) || /^[,;:()—]$/.test(word)) return null
  }
  return null
}

/** "The poll, released on Monday, showed": between the first two commas, and the main verb behind them. */
function isAside(tokens: readonly Token[], participle: number, time: number): boolean {
  const closing = tokens.findIndex((token, index) => index >= time && token.text === ',')
  const behind = wordAt(tokens, closing + 1)
  return (
    tokens.findIndex(token => token.text === ',') === participle - 1 &&
    isNoun(tokens, participle - 2) &&
    closing > 0 &&
    (isVerb(behind) || /^[a-z]+[^su]s$/.test(behind))
  )
}

/** Whether the noun phrase that ends at an index hangs on a verb or a preposition, and so is no subject. */
function isObject(tokens: readonly Token[], noun: number): boolean {
  for (let at = noun - 1; at >= 0; at--) {
    const word = wordAt(tokens, at)
    if (isVerb(word) || /^(?:of|in|on|at|with|by|to|from|for|following|including|citing|after|before)$/.test(word))
      return true
    if (/^(?:[,;:—]|and|but|that|who|which|when|as)$/.test(word)) return false
  }
  return false
}

/** A finite verb stands in front of the participle, or behind a comma that follows its time: "In a talk given Monday, she said". */
function hasMainVerb(tokens: readonly Token[], participle: number, time: number): boolean {
  if (isVerbBetween(tokens, 0, participle)) return true
  const comma = tokens.findIndex((token, index) => index >= time && token.text === ',')
  return comma >= 0 && comma <= time + 6 && tokens.slice(comma).some(token => isVerb(token.lower))
}

/** "the league she founded in 1975": a relative clause without its pronoun. */
function contactStart(tokens: readonly Token[], time: number): number | null {
  for (let at = time - 1; at > 1 && at >= time - 5; at--) {
    if (!/^(?:he|she|they|it|we|i)$/.test(wordAt(tokens, at))) continue
    const noun = wordAt(tokens, at - 1)
    const fits =
      isPast(wordAt(tokens, at + 1)) &&
      isNoun(tokens, at - 1) &&
      !/^(?:day|year|week|month|time|night|moment|once|because|since)$/.test(noun)
    return fits && isVerbBetween(tokens, 0, at - 1) ? at : null
  }
  return null
}

function isVerbBetween(tokens: readonly Token[], start: number, end: number): boolean {
  return tokens.slice(start, end).some(token => isVerb(token.lower))
}

function isNoun(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at)
  return word === ','
    ? at > 0 && isNoun(tokens, at - 1)
    : /^[\p{L}\d]/u.test(word) && !isVerb(word) && !NO_NOUN.has(word) && !/ly$/.test(word)
}

const NO_NOUN = new Set(
  'he she it they we i you who which that this these those and or but as than when where while if because since after before until though although once also then not so to of in on at by for with from the a an his her their its is be been being has have had'.split(
    ' ',
  ),
)

/** The clause ends with the next mark, or where the main verb goes on. */
function endOf(sentence: Sentence, when: Range): number {
  const { tokens } = sentence
  const from = tokens.findIndex(token => token.start >= when.end)
  if (from < 0) return sentence.end
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token) break
    const word = token.lower
    const isLast = at === tokens.length - 1 || tokens.slice(at).every(other => /^[.!?"“”’')\]]+$/.test(other.text))
    const opensAnother = /^(?:and|but)$/.test(word) && /^(?:which|who|that)$/.test(wordAt(tokens, at + 1))
    if (/^(?:[,;:()—–-]|--)$/.test(word) || opensAnother || isLast || (at === from && isVerb(word)))
      return tokens[at - 1]?.end ?? token.start
  }
  return sentence.end
}

/** Whether a word looks like a finite verb. */
export function isVerb(word: string): boolean {
  return (
    isPast(word) ||
    /['’](?:m|re|ll|ve)$/.test(word) ||
    /^(?:is|are|am|was|were|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did|['’](?:ll|re|ve)|says?|plans?|expects?|hopes?|wants?|begins?|starts?|opens?|meets?|faces?|takes?|makes?|goes|comes|runs|becomes?|remains?|continues?|shows?|holds?|become)$/.test(
      word,
    )
  )
}
