import { fold } from '../model/identity.ts'
import type { DateTime } from '../model/local-date.ts'
import { readByline } from './byline.ts'
import { type Moment, readMoment } from './date-line.ts'
import { wordsOf } from './dom.ts'
import { urlOf } from './draft.ts'
import { readHeadLine } from './head-line.ts'
import { type LinkedArticle, linkedArticleIn } from './json-ld.ts'
import { isPersonName } from './person-name.ts'

/** What a page declares of its article, in JSON-LD, meta elements, microdata and `<time>`. */
export type Declaration = {
  readonly headline: string | null
  readonly standfirst: string | null
  readonly body: string | null
  readonly published: Moment | null
  readonly modifiedAt: DateTime | null
  readonly language: string | null
  readonly publisher: string | null
  readonly authors: readonly string[]
  readonly url: string | null
}

/** Reads a page's declarations: the more exact ones first. */
export function declarationOf(page: Document): Declaration {
  const linked = linkedArticleOn(page)
  const publisher = linked?.publisher ?? meta(page, 'og:site_name', 'application-name')
  const modified = linked?.modified ?? momentIn(page, 'article:modified_time', 'dateModified', 'og:updated_time')
  return {
    headline: headlineOf(page, linked, publisher),
    standfirst: linked?.description ?? meta(page, 'og:description', 'description', 'twitter:description'),
    body: linked?.body ?? null,
    published: linked?.published ?? momentIn(page, ...PUBLISHED) ?? timeOn(page) ?? dateOn(page),
    modifiedAt: modified?.at ?? null,
    language: linked?.language?.replace(/-.*$/u, '') ?? languageOn(page),
    publisher,
    authors: authorsIn(linked?.authors ?? []) ?? authorsOn(page),
    url: addressOf(page) ?? linked?.url ?? urlOf(meta(page, 'og:url') ?? ''),
  }
}

const PUBLISHED = [
  ...[
    'article:published_time',
    'datePublished',
    'og:article:published_time',
    'pubdate',
    'publishdate',
    'parsely-pub-date',
  ],
  ...['sailthru.date', 'DC.date.issued', 'dcterms.created', 'date'],
]

function linkedArticleOn(page: Document): LinkedArticle | null {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const found = linkedArticleIn(parsed(script.textContent ?? ''))
    if (found) return found
  }
  return null
}

/** Pages write line feeds into the strings of their JSON, and comments around it. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(
      json.replace(/^\s*(?:<!--|\/\*.*?\*\/)|(?:-->|\/\*.*?\*\/)\s*$/gu, '').replace(/[\r\n\t]+/gu, ' '),
    )
  } catch {
    return null
  }
}

/** The heading on the page that says the same as its title or its declared headline; else one of these. */
function headlineOf(page: Document, linked: LinkedArticle | null, publisher: string | null): string | null {
  const title = wordsOf(page.querySelector('title'))
  const declared = [linked?.headline ?? null, meta(page, 'og:title', 'twitter:title'), title].filter(
    one => one !== null,
  )
  const headings = [...page.querySelectorAll('h1, [itemprop~="headline"]')].flatMap(heading => wordsOf(heading) ?? [])
  const site = fold(publisher ?? '')
  const same = headings.find(
    heading => heading.length <= 300 && fold(heading) !== site && declared.some(one => saysTheSame(heading, one)),
  )
  const [first] = declared
  return same ?? (first ? withoutSite(first, publisher) : (headings[0] ?? null))
}

/** Whether most words of a heading stand in a title. */
function saysTheSame(heading: string, title: string): boolean {
  const words = fold(heading).split(' ')
  const others = new Set(fold(title).split(' '))
  return words.length >= 3 && words.filter(word => others.has(word)).length >= words.length * 0.6
}

/** A title without the name of the site behind it: "Old bridge closed | The Daily". */
function withoutSite(title: string, publisher: string | null): string {
  const parts = /^(.{10,}?)\s+[|–—·•:-]\s+([^|]{2,40})$/u.exec(title)
  const [, headline, site] = parts ?? []
  if (!headline || !site) return title
  const isSite = title.includes(' | ') || (publisher !== null && fold(site).includes(fold(publisher)))
  return isSite ? headline : title
}

/** The content of the first meta element with one of these names, as `property`, `name` or `itemprop`. */
function meta(page: Document, ...names: string[]): string | null {
  for (const name of names) {
    const element = page.querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
    const content = element?.getAttribute('content')?.replace(/\s+/gu, ' ').trim()
    if (content) return content
  }
  return null
}

function momentIn(page: Document, ...names: string[]): Moment | null {
  for (const name of names) {
    const element = /^\w+$/u.test(name) ? page.querySelector(`[itemprop~="${name}"]`) : null
    const moment = readMoment(meta(page, name) ?? '') ?? (element && momentOf(element))
    if (moment) return moment
  }
  return null
}

function momentOf(element: Element): Moment | null {
  const values = [element.getAttribute('datetime'), element.getAttribute('content'), wordsOf(element)]
  return values.map(value => readMoment(value ?? '')).find(moment => moment !== null) ?? null
}

function timeOn(page: Document): Moment | null {
  const times = [...page.querySelectorAll('article time'), ...page.querySelectorAll('time')]
  return times.map(momentOf).find(moment => moment !== null) ?? null
}

/** The first short line on the page that is a date, and no other words than bylines stand with it. */
function dateOn(page: Document): Moment | null {
  let updated: Moment | null = null
  for (const element of page.body.querySelectorAll('*')) {
    if (element.childNodes.length > 6 || /^(?:script|style|a)$/u.test(element.localName)) continue
    const words = wordsOf(element)
    if (words === null || words.length < 8 || words.length > 120) continue
    const dates = readHeadLine(words)?.dates
    if (dates?.published) return dates.published
    updated ??= dates?.updated ?? null
  }
  return updated
}

function authorsOn(page: Document): string[] {
  const declared = [...page.querySelectorAll('meta[name="author"], meta[property="article:author"]')]
    .flatMap(element => element.getAttribute('content')?.trim() || [])
    .filter(name => !/^https?:/u.test(name))
  const byline = page.querySelector(
    '[itemprop~="author"] [itemprop~="name"], [itemprop~="author"], [rel~="author"], [class*="byline"], [class*="author-name"]',
  )
  const words = wordsOf(byline)
  const visible = words !== null && words.length <= 160 ? (authorsIn([words]) ?? []) : []
  return authorsIn(declared) ?? visible.filter(isPersonName)
}

/** The persons in the names of authors as pages give them ("By ANN LEE, Staff Writer"), else the names as they are; null for none. */
function authorsIn(names: readonly string[]): string[] | null {
  const cleaned = names
    .map(name => name.replace(/\s*\|.*$/u, '').trim())
    .filter(name => name !== '' && name.length <= 120)
  if (cleaned.length === 0) return null
  const persons = cleaned.flatMap(name => (readByline(name) ?? readByline(`By ${name}`) ?? []).filter(isPersonName))
  return [...new Set(persons.length > 0 ? persons : cleaned.map(name => name.replace(/^by:?\s+/iu, '')))]
}

function languageOn(page: Document): string | null {
  const tag = page.documentElement.getAttribute('lang')?.trim() ?? ''
  return /^[a-z]{2,3}(?![a-z])/iu.exec(tag)?.[0].toLowerCase() ?? null
}

function addressOf(page: Document): string | null {
  return urlOf(page.querySelector('link[rel="canonical"]')?.getAttribute('href')?.trim() ?? '')
}
