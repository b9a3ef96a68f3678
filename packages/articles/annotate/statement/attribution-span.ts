import { overlaps, type Range } from '../../model/text-span.ts'
import type { Choice, Part } from './attribution-choice.ts'
import { MARK } from './attribution-spelling.ts'
import { TAGS, type Tag } from './attribution-tag.ts'
import { CLOSING_MARK, OFTEN, OUTSIDE, type Word, type WordSentence } from './attribution-word.ts'
import type { Quotation } from './quotation.ts'

/** What may stand before the head in a noun phrase. */
const BEFORE_HEAD = new Set(
  (['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART', 'PRON'] satisfies Tag[]).map(tag => TAGS.indexOf(tag)),
)
const DET = TAGS.indexOf('DET')
const PRON = TAGS.indexOf('PRON')
const AUX = TAGS.indexOf('AUX')
const NEVER_BEFORE_HEAD = /^(?:and|or|that|who|which)$/u
const BEHIND_WORD = /[\s,;:.—–)(”“"]/u

/** The noun phrase around the source's head, up to the head; null when there is no source. */
export function sourceOf(text: string, { sentence, words }: WordSentence, { source }: Choice): Range | null {
  const head = words[source]
  if (!head) return null
  let first = source
  for (let word = words[first - 1]; word && head.tag !== PRON; word = words[first - 1]) {
    if (!BEFORE_HEAD.has(word.tag) || word.shape === MARK || NEVER_BEFORE_HEAD.test(word.lower)) break
    if (words[first]?.tag === DET && word.tag !== DET) break
    first--
  }
  let { start } = words[first] ?? head
  let { end } = head
  while (start > sentence.start && !BEHIND_WORD.test(text.charAt(start - 1))) start--
  while (end < sentence.end && !BEHIND_WORD.test(text.charAt(end))) end++
  return { start, end }
}

const NEGATION = /^(?:not|never|\p{L}+n't|cannot)$/u

/** The word that says that something was said; with what denies it, where it was not: "did not say". */
export function cueOf({ words }: WordSentence, { cue }: Choice): Range | null {
  const word = words[cue]
  if (!word) return null
  let first = cue
  for (let k = cue - 1; k >= Math.max(0, cue - 3); k--) {
    const before = words[k]
    if (!before || (before.tag !== AUX && !NEGATION.test(before.lower) && !before.lower.endsWith('ly'))) break
    if (NEGATION.test(before.lower)) first = words[k - 1]?.tag === AUX ? k - 1 : k
  }
  return { start: (words[first] ?? word).start, end: word.end }
}

/**
 * What was said, in the cue's sentence and, where it is quoted, in those around it: a quotation that began before or goes on behind,
 * and the sentences behind it that are quoted whole. After a colon at the end of a sentence, it is what is quoted next.
 */
export function contentOf(
  sentences: readonly WordSentence[],
  index: number,
  { left, right }: Choice,
  quotations: readonly Quotation[],
): Range[] {
  const here = sentences[index]
  if (!here) return []
  const content = [left, right].flatMap(part => rangeOf(here, part, quotations))
  const first = content[0]
  if (first) content.unshift(...continuedBy(first, quotations))
  const colon = here.words.at(-1)?.text === ':'
  const last = content.at(-1)
  if (!last) return content
  if (colon) {
    const announced = quotedBehind(sentences, index, here.sentence.end, quotations, true)
    return announced.length > 0 ? announced : content
  }
  const quoted = quotations.findLast(
    quotation => quotation.start < here.sentence.end && overlaps(quotation, here.sentence),
  )
  return quoted && overlaps(quoted, last)
    ? [...content, ...quotedBehind(sentences, index, last.end, quotations, false)]
    : content
}

/** The paragraphs before of a quotation that runs over several. */
function continuedBy(part: Range, quotations: readonly Quotation[]): Range[] {
  let at = quotations.findIndex(quotation => overlaps(quotation, part))
  const before: Range[] = []
  for (; quotations[at]?.continues; at--) {
    const quotation = quotations[at - 1]
    if (quotation) before.unshift({ start: quotation.start, end: quotation.end })
  }
  return before
}

/**
 * The quotations that begin behind `end` with a sentence, and hold it whole: up to the first sentence that is not quoted, and to the end of
 * the paragraph unless the quotation goes on in the next. An announced one may stand in the next paragraph.
 */
function quotedBehind(
  sentences: readonly WordSentence[],
  index: number,
  end: number,
  quotations: readonly Quotation[],
  announced: boolean,
): Range[] {
  let passage = announced ? null : sentences[index]?.sentence.passage
  const found: Range[] = []
  let at = end
  for (const { sentence } of sentences.slice(index + 1)) {
    if (sentence.end <= at) continue
    const quotation = quotations.find(q => q.start <= sentence.start && sentence.start < q.end)
    if (!quotation || sentence.end > quotation.end + 1) break
    if (passage && sentence.passage !== passage && !quotation.continues) break
    passage = sentence.passage
    if (quotation.start >= at) found.push({ start: quotation.start, end: quotation.end })
    at = Math.max(at, quotation.end)
  }
  return found
}

function rangeOf({ words }: WordSentence, part: Part | null, quotations: readonly Quotation[]): Range[] {
  const first = part && words[part.first]
  const last = part && words[lastWordOf(words, part)]
  if (!first || !last) return []
  const { start } = first
  const { end } = last
  const before = part.first === 0 ? quotations.find(q => q.start < start && start < q.end) : undefined
  const behind = part.last >= words.length - 2 ? quotations.find(q => q.start < end && end < q.inner.end) : undefined
  return [{ start: before?.start ?? start, end: behind?.end ?? end }]
}

/**
 * The last word of a part. Behind a comma, a reservation ("…, although the report was withdrawn"), a conclusion ("…, meaning …") or
 * another cue ("…, adding …") is the article's own.
 */
function lastWordOf(words: WordSentence['words'], { first, last }: Part): number {
  for (let k = first + 2; k < last; k++) {
    const word = words[k]
    if (word?.quote !== OUTSIDE || !isOwn(word, words[k + 1])) continue
    if (words[k - 1]?.text === ',') return k - 2
    if (words[k - 1]?.quote === CLOSING_MARK && words[k - 2]?.text === ',') return k - 1
  }
  return last
}

function isOwn({ lower, rate }: Word, next: Word | undefined): boolean {
  if (lower === 'even') return next?.lower === 'though'
  return /^(?:although|though|meaning)$/u.test(lower) || (rate >= OFTEN && lower.endsWith('ing'))
}
