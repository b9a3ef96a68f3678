import { z } from 'zod'

/**
 * Words of a text by which they are found again when the text has changed: the W3C's text quote selector, with the position that
 * they had as a hint. `prefix` and `suffix` are what stood beside them in their sentence, 32 UTF-16 code units at most.
 *
 * @see https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
export const quoteSchema = z.strictObject({
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
  start: z.int().nonnegative(),
})
export type Quote = z.infer<typeof quoteSchema>
