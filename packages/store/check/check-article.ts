import { type Article, articleSchema, breachesOf } from '@dateline/articles'
import { z } from 'zod'

/** So many of a list of faults are told; whoever sees these knows enough. */
const TOLD = 3

/** What does not hold in a text of an article: in its shape, its spans, or its annotations; null when all holds. */
export function faultOf(article: Article): string | null {
  const { error } = articleSchema.safeParse(article)
  if (error) return listed(error.issues.map(({ path, message }) => `${z.core.toDotPath(path)}: ${message}`))
  const breaches = breachesOf(article)
  return breaches.length === 0 ? null : listed(breaches)
}

/** The first of some faults, in one sentence. */
export function listed(faults: readonly string[]): string {
  const more = faults.length - TOLD
  return `${faults.slice(0, TOLD).join('; ')}${more > 0 ? `; and ${more} more` : ''}`
}
