import type { DateRange as StoredRange } from '@dateline/store'
import { z } from 'zod'
import { builder } from './builder.ts'

export const DateRange = builder.inputType('DateRange', {
  description: 'Days from `from` to `to`, both included. An end that is left out is open.',
  fields: t => ({
    from: t.field({ type: 'Date', description: 'The first day: “2022-01-05”.' }),
    to: t.field({
      type: 'Date',
      description: 'The last day, which still belongs to the range: “2022-01-11”. The same as `from` for a single day.',
    }),
  }),
  validate: z
    .object({ from: z.string().nullish(), to: z.string().nullish() })
    .superRefine(({ from, to }, { addIssue }) => {
      if (from && to && from > to)
        addIssue(`\`from\` (${from}) lies after \`to\` (${to}): a range runs from its first day to its last.`)
    }),
})

/** A range of days as stores take it; null when there is none. */
export function daysOf(range: typeof DateRange.$inferInput | null | undefined): StoredRange | null {
  return range ? { from: range.from ?? null, to: range.to ?? null } : null
}
