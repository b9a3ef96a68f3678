import { z } from 'zod'
import { textSpanSchema } from './text-span.ts'
import { timeSpanSchema } from './time-span.ts'

/**
 * Something dated that happened or will happen.
 *
 * `span` is the sentence, or the clause, that tells it; `summary` is that in one line. `participants` and `places` are
 * keys of entities whose mentions stand in the span; places are where it happened, not whom it concerns.
 */
export const eventSchema = z.strictObject({
  id: z.string().min(1),
  span: textSpanSchema,
  summary: z.string().min(1),
  when: timeSpanSchema,
  participants: z.array(z.string().min(1)),
  places: z.array(z.string().min(1)),
})
export type Event = z.infer<typeof eventSchema>
