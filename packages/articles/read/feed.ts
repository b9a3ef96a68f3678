import { DOMParser } from 'linkedom'
import { normalise } from './content.ts'
import { readMoment } from './date-line.ts'
import { type Draft, urlOf } from './draft.ts'
import { composedBody, wordsOfField } from './given-body.ts'
import { checkSize } from './markup-size.ts'
import { RefusalError } from './refusal.ts'

/** One item of a feed: how to read it, and what it is called in messages. */
export type FeedItem = { readonly place: string; readonly read: () => FeedArticle }
/** `isSummary` says that the feed does not hold the item's full text. */
export type FeedArticle = { readonly draft: Draft; readonly isSummary: boolean }

/**
 * The items of an RSS 2.0 or Atom feed.
 *
 * @see https://www.rssboard.org/rss-specification
 * @see https://www.rfc-editor.org/rfc/rfc4287
 * @param name what the feed is called in messages
 * @throws {RefusalError} `NOT_AN_ARTICLE`, `EMPTY` or `TOO_LARGE`
 */
export function feedItemsOf(name: string, xml: string): FeedItem[] {
  if (/<!ENTITY\b/iu.test(xml))
    throw new RefusalError(
      'NOT_AN_ARTICLE',
      `${name} declares entities of its own, which no feed needs: take them out.`,
    )
  checkSize(name, xml.replace(/<!\[CDATA\[.*?(?:\]\]>|$)/gsu, ''))
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement
  const kind = root?.localName.toLowerCase()
  if (!root || !(kind === 'rss' || kind === 'feed' || kind === 'rdf:rdf'))
    throw new RefusalError('NOT_AN_ARTICLE', `${name} is no RSS or Atom feed: its root must be rss or feed.`)
  if (!new RegExp(`</${root.localName}\\s*>\\s*(?:<!--.*-->\\s*)?$`, 'isu').test(xml.slice(-1_000)))
    throw new RefusalError('NOT_AN_ARTICLE', `${name} is cut off: it does not end with </${root.localName}>.`)
  const items = [...root.querySelectorAll('item, entry')]
  if (items.length === 0) throw new RefusalError('EMPTY', `${name} is a feed without items.`)
  const head = root.querySelector('channel') ?? root
  return items.map((item, index) => {
    const place = `${name}, item ${index + 1}`
    return { place, read: () => readItem(place, item, head) }
  })
}

function readItem(place: string, item: Element, head: Element): FeedArticle {
  const headline = wordsOfField(textIn(item, 'title') ?? '')
  if (headline === null) throw new RefusalError('NO_HEADLINE', `${place} has no title.`)
  const url = addressOf(item)
  const authors = namesIn(item)
  const content = textIn(item, 'content:encoded', 'content')
  const summary = textIn(item, 'description', 'summary')
  const body = content ?? summary
  if (body === null) throw new RefusalError('NO_TEXT', `${place} has neither content nor a summary.`)
  const id = textIn(item, 'guid', 'id')
  const standfirst = content === null || summary === null ? null : wordsOfField(summary)
  return {
    draft: {
      ...composedBody(place, headline, standfirst, normalise(body), { url, authors }),
      published: readMoment(textIn(item, 'pubDate', 'published', 'dc:date', 'updated') ?? ''),
      modifiedAt: readMoment(textIn(item, 'updated') ?? '')?.at ?? null,
      language: null,
      declaredLanguage: languageOf(textIn(head, 'language') ?? head.getAttribute('xml:lang')),
      publisher: wordsOfField(textIn(head, 'title') ?? ''),
      authors,
      url,
      id,
    },
    isSummary: isCutShort(content, summary),
  }
}

/** Whether the longest text of an item is only its beginning. */
function isCutShort(content: string | null, summary: string | null): boolean {
  const words = wordsOfField(content ?? summary ?? '') ?? ''
  if (/(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\bread more\b.{0,20}|\bcontinue reading\b.{0,200})$/iu.test(words)) return true
  return content === null && words.length < 1_000
}

/** The content of the first child with one of these names. Markup within it, as in Atom's `xhtml`, is kept. */
function textIn(parent: Element, ...names: string[]): string | null {
  for (const name of names) {
    const child = [...parent.children].find(one => one.localName.toLowerCase() === name.toLowerCase())
    const text = child?.getAttribute('type') === 'xhtml' ? child.innerHTML : child?.textContent
    if (text?.trim()) return text.trim()
  }
  return null
}

function addressOf(item: Element): string | null {
  const links = [...item.children].filter(child => child.localName === 'link')
  const own = links.find(link => (link.getAttribute('rel') ?? 'alternate') === 'alternate')
  return urlOf((own?.getAttribute('href') ?? own?.textContent ?? '').trim())
}

/** Names in `dc:creator` and Atom's `author`; RSS's own `author` is a mail address with the name in brackets. */
function namesIn(item: Element): string[] {
  const names: string[] = []
  for (const child of item.children) {
    if (!/^(?:dc:creator|author)$/iu.test(child.localName)) continue
    const words = child.querySelector('name')?.textContent ?? child.textContent ?? ''
    const name = wordsOfField(/\(([^()]+)\)\s*$/u.exec(words)?.[1] ?? words)
    if (name !== null && !name.includes('@')) names.push(name)
  }
  return [...new Set(names)]
}

function languageOf(tag: string | null): string | null {
  return /^[a-z]{2,3}(?![a-z])/iu.exec(tag ?? '')?.[0].toLowerCase() ?? null
}
