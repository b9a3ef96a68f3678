import type { Passage } from '../model/passage.ts'
import { type Range, trimmedSpan } from '../model/text-span.ts'
import { type Token, tokensOf, type Vocabulary } from './token.ts'

/** A sentence of a passage, without white space at its ends. `index` counts the sentences of the article from 0. */
export type Sentence = Range & {
  readonly index: number
  readonly passage: Passage
  readonly text: string
  readonly tokens: readonly Token[]
}

/** Titles, which stand before a name: a full stop behind them never ends a sentence. */
const TITLE =
  /(?:^|[\s("“‘'[—–-])(?:Mr|Mrs|Ms|Mx|Messrs|Dr|Drs|Prof|Gen|Lt|Col|Maj|Sgt|Cpl|Pvt|Capt|Cmdr|Adm|Sen|Sens|Rep|Reps|Gov|Govs|Rev|Hon|Pres|Amb|Supt|Insp|Det|St|Ste|Mt|Ft|vs|v|e\.g|i\.e|cf|approx)\.$/u

/** Other shortened words: a sentence ends behind them only when the next word is one that opens sentences. */
const ABBREVIATION =
  /(?:^|[\s("“‘'[—–-])(?:Nos?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo|Inc|Corp|Cos?|Ltd|Bros|Jr|Sr|Ave|Blvd|Rd|al|est|dept|[ap]\.m|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.$/u

/** Words that open a sentence and hardly ever follow a shortened word within one. */
const OPENING =
  /^["“‘'([]*(?:The|This|That|These|Those|There|Then|They|Their|He|His|She|Her|It|Its|We|Our|You|Your|I|My|An?|And|But|Or|So|Yet|If|When|While|Where|What|Why|How|Who|As|At|After|Although|Because|Before|By|For|From|In|Of|On|Once|Since|To|Under|Until|With|Not|No|Some|Many|Most|More|Such|One|Both|Each|Even|Now|Also|However|Meanwhile|Asked|Another|Other|Others)(?![\p{L}’'-])/u

/**
 * Whether a sentence is short enough to be one: what runs on for more than 1,000 tokens is a table or a dump, on which rules of grammar
 * have nothing to say.
 */
export function isProse({ tokens }: Sentence): boolean {
  return tokens.length <= 1000
}

/**
 * No sentence has more characters: a text without an end of a sentence is cut. Much that is done with a sentence compares all of its words, so that
 * a text of one sentence, which somebody may send on purpose, would take the square of its length.
 */
const LONGEST = 10_000

/** Splits passages into sentences and their tokens. Titles and headlines are one sentence each. */
export function sentencesOf(text: string, passages: readonly Passage[]): Sentence[] {
  const sentences: Sentence[] = []
  const vocabulary: Vocabulary = new Map()
  for (const passage of passages) {
    for (const range of splitPassage(text, passage).flatMap(range => cut(text, range))) {
      const span = trimmedSpan(text, range.start, range.end)
      if (!span) continue
      sentences.push({
        index: sentences.length,
        passage,
        start: span.start,
        end: span.end,
        text: span.exact,
        tokens: tokensOf(text, span.start, span.end, vocabulary),
      })
    }
  }
  return sentences
}

function splitPassage(text: string, passage: Passage): Range[] {
  const { start, end } = passage.span
  if (passage.role === 'HEADLINE' || passage.role === 'HEADING' || passage.role === 'IMAGE_TITLE')
    return [{ start, end }]
  const ranges: Range[] = []
  // A run of full stops is looked at from its first one only: from each, it would take the square of its length.
  const boundary = /(?:(?<![.!?…])[.!?…]+["”’'»)\]]*|\n)(?=\s|$)/gu
  let from = start
  for (const match of text.slice(start, end).matchAll(boundary)) {
    const to = start + match.index + match[0].length
    if (endsSentence(text.slice(from, to), text.slice(to, Math.min(end, to + 40)))) {
      ranges.push({ start: from, end: to })
      from = to
    }
  }
  if (from < end) ranges.push({ start: from, end })
  return ranges
}

/** A range in parts that are short enough, cut between words where there are any. */
function cut(text: string, { start, end }: Range): Range[] {
  const ranges: Range[] = []
  let from = start
  while (end - from > LONGEST) {
    const space = text.slice(from, from + LONGEST).lastIndexOf(' ')
    const isPair = (text.codePointAt(from + LONGEST - 1) ?? 0) > 0xffff
    const to = space > 0 ? from + space : from + LONGEST - (isPair ? 1 : 0)
    ranges.push({ start: from, end: to })
    from = to
  }
  return [...ranges, { start: from, end }]
}

function endsSentence(before: string, after: string): boolean {
  if (before.endsWith('\n')) return true
  const next = after.trimStart()
  if (next === '') return true
  if (!/^(?:[\p{Lu}\p{N}"“‘'«([]|[—–-]+\s*["“‘'«([]*[\p{Lu}\p{N}])/u.test(next)) return false
  if (/\[[.…]+\]$/u.test(before) || TITLE.test(before)) return false
  return !ABBREVIATION.test(before) || OPENING.test(next)
}
