import { fold } from '../model/identity.ts'
import type { Part } from './composition.ts'
import { readHeadLine } from './head-line.ts'
import type { PagePart } from './html-parts.ts'
import { opensBox } from './noise.ts'
import { endsAsSentence } from './shape.ts'

/** What a page declares that its parts are judged by. */
type Declared = { readonly headline: string; readonly standfirst: string | null; readonly authors: readonly string[] }

/**
 * The article within the parts of a page: without headline, byline and dates in front of the first paragraph, and without what stands
 * behind the last one: titles of boxes, and lines about the author.
 */
export function articleIn(
  parts: readonly PagePart[],
  declared: Declared,
): { readonly standfirst: string | null; readonly parts: readonly Part[] } {
  const title = fold(declared.headline)
  const named = withoutBoxes(parts).filter(
    part =>
      (part.kind !== 'HEADING' || fold(part.words) !== title) && !(part.kind === 'PARAGRAPH' && isAboutPage(part)),
  )
  const first = named.findIndex(part => !part.isStandfirst && isRealParagraph(part))
  if (first < 0) return { standfirst: declared.standfirst, parts: named }
  const head = named.slice(0, first)
  const body = trimmedEnd(named.slice(first), declared.authors)
  const standfirst = standfirstIn(head)
  return {
    standfirst: standfirst ?? (repeats(body[0], declared.standfirst) ? null : declared.standfirst),
    parts: [...head.filter((part, index) => isOfArticle(part, index === first - 1, standfirst)), ...body],
  }
}

/** A list below the title of a box is one of links. */
function withoutBoxes(parts: readonly PagePart[]): PagePart[] {
  const opens = (part: Part | undefined) =>
    (part?.kind === 'PARAGRAPH' || part?.kind === 'HEADING') && opensBox(part.words)
  return parts.filter(
    (part, at) => !(part.kind === 'LIST' ? opens(parts[at - 1]) : opens(part) && parts[at + 1]?.kind === 'LIST'),
  )
}

/** A byline or the article's day, wherever it stands. */
function isAboutPage({ words }: { readonly words: string }): boolean {
  return words.length <= 160 && readHeadLine(words) !== null
}

/** A paragraph of running words: a byline, a date or a button is none. */
function isRealParagraph(part: Part): boolean {
  if (part.kind !== 'PARAGRAPH') return false
  const count = part.words.split(/\s+/u).length
  return (count >= 12 || (count >= 6 && endsAsSentence(part.words))) && readHeadLine(part.words) === null
}

/** The words in front of the first paragraph that are a standfirst: by their class, or because they are a sentence set as heading. */
function standfirstIn(head: readonly PagePart[]): string | null {
  for (const part of head) {
    if (part.kind !== 'PARAGRAPH' && part.kind !== 'HEADING') continue
    const count = part.words.split(/\s+/u).length
    if (part.isStandfirst ? count >= 4 : part.kind === 'HEADING' && count >= 8) return part.words
  }
  return null
}

function isOfArticle(part: PagePart, isLast: boolean, standfirst: string | null): boolean {
  switch (part.kind) {
    case 'IMAGES':
    case 'BLOCK_QUOTE':
      return true
    case 'HEADING':
      return isLast && part.words !== standfirst
    case 'LIST':
      return part.items.some(item => item.split(/\s+/u).length > 8)
    case 'PARAGRAPH':
      return false
  }
}

/** Whether the text begins with the declared standfirst, which then is none. */
function repeats(part: Part | undefined, standfirst: string | null): boolean {
  if (part?.kind !== 'PARAGRAPH' || standfirst === null) return false
  const words = fold(part.words)
  const opening = fold(standfirst.replace(/\s*(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*$/u, ''))
  return words.startsWith(opening) || opening.startsWith(words)
}

/** Leaves out headings that nothing follows, and the last paragraphs when they are about the author. */
function trimmedEnd(parts: readonly Part[], authors: readonly string[]): Part[] {
  const kept = [...parts]
  for (let last = kept.at(-1); last && kept.length > 1; last = kept.at(-1)) {
    const isTitle = last.kind === 'HEADING' || (last.kind === 'PARAGRAPH' && opensBox(last.words))
    if (!isTitle && !isAboutAuthor(last, authors)) break
    kept.pop()
  }
  return kept
}

const TRADE =
  /^(?:\p{Lu}[\p{L}.'’-]+ ){2,4}(?:is|was|works as|covers) (?:an? |the |our )?.{0,100}\b(?:writer|reporter|editor|correspondent|journalist|columnist|author|blogger|contributor|freelancer?|fellow|professor|reports on|writes (?:about|for))\b/u

function isAboutAuthor(part: Part, authors: readonly string[]): boolean {
  if (part.kind !== 'PARAGRAPH' || part.words.length > 500) return false
  return TRADE.test(part.words) || authors.some(author => author.includes(' ') && part.words.startsWith(author))
}
