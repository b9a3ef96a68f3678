import type { Passage } from '../model/passage.ts'
import { type Range, trimmedSpan } from '../model/text-span.ts'
import { type Token, tokensOf } from './token.ts'

/** A sentence of a passage, without white space at its ends. `index` counts the sentences of the article from 0. */
export type Sentence = Range & {
  readonly index: number
  readonly passage: Passage
  readonly text: string
  readonly tokens: readonly Token[]
}

/** Words that end in a full stop without ending a sentence when a capital follows. */
const ABBREVIATION =
  /(?:^|[\s("“‘'[])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Gen|Lt|Col|Maj|Sgt|Cpl|Capt|Cmdr|Adm|Sen|Sens|Rep|Reps|Gov|Govs|Rev|Hon|Pres|Amb|Supt|St|Ste|Mt|Ft|vs|No|Nos|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo|e\.g|i\.e|cf|approx|est|\p{Lu})\.$/u

/** Splits passages into sentences and their tokens. Titles and headlines are one sentence each. */
export function sentencesOf(text: string, passages: readonly Passage[]): Sentence[] {
  const sentences: Sentence[] = []
  for (const passage of passages) {
    for (const range of splitPassage(text, passage)) {
      const span = trimmedSpan(text, range.start, range.end)
      if (!span) continue
      sentences.push({
        index: sentences.length,
        passage,
        start: span.start,
        end: span.end,
        text: span.exact,
        tokens: tokensOf(text, span.start, span.end),
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
  const boundary = /(?:[.!?…]+["”’'»)\]]*|\n)(?=\s|$)/gu
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

function endsSentence(before: string, after: string): boolean {
  if (before.endsWith('\n')) return true
  const next = after.trimStart().charAt(0)
  if (next === '') return true
  if (!/[\p{Lu}\p{N}"“‘'«([—–-]/u.test(next)) return false
  if (/\[[.…]+\]$/u.test(before)) return false
  return !ABBREVIATION.test(before)
}
