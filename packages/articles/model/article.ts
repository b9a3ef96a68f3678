import { z } from 'zod'
import { blockSchema } from './block.ts'
import { entitySchema } from './entity.ts'
import { eventSchema } from './event.ts'
import { figureSchema } from './figure.ts'
import { dateTimeSchema, localDateSchema } from './local-date.ts'
import { mentionSchema } from './mention.ts'
import { statementSchema } from './statement.ts'
import { textSpanSchema } from './text-span.ts'
import { topicSchema } from './topic.ts'

/** How the source was written. */
export const sourceFormatSchema = z.enum(['TEXT', 'HTML', 'FEED', 'JSON', 'JSON_LINES'])
export type SourceFormat = z.infer<typeof sourceFormatSchema>

/** Where an article came from: the file's name (or the sender's word for it), its format and the SHA-256 of its bytes. */
export const sourceSchema = z.strictObject({
  name: z.string().min(1),
  format: sourceFormatSchema,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Source = z.infer<typeof sourceSchema>

const structure = {
  id: z.string().min(1),
  headline: textSpanSchema,
  standfirst: textSpanSchema.nullable(),
  publishedOn: localDateSchema,
  publishedAt: dateTimeSchema.nullable(),
  modifiedAt: dateTimeSchema.nullable(),
  /** A BCP 47 tag: `en`, `ru`; `und` when it cannot be told. */
  language: z.string().min(2),
  publisher: z.string().min(1).nullable(),
  authors: z.array(z.string().min(1)),
  url: z.url().nullable(),
  /** The stored text: the source's text with line ends as LF, without a byte order mark, in Unicode NFC. */
  text: z.string().min(1),
  blocks: z.array(blockSchema),
  source: sourceSchema,
}

/** An article as it was read: its structure, before anything in it is annotated. */
export const readArticleSchema = z.strictObject(structure)
export type ReadArticle = z.infer<typeof readArticleSchema>

/**
 * Everything that was found in an article's text. Each list stands in the order of the text: entities by first mention, topics by
 * salience, the foremost first.
 */
export const annotationsSchema = z.strictObject({
  /** The version of the reading; another one may read the same text differently. */
  annotator: z.string().min(1),
  entities: z.array(entitySchema),
  mentions: z.array(mentionSchema),
  statements: z.array(statementSchema),
  figures: z.array(figureSchema),
  events: z.array(eventSchema),
  topics: z.array(topicSchema),
})
export type Annotations = z.infer<typeof annotationsSchema>

/** An article with what stands in it. `annotations` is null for languages that Dateline does not annotate. */
export const articleSchema = z.strictObject({ ...structure, annotations: annotationsSchema.nullable() })
export type Article = z.infer<typeof articleSchema>
