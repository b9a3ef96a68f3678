import type { Analysis } from '../analysis.ts'

/**
 * How much an article is about an entity, from 0 to 1, with two decimals: half of it by how often it is named beside the one
 * named most often, three tenths for standing in the headline (half of that for the standfirst), two tenths by how early it is
 * named first.
 */
export function salienceOf(analysis: Analysis, starts: readonly number[], most: number): number {
  const { text, passages, sentenceAt } = analysis
  const first = Math.min(...starts)
  const roles = new Set(starts.map(start => sentenceAt(start).passage.role))
  const front = roles.has('HEADLINE') ? 1 : roles.has('STANDFIRST') ? 0.5 : 0
  const begin = passages[0]?.span.start ?? 0
  const early = 1 - (first - begin) / Math.max(1, text.length - begin)
  return Math.round(100 * (0.5 * (starts.length / most) + 0.3 * front + 0.2 * Math.max(0, early))) / 100
}
