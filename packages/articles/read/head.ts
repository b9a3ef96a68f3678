import type { Moment } from './date-line.ts'
import { hasDateline } from './dateline.ts'
import { type HeadLine, isLabel, readHeadLine } from './head-line.ts'
import { labelOfNextLine, readImageLine } from './image-line.ts'
import type { Line } from './line.ts'
import { isNoise, opensBox } from './noise.ts'
import { isPersonName } from './person-name.ts'
import { endsAsSentence, isTitle } from './shape.ts'

/** What stands above an article's body, and the lines that are left for the body. */
export type Head = {
  readonly headline: Line
  readonly standfirst: Line | null
  readonly published: Moment | null
  readonly updated: Moment | null
  readonly authors: readonly string[]
  readonly body: readonly Line[]
}

/** The longest headline and the longest standfirst, in characters. */
const LONGEST_HEADLINE = 250
const LONGEST_STANDFIRST = 600
/** How many lines below the headline may tell of its date and authors. */
const HEAD_LINES = 12

/** Reads the head of a text; null when no line of it can be a headline. */
export function readHead(lines: readonly Line[]): Head | null {
  const facts = new HeadFacts()
  const top = headlineAt(lines, facts)
  const headline = lines[top]
  if (!headline) return null

  const rest = lines.slice(top + 1)
  const kinds = kindsOf(rest.slice(0, HEAD_LINES), facts)
  const prose = kinds.flatMap((kind, index) => (kind === 'PROSE' ? [index] : []))
  const [first, second] = prose
  const isParted = first !== undefined && isPartedFrom(kinds, first, second ?? kinds.length)
  const standfirst = first === undefined ? undefined : rest[first]
  const found = standfirst && isStandfirst(standfirst, second === undefined ? undefined : rest[second], isParted)
  const body = rest.filter((line, index) => kinds[index] !== 'META' && !(found && line === standfirst))
  return { headline, standfirst: (found && standfirst) || null, ...facts.found, body }
}

/** META tells of the article, NOISE of neither it nor its news; PROSE is all else. */
type Kind = 'META' | 'NOISE' | 'CREDIT' | 'PROSE'

class HeadFacts {
  #published: Moment | null = null
  #updated: Moment | null = null
  #authors: string[] = []

  add({ dates, authors }: HeadLine): void {
    this.#published ??= dates?.published ?? null
    this.#updated ??= dates?.updated ?? null
    this.#authors.push(...authors.filter(author => !this.#authors.includes(author)))
  }

  get found(): Pick<Head, 'published' | 'updated' | 'authors'> {
    return { published: this.#published, updated: this.#updated, authors: this.#authors }
  }
}

function headlineAt(lines: readonly Line[], facts: HeadFacts): number {
  let at = 0
  for (; at < lines.length; at++) {
    const line = lines[at]
    if (!line) break
    const meta = readHeadLine(line.text)
    if (meta) facts.add(meta)
    else if (!isNoise(line.text) && !opensBox(line.text)) break
  }
  const line = lines[at]
  if (!line) return -1
  const below = lines[at + 1]
  if (below && isKicker(line.text) && isTitle(below.text) && below.text.split(' ').length >= 4) at += 1
  return canBeHeadline((lines[at] ?? line).text) ? at : -1
}

/** A word or two that some pages print above the headline: "POLITICS", "Kazakhstan". */
function isKicker(line: string): boolean {
  return line.split(/\s+/u).length <= 2 && !/[.!?"”]$/u.test(line) && !/\d/u.test(line)
}

function canBeHeadline(line: string): boolean {
  if (!/\p{L}/u.test(line) || line.length > LONGEST_HEADLINE) return false
  return line.length <= 150 || !/\.["”]?$/u.test(line)
}

function kindsOf(lines: readonly Line[], facts: HeadFacts): Kind[] {
  const kinds: Kind[] = []
  let prose = 0
  let hasDate = false
  for (let at = 0; at < lines.length && prose < 2; at++) {
    const { text } = lines[at] ?? { text: '' }
    const below = lines[at + 1]?.text
    const read = readHeadLine(text, below)
    const meta: HeadLine | null = read?.dates && prose > 0 && hasDate && !read.dates.labelled ? null : read
    if (meta) {
      facts.add(meta)
      hasDate ||= meta.dates !== null
      kinds.push('META')
      if (isLabel(text)) {
        kinds.push('META')
        at += 1
      }
    } else if (isNoise(text)) kinds.push('NOISE')
    else if (isNameBesideDate(text, hasDate, below)) {
      if (isPersonName(text)) facts.add({ dates: null, authors: [text] })
      kinds.push('META')
    } else if (readImageLine(text) || labelOfNextLine(text)) kinds.push('CREDIT')
    else {
      kinds.push('PROSE')
      prose += 1
    }
  }
  return kinds
}

/** A name or a label of few words that stands above or below the date: "Ann Lee", "AFP", "Kazakhstan". */
function isNameBesideDate(line: string, isBelowDate: boolean, below: string | undefined): boolean {
  const words = line.split(/\s+/u)
  if (words.length > 4 || line.length > 50 || !words.every(word => /^[\p{Lu}(&]/u.test(word))) return false
  if (below !== undefined && readHeadLine(below)?.dates) return true
  return isBelowDate && (isPersonName(line) || line === line.toUpperCase())
}

/**
 * Whether something stands between the first paragraph and the second that parts the standfirst from the body. Where buttons stand
 * in front of the first paragraph already, the body begins there: an advertisement behind it parts nothing.
 */
function isPartedFrom(kinds: readonly Kind[], first: number, second: number): boolean {
  const isBehindButtons = kinds[first - 1] === 'NOISE'
  return kinds.slice(first + 1, second).some(kind => kind !== 'PROSE' && !(kind === 'NOISE' && isBehindButtons))
}

/**
 * A standfirst is parted from the body by a byline, a date or a picture's credit; or it is no full sentence, as subheads are; or
 * the dateline, which opens the body, stands on the next paragraph.
 */
function isStandfirst(line: Line, next: Line | undefined, isParted: boolean): boolean {
  if (!next || line.text.length > LONGEST_STANDFIRST || hasDateline(line.text)) return false
  if (isParted || hasDateline(next.text)) return true
  return !endsAsSentence(line.text) && line.text.split(/\s+/u).length >= 5 && endsAsSentence(next.text)
}
