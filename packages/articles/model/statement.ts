import { z } from 'zod'
import { textSpanSchema } from './text-span.ts'
import { timeSpanSchema } from './time-span.ts'

/** `DIRECT`: all content stands in quotation marks. `INDIRECT`: none does. `MIXED`: a part does. */
export const statementKindSchema = z.enum(['DIRECT', 'INDIRECT', 'MIXED'])
export type StatementKind = z.infer<typeof statementKindSchema>

/**
 * Something that somebody said, as the article reports it.
 *
 * `span` runs from the first of speaker, cue and content to the last. `content` has one span, or several where the
 * speaker stands in the middle of what was said; quotation marks around a wholly quoted part are not in its span.
 * `cue` is the word that says it was said ("said", "according to"). `speaker` is an entity's key; `speakerText` are the
 * speaker's words, also when no entity is known ("officials"). `saidOn` is when it was said, where the sentence tells.
 */
export const statementSchema = z.strictObject({
  id: z.string().min(1),
  span: textSpanSchema,
  kind: statementKindSchema,
  content: z.array(textSpanSchema).min(1),
  cue: textSpanSchema.nullable(),
  speaker: z.string().min(1).nullable(),
  speakerText: textSpanSchema.nullable(),
  saidOn: timeSpanSchema.nullable(),
})
export type Statement = z.infer<typeof statementSchema>
