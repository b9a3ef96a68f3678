import type { Range } from '../model/text-span.ts'
import { STANDFIRST_MARK } from './clean-page.ts'
import type { ImagePart, Part } from './composition.ts'
import { isElement, isText, linesIn, wordsOf } from './dom.ts'
import { readImageLine } from './image-line.ts'
import { isNoise, opensBox } from './noise.ts'
import { isCaptionElement, isNoiseElement, type Links } from './page-noise.ts'
import { isTitle } from './shape.ts'

/** A part of a page, and whether its class says that it is the standfirst. */
export type PagePart = Part & { readonly isStandfirst?: boolean }

/** Elements whose words are none of the article's. */
const SILENT: ReadonlySet<string> = new Set(
  (
    'script style noscript template iframe svg math canvas object embed video audio ' +
    'button select textarea input form nav head title meta link h1'
  ).split(' '),
)

/** Elements that stand within a line. */
const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike ' +
    'strong sub sup time tt u var wbr img picture source'
  ).split(' '),
)

/** An element that takes up more than this share of the page's text is not judged by its class. */
const LARGEST_NOISE = 0.3
/** Lengths in characters: of captions whose class says so, of words that merely stand by a picture, of lines that can be noise. */
const LONGEST_CAPTION = 600
const LONGEST_WORDS_BY_IMAGE = 150
const LONGEST_NOISE = 250

/** The parts of an article in an element that holds little else: headings, paragraphs, lists, quotes and pictures. */
export function partsOf(root: Node, links: Links): PagePart[] {
  const reading = new Reading((root.textContent ?? '').length, links)
  reading.children(root)
  reading.closeLine()
  return reading.parts
}

class Reading {
  readonly parts: PagePart[] = []
  readonly #links: Links
  readonly #largestNoise: number
  #line = ''
  #linked = 0
  #isStandfirst = false

  constructor(length: number, links: Links) {
    this.#links = links
    this.#largestNoise = length * LARGEST_NOISE
  }

  children(node: Node): void {
    for (const child of node.childNodes) {
      if (isText(child)) this.#line += child.textContent ?? ''
      else if (isElement(child)) this.#element(child)
    }
  }

  /** Ends the paragraph that is being gathered. A paragraph that is nothing but links to other articles is left out. */
  closeLine(): void {
    const words = this.#line.replace(/\s+/gu, ' ').trim()
    if (words !== '') {
      const isLinks = this.#linked > words.length * 0.7 && !/[.!…]["”’]?$/u.test(words)
      if (isLinks || isNoiseLine(words)) this.#dropBoxTitle()
      else this.#add({ kind: 'PARAGRAPH', words })
    }
    this.#line = ''
    this.#linked = 0
  }

  #element(element: Element): void {
    const name = element.localName
    if (SILENT.has(name) || this.#isNoise(element)) return
    if (name === 'br') {
      this.closeLine()
      return
    }
    const image = captionedImageIn(element)
    if (image) {
      this.closeLine()
      this.#add({ kind: 'IMAGES', images: [image] })
    } else if (INLINE.has(name)) {
      const before = this.#line.length
      this.children(element)
      if (name === 'a' && this.#links.isInternal(element)) this.#linked += Math.max(0, this.#line.length - before)
    } else this.#block(element)
  }

  #block(element: Element): void {
    this.closeLine()
    const outer = this.#isStandfirst
    this.#isStandfirst ||= element.hasAttribute(STANDFIRST_MARK)
    const part = partOf(element, this.#links)
    if (part === undefined) {
      this.children(element)
      this.closeLine()
    } else if (part === null) this.#dropBoxTitle()
    else this.#add(part)
    this.#isStandfirst = outer
  }

  #add(part: Part): void {
    this.parts.push(this.#isStandfirst ? { ...part, isStandfirst: true } : part)
  }

  /** Takes back the title of a box whose links were left out. */
  #dropBoxTitle(): void {
    const last = this.parts.at(-1)
    if (last?.kind !== 'PARAGRAPH' && last?.kind !== 'HEADING') return
    if (opensBox(last.words) || (last.kind === 'PARAGRAPH' && isTitle(last.words) && last.words.split(' ').length <= 6))
      this.parts.pop()
  }

  #isNoise(element: Element): boolean {
    return (
      isNoiseElement(element) &&
      (element.textContent ?? '').length <= this.#largestNoise &&
      !element.querySelector('blockquote')
    )
  }
}

function isNoiseLine(words: string): boolean {
  return words.length <= LONGEST_NOISE && isNoise(words)
}

/** The part that an element is by itself: null when it is noise, undefined when its children have to be read. */
function partOf(element: Element, links: Links): Part | null | undefined {
  const name = element.localName
  if (/^h[2-6]$/u.test(name)) return headingOf(element, Number(name.charAt(1)), links)
  if (name === 'ul' || name === 'ol') return listOf(element, name === 'ol', links)
  if (name === 'blockquote') return quoteOf(element)
  if (name === 'figure') return figureOf(element)
  return undefined
}

function headingOf(element: Element, level: number, links: Links): Part | null {
  const words = wordsOf(element)
  return words === null || isNoiseLine(words) || links.shareOf(element) > 0.9 ? null : { kind: 'HEADING', level, words }
}

/** A list of short items; one that holds blocks of its own is read block by block, and one of links is left out. */
function listOf(element: Element, ordered: boolean, links: Links): Part | null | undefined {
  const children = [...element.children]
  const linked = children.filter(item => links.shareOf(item) > 0.8).length
  if (linked > 0 && linked >= children.length * 0.6) return null
  if (element.querySelector('p + p, h2, h3, h4, h5, h6, figure, blockquote, table')) return undefined
  const items = children.flatMap(item => wordsOf(item) ?? []).filter(words => !isNoiseLine(words))
  return items.length > 0 ? { kind: 'LIST', ordered, items } : null
}

function quoteOf(element: Element): Part | null | undefined {
  if (element.querySelector('p + p, ul, ol, figure, h2, h3')) return undefined
  const words = wordsOf(element)
  return words === null ? null : { kind: 'BLOCK_QUOTE', words }
}

function figureOf(figure: Element): Part | null | undefined {
  const caption = figure.querySelector('figcaption')
  if (caption) return { kind: 'IMAGES', images: [captionedImage(caption)] }
  const words = wordsOf(figure) ?? ''
  if (words.length > LONGEST_CAPTION) return undefined
  return words === '' ? null : { kind: 'IMAGES', images: [imageOf(words)] }
}

/** The picture of an element that holds a picture's words: by its class, or because a picture stands next to few words. */
function captionedImageIn(element: Element): ImagePart | null {
  const isCaption = isCaptionElement(element)
  if (!isCaption && /^(?:figure|p|a|li|ul|ol|td|h[1-6]|blockquote)$/u.test(element.localName)) return null
  const words = wordsOf(element)
  if (words === null || words.length > (isCaption ? LONGEST_CAPTION : LONGEST_WORDS_BY_IMAGE)) return null
  return isCaption || element.querySelector('img') ? imageOf(words) : null
}

/** A picture by its caption element, in which the credit may stand on a line of its own. */
function captionedImage(caption: Element): ImagePart {
  const lines = linesIn(caption)
  const last = imageOf(lines.at(-1) ?? '')
  if (lines.length < 2 || last.credit === null || last.caption !== null) return imageOf(wordsOf(caption) ?? '')
  return { ...last, caption: lines.slice(0, -1).join(' ') }
}

function imageOf(words: string): ImagePart {
  const read = readImageLine(words)
  const part = (range: Range | null) => range && words.slice(range.start, range.end)
  return { title: null, caption: read ? part(read.caption) : words || null, credit: read ? part(read.credit) : null }
}
