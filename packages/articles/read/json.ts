import { z } from 'zod'
import { dateTimeSchema, localDateSchema } from '../model/local-date.ts'
import { normalise } from './content.ts'
import { type Draft, urlOf } from './draft.ts'
import { composed } from './given-text.ts'
import { isJsonLd, readJsonLd } from './json-ld.ts'
import { isNinjs, readNinjs } from './ninjs.ts'
import { RefusalError } from './refusal.ts'

const words = z.string({ error: 'must be text' }).transform(value => normalise(value).trim())
const filled = words.refine(value => value !== '', 'is empty')
const optional = words.nullish().transform(value => value || null)

/** An article as JSON with plain fields. Fields that are not named here are left alone. */
const recordSchema = z.object({
  headline: filled.transform(value => value.replace(/\s+/gu, ' ')),
  text: z
    .string({ error: 'must be text' })
    .transform(normalise)
    .refine(value => value.trim() !== '', 'is empty'),
  publishedOn: localDateSchema.or(z.null()).optional(),
  publishedAt: dateTimeSchema.nullish(),
  modifiedAt: dateTimeSchema.nullish(),
  standfirst: optional,
  publisher: optional,
  authors: z.union([z.array(filled), filled.transform(name => [name])], { error: 'must be a list of names' }).nullish(),
  language: z
    .string({ error: 'must be text' })
    .regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u, 'must be a language tag such as "en"')
    .nullish(),
  url: z
    .string({ error: 'must be text' })
    .transform(value => urlOf(value.trim()))
    .refine(value => value !== null, 'must be a web address such as "https://daily.example/bridge"')
    .nullish(),
  id: optional,
})

const EXAMPLES: Readonly<Record<string, string>> = {
  publishedOn: 'must be a day such as "2022-01-13"',
  publishedAt: 'must be a moment with its zone such as "2022-01-13T16:05:00Z"',
  modifiedAt: 'must be a moment with its zone such as "2022-01-13T16:05:00Z"',
}

/**
 * Reads one article as JSON: an object with plain fields (`headline`, `text`, `publishedOn`, …), a JSON-LD `NewsArticle`, or
 * IPTC ninjs.
 *
 * @param place what the source is called in messages: a file, or a line of one
 * @throws {RefusalError} `NOT_AN_ARTICLE`, `NO_HEADLINE`, `NO_TEXT`, `TOO_LARGE` or `INVALID_FIELD`
 */
export function readRecord(place: string, value: unknown): Draft {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new RefusalError(
      'NOT_AN_ARTICLE',
      `${place} is no JSON object: give one with headline, publishedOn and text.`,
    )
  if (isJsonLd(value)) return readJsonLd(place, value)
  if (isNinjs(value)) return readNinjs(place, value)
  const parsed = recordSchema.safeParse(value)
  if (!parsed.success) throw invalidField(place, value, parsed.error)
  const record = parsed.data
  const at = record.publishedAt ?? null
  const on = record.publishedOn ?? at?.slice(0, 10)
  return {
    ...composed(place, record.headline, record.standfirst, record.text),
    published: on === undefined ? null : { on, at },
    modifiedAt: record.modifiedAt ?? null,
    language: record.language ?? null,
    publisher: record.publisher,
    authors: [...new Set(record.authors ?? [])],
    url: record.url ?? null,
    id: record.id,
  }
}

function invalidField(place: string, value: object, error: z.ZodError): RefusalError {
  const [issue] = error.issues
  const path = issue?.path ?? []
  const [name] = path
  const isMissing = typeof name === 'string' && !(name in value)
  const complaint = isMissing ? 'is missing' : (EXAMPLES[`${String(name)}`] ?? issue?.message ?? 'is not as expected')
  return new RefusalError('INVALID_FIELD', `${place}: field ${path.join('.')} ${complaint}.`)
}

/**
 * The value of a JSON document.
 *
 * @throws {RefusalError} `INVALID_JSON`
 */
export function parsedJson(place: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message : 'it cannot be parsed'
    throw new RefusalError('INVALID_JSON', `${place} is not valid JSON: ${reason}.`)
  }
}
