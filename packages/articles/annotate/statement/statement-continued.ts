import { overlaps } from '../../model/text-span.ts'
import type { Analysis } from '../analysis.ts'
import type { Attribution } from './attribution.ts'
import type { Quotation } from './quotation.ts'

/**
 * Paragraphs that are nothing but a quotation, behind one in which somebody is quoted: whoever spoke goes on. They have neither
 * source nor cue of their own.
 */
export function continuedAttributions(
  { passages, text }: Analysis,
  attributions: readonly Attribution[],
  quotations: readonly Quotation[],
): Attribution[] {
  const quoted = (at: number): boolean =>
    attributions.some(({ content }) =>
      content.some(part => part.start <= at && at < part.end && quotations.some(q => overlaps(q, part))),
    )
  const continued: Attribution[] = []
  let goesOn = false
  for (const { role, span } of passages) {
    const whole = quotations.find(q => q.start === span.start && q.end >= span.start + span.exact.trimEnd().length)
    if (
      goesOn &&
      role === 'PARAGRAPH' &&
      whole &&
      !attributions.some(({ content }) => content.some(part => overlaps(part, span)))
    )
      continued.push({ source: null, cue: null, content: [{ start: whole.start, end: whole.end }] })
    else goesOn = quotations.some(q => overlaps(q, span) && quoted(Math.min(q.inner.start, text.length)))
  }
  return continued
}
