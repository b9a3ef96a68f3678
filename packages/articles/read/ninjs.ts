import { readByline } from './byline.ts'
import { normalise } from './content.ts'
import { type Moment, readMoment } from './date-line.ts'
import { type Draft, urlOf } from './draft.ts'
import { composedBody, wordsOfField } from './given-body.ts'
import { RefusalError } from './refusal.ts'

/** Whether a JSON object is ninjs, of any version from 1.0 to 3. */
export function isNinjs(value: object): boolean {
  const fields = fieldsOf(value)
  return (
    typeof fields.get('uri') === 'string' &&
    ['bodies', 'headlines', 'versioncreated', 'standard', 'body_text', 'body_xhtml'].some(name => fields.has(name))
  )
}

/**
 * Reads IPTC ninjs 2 and 3, which differ in how names are spelled (`versioncreated`, `versionCreated`), and the fields of ninjs 1
 * that carry an article (`headline`, `body_xhtml`). Associated pictures are left out.
 *
 * @see https://iptc.org/std/ninjs/userguide/
 * @param place what the source is called in messages
 * @throws {RefusalError} `NOT_AN_ARTICLE`, `NO_HEADLINE`, `NO_TEXT` or `TOO_LARGE`
 */
export function readNinjs(place: string, document: object): Draft {
  const fields = fieldsOf(document)
  const type = fields.get('type')
  if (typeof type === 'string' && type !== 'text' && type !== 'composite')
    throw new RefusalError('NOT_AN_ARTICLE', `${place} is ninjs of the type ${type}: give one of the type text.`)
  if (/^cancell?ed$/iu.test(`${fields.get('pubstatus')}`))
    throw new RefusalError('NOT_AN_ARTICLE', `${place} was cancelled by its publisher (pubStatus).`)
  const headline = wordsOfField(mainOf(fields.get('headlines')) ?? stringOf(fields.get('headline')) ?? '')
  if (headline === null) throw new RefusalError('NO_HEADLINE', `${place}: field headlines is missing.`)
  const body = bodyOf(fields)
  if (body === null) throw new RefusalError('NO_TEXT', `${place}: field bodies is missing.`)

  const uri = stringOf(fields.get('uri')) ?? ''
  const url = urlOf(uri)
  const authors = authorsOf(stringOf(fields.get('by')) ?? stringOf(fields.get('byline')))
  const summary = mainOf(fields.get('descriptions')) ?? stringOf(fields.get('description_text'))
  return {
    ...composedBody(place, headline, summary && wordsOfField(summary), normalise(body), { url, authors }),
    published: firstMoment(fields, 'firstcreated', 'contentcreated', 'versioncreated'),
    modifiedAt: firstMoment(fields, 'versioncreated')?.at ?? null,
    language: stringOf(fields.get('language')),
    publisher: publisherOf(fields.get('infosources')) ?? stringOf(fields.get('provider')),
    authors,
    url,
    id: url === null ? uri : null,
  }
}

type Fields = ReadonlyMap<string, unknown>

function fieldsOf(value: object): Fields {
  return new Map(Object.entries(value).map(([name, field]) => [name.toLowerCase(), field]))
}

function stringOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? normalise(value).trim() : null
}

function listOf(value: unknown): Fields[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((one: unknown) => (typeof one === 'object' && one !== null ? [fieldsOf(one)] : []))
}

/** The value with the role "main" or "summary" in a list of values, else the first. */
function mainOf(value: unknown): string | null {
  const all = listOf(value)
  const main = all.find(one => /^(?:main|summary|drol:summary|hld:main)$/iu.test(`${one.get('role')}`)) ?? all[0]
  return stringOf(main?.get('value'))
}

/** The body as markup where there is one: plain text has lost its paragraphs' ends. */
function bodyOf(fields: Fields): string | null {
  const bodies = listOf(fields.get('bodies'))
  const markup = bodies.find(body => /html/iu.test(`${body.get('contenttype')}`))
  return (
    stringOf(markup?.get('value')) ??
    mainOf(fields.get('bodies')) ??
    stringOf(fields.get('body_xhtml')) ??
    stringOf(fields.get('body_html')) ??
    stringOf(fields.get('body_text'))
  )
}

function authorsOf(by: string | null): string[] {
  if (by === null) return []
  return readByline(by) ?? readByline(`By ${by}`) ?? [by]
}

function publisherOf(value: unknown): string | null {
  const sources = listOf(value)
  const publisher = sources.find(source => /publisher/iu.test(`${source.get('role')}`)) ?? sources[0]
  return stringOf(publisher?.get('name'))
}

function firstMoment(fields: Fields, ...names: string[]): Moment | null {
  for (const name of names) {
    const moment = readMoment(stringOf(fields.get(name)) ?? '')
    if (moment) return moment
  }
  return null
}
