import { z } from 'zod'
import { localDateSchema } from './local-date.ts'
import { textSpanSchema } from './text-span.ts'

/** How long the time is that the words name. `RANGE` is any number of days with its own ends. */
export const timePrecisionSchema = z.enum(['DAY', 'WEEK', 'MONTH', 'YEAR', 'RANGE'])
export type TimePrecision = z.infer<typeof timePrecisionSchema>

/** Whether the days can be told from the text. */
export const certaintySchema = z.enum(['CERTAIN', 'UNCERTAIN'])
export type Certainty = z.infer<typeof certaintySchema>

/**
 * A span of days that an expression such as "on Thursday" or "within 10 days" names.
 *
 * `earliest` and `latest` are the first and the last day, both included; null where that end is not known.
 */
export const timeSpanSchema = z.strictObject({
  span: textSpanSchema,
  earliest: localDateSchema.nullable(),
  latest: localDateSchema.nullable(),
  precision: timePrecisionSchema,
  certainty: certaintySchema,
})
export type TimeSpan = z.infer<typeof timeSpanSchema>
