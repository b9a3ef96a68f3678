import { spanOf } from '../model/text-span.ts'
import { blocksOf } from './body.ts'
import type { Draft } from './draft.ts'
import { checkLines, linesOf } from './line.ts'

/**
 * The stored text of an article whose parts came apart: headline, standfirst, and the text as it was given. A text that opens with
 * its own headline is not given it a second time.
 *
 * @param place what the source is called in messages
 * @throws {RefusalError} `TOO_LARGE`
 */
export function composed(
  place: string,
  headline: string,
  standfirst: string | null,
  body: string,
): Pick<Draft, 'text' | 'headline' | 'standfirst' | 'blocks'> {
  checkLines(place, body)
  const own = body.length - body.trimStart().length
  const opensWithHeadline = opensWith(body, own, headline)
  const head = opensWithHeadline ? '' : `${headline}\n`
  const lead = standfirst === null ? '' : `${standfirst}\n`
  const text = opensWithHeadline ? body : head + lead + body
  const headlineAt = opensWithHeadline ? own : 0
  const standfirstSpan =
    standfirst === null || opensWithHeadline ? null : spanOf(text, head.length, head.length + standfirst.length)
  const start = opensWithHeadline ? endOfLine(text, own) : head.length + lead.length
  return {
    text,
    headline: spanOf(text, headlineAt, headlineAt + headline.length),
    standfirst: standfirstSpan,
    blocks: blocksOf(text, linesOf(text, start)),
  }
}

/** Whether the line at `at` consists of these words, with or without a full stop. */
function opensWith(body: string, at: number, words: string): boolean {
  return body.startsWith(words, at) && /^\.?\s*$/u.test(body.slice(at + words.length, endOfLine(body, at)))
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}
