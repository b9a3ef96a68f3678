import { z } from 'zod'
import { textSpanSchema } from './text-span.ts'
import { timeSpanSchema } from './time-span.ts'

/** What a figure counts or measures. `COUNT` is any number of things that no other measure fits. */
export const measureSchema = z.enum([
  'KILLED',
  'INJURED',
  'HOSPITALIZED',
  'ARRESTED',
  'MISSING',
  'DISPLACED',
  'DEPLOYED',
  'PROTESTERS',
  'POPULATION',
  'MEMBERS',
  'VOTES',
  'AGE',
  'DURATION',
  'DISTANCE',
  'MONEY',
  'PERCENTAGE',
  'COUNT',
])
export type Measure = z.infer<typeof measureSchema>

export const approximationSchema = z.enum([
  'EXACT',
  'AT_LEAST',
  'MORE_THAN',
  'ALMOST',
  'AT_MOST',
  'ABOUT',
  'BETWEEN',
  'VAGUE',
])
export type Approximation = z.infer<typeof approximationSchema>

/**
 * A number with its bounds. A bound that the words do not give is null, never zero: "over 160" has the minimum 160 and no
 * maximum; "almost 400" the maximum 400 and no minimum; "dozens" (vague) the minimum 24; "around 2,000" has 2000 for both.
 * `unit` is an ISO 4217 code for money, "percent", or a plural English noun ("years", "days", "miles"); null for things counted.
 */
export const quantitySchema = z
  .strictObject({
    minimum: z.number().nullable(),
    maximum: z.number().nullable(),
    approximation: approximationSchema,
    unit: z.string().min(1).nullable(),
  })
  .refine(q => q.minimum !== null || q.maximum !== null, 'a quantity has at least one bound')
  .refine(q => q.minimum === null || q.maximum === null || q.minimum <= q.maximum, 'minimum is above maximum')
export type Quantity = z.infer<typeof quantitySchema>

/** Whether the article itself takes the figure back (`WITHDRAWN`) or says that others contradict it (`DISPUTED`). */
export const figureStatusSchema = z.enum(['REPORTED', 'WITHDRAWN', 'DISPUTED'])
export type FigureStatus = z.infer<typeof figureStatusSchema>

/**
 * A number as it was reported: "over 160 people".
 *
 * `span` holds the approximating words, the number and what is counted. `counted` is the noun phrase behind the number
 * ("security officers"). `reportedBy` is the key of the entity that reported it, `reportedByText` its words in the text.
 * `when` and `where` (a place's key) say when and where the figure holds, when the sentence tells.
 */
export const figureSchema = z.strictObject({
  id: z.string().min(1),
  span: textSpanSchema,
  measure: measureSchema,
  counted: z.string().min(1).nullable(),
  quantity: quantitySchema,
  reportedBy: z.string().min(1).nullable(),
  reportedByText: textSpanSchema.nullable(),
  status: figureStatusSchema,
  when: timeSpanSchema.nullable(),
  where: z.string().min(1).nullable(),
})
export type Figure = z.infer<typeof figureSchema>
