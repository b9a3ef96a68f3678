import { z } from 'zod'
import { entitySchema } from './entity.ts'
import { eventSchema } from './event.ts'
import { figureSchema } from './figure.ts'
import { mentionSchema } from './mention.ts'
import { quoteSchema } from './quote.ts'
import { statementSchema } from './statement.ts'

/** How an editor judged an annotation: it is right as it was found, wrong, or right as the editor has changed it. */
export const verdictSchema = z.enum(['CONFIRMED', 'REJECTED', 'CORRECTED'])
export type Verdict = z.infer<typeof verdictSchema>

/**
 * What all reviews have. `quote` finds the words again in another text of the article; `entities` are those that the annotation
 * names by their keys, with nothing of an article's own (no aliases, roles or members): so much is known of them when the article
 * does not name them otherwise.
 */
const judged = {
  verdict: verdictSchema,
  note: z.string().min(1).nullable(),
  quote: quoteSchema,
  entities: z.array(entitySchema),
}

/**
 * The judgement of an editor on an annotation, with the annotation as the editor leaves it: with a correction's new values, with the
 * id and the positions that it had then.
 */
export const reviewSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('MENTION'), annotation: mentionSchema, ...judged }),
  z.strictObject({ kind: z.literal('STATEMENT'), annotation: statementSchema, ...judged }),
  z.strictObject({ kind: z.literal('FIGURE'), annotation: figureSchema, ...judged }),
  z.strictObject({ kind: z.literal('EVENT'), annotation: eventSchema, ...judged }),
])
export type Review = z.infer<typeof reviewSchema>

/** An annotation with its kind. */
export type JudgedAnnotation =
  | { readonly kind: 'MENTION'; readonly annotation: z.infer<typeof mentionSchema> }
  | { readonly kind: 'STATEMENT'; readonly annotation: z.infer<typeof statementSchema> }
  | { readonly kind: 'FIGURE'; readonly annotation: z.infer<typeof figureSchema> }
  | { readonly kind: 'EVENT'; readonly annotation: z.infer<typeof eventSchema> }
