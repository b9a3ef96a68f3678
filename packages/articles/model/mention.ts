import { z } from 'zod'
import { textSpanSchema } from './text-span.ts'

/**
 * Words that name an entity. `entity` is its key. `nominal` mentions use no name: "the president".
 * The span is the name alone: no title before it, no possessive ending after it.
 */
export const mentionSchema = z.strictObject({
  id: z.string().min(1),
  entity: z.string().min(1),
  span: textSpanSchema,
  nominal: z.boolean(),
})
export type Mention = z.infer<typeof mentionSchema>
