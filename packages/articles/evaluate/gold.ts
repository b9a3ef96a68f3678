import { z } from 'zod'
import { entityKindSchema } from '../model/entity.ts'
import { approximationSchema, figureStatusSchema, measureSchema } from '../model/figure.ts'
import { localDateSchema } from '../model/local-date.ts'
import { statementKindSchema } from '../model/statement.ts'
import type { Range } from '../model/text-span.ts'
import { certaintySchema, timePrecisionSchema } from '../model/time-span.ts'

/** A span of the gold: as an object with its words, checked against the text, or as a pair of positions. */
const goldSpanSchema = z.object({ start: z.int(), end: z.int(), exact: z.string() })
export type GoldSpan = z.infer<typeof goldSpanSchema>
const pairSchema = z.tuple([z.int(), z.int()]).transform(([start, end]): Range => ({ start, end }))

const nameSchema = z.object({ kind: entityKindSchema, span: pairSchema })
export type GoldName = z.infer<typeof nameSchema>

const attributionSchema = z.object({
  source: z.array(pairSchema),
  cue: z.array(pairSchema),
  content: z.array(pairSchema),
})
export type GoldAttribution = z.infer<typeof attributionSchema>

const sectionSchema = z.object({ heading: goldSpanSchema.nullable(), paragraphs: z.array(goldSpanSchema) })

const gallerySchema = z.object({
  introduction: goldSpanSchema.nullable(),
  declaredImages: z.int().nullable(),
  images: z.array(
    z.object({
      title: goldSpanSchema.nullable(),
      caption: goldSpanSchema.nullable(),
      credit: goldSpanSchema.nullable(),
      photographers: z.array(z.string()),
      agencies: z.array(z.string()),
    }),
  ),
})

const entitySchema = z.object({
  key: z.string(),
  kind: entityKindSchema,
  name: z.string(),
  optional: z.boolean().default(false),
  mentions: z.array(goldSpanSchema.extend({ nominal: z.boolean() })),
})
export type GoldEntity = z.infer<typeof entitySchema>

const statementSchema = z.object({
  kind: statementKindSchema,
  content: z.array(goldSpanSchema).min(1),
  cue: goldSpanSchema.nullable(),
  speaker: z.string().nullable(),
  speakerText: goldSpanSchema.nullable(),
})
export type GoldStatement = z.infer<typeof statementSchema>

const figureSchema = z.object({
  span: goldSpanSchema,
  measure: measureSchema,
  minimum: z.number().nullable(),
  maximum: z.number().nullable(),
  approximation: approximationSchema,
  reportedBy: z.string().nullable(),
  status: figureStatusSchema,
})
export type GoldFigure = z.infer<typeof figureSchema>

const eventSchema = z.object({
  span: goldSpanSchema,
  when: goldSpanSchema,
  earliest: localDateSchema.nullable(),
  latest: localDateSchema.nullable(),
  precision: timePrecisionSchema,
  certainty: certaintySchema,
})
export type GoldEvent = z.infer<typeof eventSchema>

/** An article with everything in it annotated by hand, its text in a file of its own. */
const annotatedArticleSchema = z.object({
  article: z.string(),
  headline: goldSpanSchema,
  standfirst: goldSpanSchema.nullable(),
  publishedOn: localDateSchema,
  language: z.string(),
  noise: z.array(goldSpanSchema),
  sections: z.array(sectionSchema),
  gallery: gallerySchema.nullable(),
  entities: z.array(entitySchema),
  statements: z.array(statementSchema),
  figures: z.array(figureSchema),
  events: z.array(eventSchema),
})
export type AnnotatedArticle = z.infer<typeof annotatedArticleSchema>

/** A line of PolNeAR or WikiGold: a text with names, and attributions where they were annotated. */
const annotatedTextSchema = z.object({
  id: z.string(),
  headline: z.string().optional(),
  publishedOn: localDateSchema.optional(),
  text: z.string(),
  attributions: z.array(attributionSchema).optional(),
  corenlpEntities: z.array(nameSchema).nullish(),
  entities: z.array(nameSchema).nullish(),
})
export type AnnotatedText = z.infer<typeof annotatedTextSchema>

/**
 * An article's figures and events, by their positions in its text. The text itself is not there: it is the field `text` of the line with
 * this id in the JSON Lines file `article`, and its length and SHA-256 tell whether it is still the same.
 */
const annotatedFiguresSchema = z.object({
  id: z.string(),
  article: z.string(),
  length: z.int().positive(),
  sha256: z.string(),
  publishedOn: localDateSchema,
  figures: z.array(figureSchema.omit({ span: true, reportedBy: true }).extend({ start: z.int(), end: z.int() })),
  events: z.array(
    eventSchema.omit({ span: true, when: true }).extend({ start: z.int(), end: z.int(), when: pairSchema }),
  ),
})
export type AnnotatedFigures = z.infer<typeof annotatedFiguresSchema>

/** One article of a gold file. */
export type Gold =
  | { readonly kind: 'ARTICLE'; readonly id: string; readonly gold: AnnotatedArticle }
  | { readonly kind: 'FIGURES'; readonly id: string; readonly gold: AnnotatedFigures }
  | { readonly kind: 'TEXT'; readonly id: string; readonly gold: AnnotatedText }

/** That a gold file cannot be measured with; the message names the file, the line and the field. */
export class GoldError extends Error {
  override readonly name = 'GoldError'
}

/**
 * Reads a gold file: JSON with one wholly annotated article or with the figures and events of one, or JSON Lines with a text on each
 * line.
 *
 * @throws {GoldError} when it is neither
 */
export function parseGold(file: string, content: string): Gold[] {
  const whole = parseJson(content)
  if (whole !== undefined && has(whole, 'sha256')) {
    const gold = parseWith(annotatedFiguresSchema, whole, file)
    return [{ kind: 'FIGURES', id: gold.id, gold }]
  }
  if (whole !== undefined && !has(whole, 'text')) {
    const gold = parseWith(annotatedArticleSchema, whole, file)
    return [{ kind: 'ARTICLE', id: gold.article, gold }]
  }
  const texts: Gold[] = []
  for (const [index, line] of content.split('\n').entries()) {
    if (line.trim() === '') continue
    const place = `${file}, line ${index + 1}`
    const value = parseJson(line)
    if (value === undefined) throw new GoldError(`${place} is not JSON: a gold file is one JSON article or JSON Lines.`)
    const gold = parseWith(annotatedTextSchema, value, place)
    texts.push({ kind: 'TEXT', id: gold.id, gold })
  }
  if (texts.length === 0) throw new GoldError(`${file} holds no article to measure with.`)
  return texts
}

function has(value: unknown, field: string): boolean {
  return typeof value === 'object' && value !== null && field in value
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return undefined
  }
}

function parseWith<Type>(schema: z.ZodType<Type>, value: unknown, place: string): Type {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new GoldError(`${place}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is not as expected'}.`)
}
