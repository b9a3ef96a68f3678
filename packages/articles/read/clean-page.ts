import { isElement, isText, wordsOf } from './dom.ts'
import { isCaptionElement, isNoiseElement, isStandfirstElement } from './page-noise.ts'

/** Marks what an element was before the extractor took its wrapper away. */
export const STANDFIRST_MARK = 'data-standfirst'

/** An element with more than this share of the page's running words is kept, whatever it is called. */
const LARGEST_NOISE = 0.25
/** Text in an element of its own counts as running words from this length on, in characters. */
const SHORTEST_PROSE = 40
const LONGEST_CAPTION = 600
const LONGEST_STANDFIRST = 600

/**
 * Makes a page easier for the extractor: takes out what its class says is no article, other articles, and what is hidden; and puts
 * pictures' words into figures, where the extractor leaves them as they are.
 *
 * @returns how many characters of running words the page had
 */
export function cleanPage(page: Document): number {
  const prose = proseIn(page.body)
  const all = Math.max(1, prose.get(page.body) ?? 0)
  const isSmall = (element: Element) => (prose.get(element) ?? 0) / all < LARGEST_NOISE
  const noise = noiseOn(page, prose, all)
  for (const element of page.body.querySelectorAll('*')) {
    if (!element.parentNode) continue
    if (noise.has(element)) element.remove()
    else if (isCaptionElement(element)) putIntoFigure(page, element)
    else if (isStandfirstElement(element)) markStandfirst(element)
  }
  for (const article of otherArticles(page, prose)) if (isSmall(article)) article.remove()
  for (const quote of page.querySelectorAll('blockquote')) unwrap(quote)
  return all
}

/**
 * The elements that are noise by their class. Where all elements of one class together hold much of the page's words, the class says
 * nothing: the article itself is then made of them.
 */
function noiseOn(page: Document, prose: ReadonlyMap<Element, number>, all: number): Set<Element> {
  const named = new Map<string, Element[]>()
  for (const element of page.body.querySelectorAll('*')) {
    if (!isNoiseElement(element) || element.querySelector('h1, blockquote')) continue
    const name = (element.getAttribute('class') ?? '').replace(/\d+/gu, '')
    const alike = named.get(name)
    if (alike) alike.push(element)
    else named.set(name, [element])
  }
  const size = (elements: readonly Element[]) => elements.reduce((sum, element) => sum + (prose.get(element) ?? 0), 0)
  return new Set([...named.values()].filter(elements => size(elements) / all < LARGEST_NOISE).flat())
}

/** How many characters of running words, links not counted, stand in each element. */
function proseIn(root: Element): Map<Element, number> {
  const prose = new Map<Element, number>()
  const open: { node: Element; children: Node[] }[] = [{ node: root, children: [...root.childNodes] }]
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const child = top.children.pop()
    if (child === undefined) {
      open.pop()
      const parent = open.at(-1)?.node
      if (parent) prose.set(parent, (prose.get(parent) ?? 0) + (prose.get(top.node) ?? 0))
    } else if (isText(child)) {
      const length = (child.textContent ?? '').trim().length
      if (length >= SHORTEST_PROSE) prose.set(top.node, (prose.get(top.node) ?? 0) + length)
    } else if (isElement(child) && !/^(?:a|script|style|noscript|template|textarea)$/u.test(child.localName))
      open.push({ node: child, children: [...child.childNodes] })
  }
  return prose
}

/** The articles beside the main one: teasers of other stories. */
function otherArticles(page: Document, prose: ReadonlyMap<Element, number>): Element[] {
  const articles = [...page.querySelectorAll('article')]
  const size = (article: Element) => prose.get(article) ?? 0
  const main = articles.reduce<Element | null>((best, one) => (best && size(best) >= size(one) ? best : one), null)
  return main ? articles.filter(article => !main.contains(article) && !article.contains(main)) : []
}

function putIntoFigure(page: Document, element: Element): void {
  const words = wordsOf(element)
  if (words === null || words.length > LONGEST_CAPTION || element.closest('figure, p')) return
  const figure = page.createElement('figure')
  const caption = page.createElement('figcaption')
  caption.textContent = words
  figure.append(caption)
  element.replaceWith(figure)
}

function markStandfirst(element: Element): void {
  if ((wordsOf(element) ?? '').length > LONGEST_STANDFIRST) return
  for (const part of [element, ...element.querySelectorAll('*')]) part.setAttribute(STANDFIRST_MARK, '')
}

/** The extractor drops boxes with many links, posts that an article quotes as well: a quote without its box stays. */
function unwrap(quote: Element): void {
  const box = quote.parentElement
  if (box?.localName !== 'div' && box?.localName !== 'center') return
  if ((wordsOf(box) ?? '').length < (wordsOf(quote) ?? '').length * 1.2) box.replaceWith(quote)
}
