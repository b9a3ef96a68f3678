/// <reference lib="dom" />
import { parseHTML } from 'linkedom'

/** The page that markup describes. Nothing is loaded, and no script runs. */
export function pageOf(html: string): Document {
  // A second doctype would become a node that can't be moved, and the extractor would try to for ever.
  // Nor does the parser stand thousands of classes on one element.
  const markup = html.replace(/<!doctype\b[^<>]*>|\sclass\s*=\s*(["'])[^"'<>]{2000,}\1/giu, '')
  const { document } = parseHTML(`<!doctype html>${markup}`)
  return isWhole(document) ? document : wholePageOf(markup)
}

/** A piece of markup, or a page without `<html>` or `<body>`, put into a whole page. */
function wholePageOf(markup: string): Document {
  const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>')
  document.body.innerHTML = markup.replace(/<\/?(?:html|head|body)\b[^<>]*>/giu, '')
  return document
}

function isWhole(document: Document): boolean {
  const root: Element | null = document.documentElement
  return root?.localName === 'html' && [...root.children].some(child => child.localName === 'body')
}

/** Whether a node is an element. */
export function isElement(node: Node): node is Element {
  return node.nodeType === 1
}

/** Whether a node is text. */
export function isText(node: Node): boolean {
  return node.nodeType === 3
}

/** The words of an element on one line; null when there are none. */
export function wordsOf(element: Node | null): string | null {
  return element?.textContent?.replace(/\s+/gu, ' ').trim() || null
}

/** The words of an element by the lines that a reader sees: parted at line breaks and at elements that stand on lines of their own. */
export function linesIn(element: Element): string[] {
  const lines = ['']
  const read = (node: Node): void => {
    for (const child of node.childNodes) {
      const parts = isElement(child) && /^(?:br|p|div|small|cite|li)$/u.test(child.localName)
      if (parts) lines.push('')
      if (isText(child)) lines[lines.length - 1] += child.textContent ?? ''
      else read(child)
      if (parts) lines.push('')
    }
  }
  read(element)
  return lines.map(line => line.replace(/\s+/gu, ' ').trim()).filter(line => line !== '')
}
