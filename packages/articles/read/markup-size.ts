import { RefusalError } from './refusal.ts'

/** How large a page's tree may be. News pages stay far below: they have a few thousand elements, at most some 50 levels deep. */
const MAXIMUM_ELEMENTS = 20_000
const MAXIMUM_DEPTH = 200
/** The sum of all elements' depths, and of all characters' depths: what it takes to look at the text of every element. */
const MAXIMUM_ELEMENT_LEVELS = 500_000
const MAXIMUM_CHARACTER_LEVELS = 60_000_000

/** A comment, a tag, or an angle that is neither: the parser makes a piece of text of it. */
const TAG = /<!--|<(?:(\/?)([a-z][a-z0-9-]*))?/giu
/** Elements without content, and those that end where the next of their kind begins. */
const FLAT: ReadonlySet<string> = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd option tr td th path use circle rect'
  ).split(' '),
)
/** Elements whose content is no markup. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title', 'noscript'])

/**
 * Refuses markup whose tree would be too large to be worked on, before it is parsed, and in time that grows with its length alone.
 *
 * @param place what the source is called in messages
 * @throws {RefusalError} `TOO_LARGE`
 */
export function checkSize(place: string, markup: string): void {
  const open: string[] = []
  let elements = 0
  let elementLevels = 0
  let characterLevels = 0
  let end = 0
  TAG.lastIndex = 0
  for (let tag = TAG.exec(markup); tag; tag = TAG.exec(markup)) {
    characterLevels += (tag.index - end) * open.length
    const name = tag[2]?.toLowerCase()
    if (tag[0] === '<!--') TAG.lastIndex = endOf(markup, '-->', TAG.lastIndex)
    else if (name === undefined) elements += 1
    else if (tag[1] === '/') {
      const at = open.lastIndexOf(name)
      if (at >= 0) open.length = at
    } else {
      elements += 1
      elementLevels += open.length
      if (RAW.has(name)) TAG.lastIndex = endOf(markup, `</${name}`, TAG.lastIndex)
      else if (!FLAT.has(name)) open.push(name)
    }
    end = TAG.lastIndex
    if (elements > MAXIMUM_ELEMENTS) throw tooLarge(place, `has more than ${MAXIMUM_ELEMENTS} elements`)
    if (open.length > MAXIMUM_DEPTH) throw tooLarge(place, `nests elements more than ${MAXIMUM_DEPTH} levels deep`)
    if (elementLevels > MAXIMUM_ELEMENT_LEVELS) throw tooLarge(place, 'nests too many elements too deeply')
  }
  characterLevels += (markup.length - end) * open.length
  if (characterLevels > MAXIMUM_CHARACTER_LEVELS) throw tooLarge(place, 'nests too much text too deeply')
}

function tooLarge(place: string, complaint: string): RefusalError {
  return new RefusalError('TOO_LARGE', `${place} ${complaint}: give the part of it with the article.`)
}

function endOf(markup: string, end: string, from: number): number {
  const at = markup.indexOf(end, from)
  return at < 0 ? markup.length : at
}
