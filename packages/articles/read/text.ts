import { spanOf } from '../model/text-span.ts'
import { blocksOf } from './body.ts'
import { readDateLine } from './date-line.ts'
import { dayInDateline } from './dateline.ts'
import type { Draft } from './draft.ts'
import { readHead } from './head.ts'
import { checkLines, type Line, linesOf } from './line.ts'
import { RefusalError } from './refusal.ts'

/**
 * Reads an article that was scraped as plain text: a headline on its first line, date, byline and standfirst in any order, and
 * paragraphs, each on a line or parted by blank lines.
 *
 * @param place what the source is called in messages
 * @throws {RefusalError} `TOO_LARGE` or `NO_HEADLINE`
 */
export function readText(place: string, text: string): Draft {
  checkLines(place, text)
  const head = readHead(linesOf(text))
  if (!head)
    throw new RefusalError('NO_HEADLINE', `${place} has no headline: put it on the first line, and the text below it.`)
  const dates = datesIn(head.body, head.published === null)
  const body = head.body.filter(line => !dates.lines.has(line))
  const dateline = body[0] ? dayInDateline(body[0].text) : null
  return {
    text,
    headline: spanOf(text, head.headline.start, head.headline.end),
    standfirst: head.standfirst && spanOf(text, head.standfirst.start, head.standfirst.end),
    blocks: blocksOf(text, body),
    published: head.published ?? dates.published ?? dateline ?? head.updated ?? dates.updated,
    modifiedAt: (head.updated ?? dates.updated)?.at ?? null,
    language: null,
    publisher: null,
    authors: head.authors,
    url: null,
    id: null,
  }
}

/**
 * The days that a body's lines tell of the article, and these lines. A day without a label is the article's only when its head names
 * none: in a chronicle it is a heading.
 */
function datesIn(body: readonly Line[], isWanted: boolean) {
  const lines = new Set<Line>()
  let published = null
  let updated = null
  for (const line of body) {
    const dates = line.text.length <= 200 ? readDateLine(line.text) : null
    if (!dates || !(dates.labelled || (isWanted && published === null))) continue
    lines.add(line)
    published ??= dates.published
    updated ??= dates.updated
  }
  return { lines, published, updated }
}
