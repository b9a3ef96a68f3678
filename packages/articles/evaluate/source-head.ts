import type { Range } from '../model/text-span.ts'

/** Where the head of a noun phrase ends: at a comma, a bracket, a preposition or a relative pronoun behind it. */
const BEHIND_HEAD =
  /[,;:(—–]| (?:of|for|in|on|at|from|with|by|to|who|whom|that|which|and|or|as|near|inside|during|familiar|close) /u

/**
 * The head of a source's noun phrase: the last word of "Deputy Health Minister Azhar Guiniyat", "officials" of "officials in
 * the capital". A rule of thumb, the same for both sides of a comparison.
 */
export function headOf(text: string, source: Range): Range {
  const phrase = text.slice(source.start, source.end)
  const cut = phrase.slice(1).search(BEHIND_HEAD)
  const head = (cut < 0 ? phrase : phrase.slice(0, cut + 1)).replace(/(?:['’]s)?[\s"“”'’.]*$/u, '')
  const from = Math.max(head.lastIndexOf(' '), head.lastIndexOf('\n')) + 1
  return { start: source.start + from, end: source.start + head.length }
}
