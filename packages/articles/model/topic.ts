import { z } from 'zod'
import { textSpanSchema } from './text-span.ts'

/**
 * What an article is about, as a noun phrase: "fuel prices", "state of emergency". Persons, organizations and places are entities, not
 * topics. `phrase` is the form in which it reads best, `spans` are all places where it stands, in whatever form, in the order of the
 * text. `salience` says how much the article is about it, from 0 to 1, which is the article's foremost topic.
 */
export const topicSchema = z.strictObject({
  phrase: z.string().min(1),
  salience: z.number().min(0).max(1),
  spans: z.array(textSpanSchema).min(1),
})
export type Topic = z.infer<typeof topicSchema>
