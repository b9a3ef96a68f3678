import type { Annotations } from '../model/article.ts'
import type { GoldEvent } from './gold.ts'
import { overlapOf } from './overlap.ts'
import { pairUp, type Tally, tallyOfPairs } from './tally.ts'

/**
 * Compares events: one is right when its span agrees with the gold's by half (characters in both over those in either) and its days
 * and their certainty are the same.
 */
export function evaluateEvents(gold: readonly GoldEvent[], annotations: Annotations): Tally {
  const pairing = pairUp(
    gold,
    annotations.events,
    (a, b) =>
      overlapOf([a.span], [b.span]) >= 0.5 &&
      a.earliest === b.when.earliest &&
      a.latest === b.when.latest &&
      a.certainty === b.when.certainty,
  )
  return tallyOfPairs(pairing, {
    expected: item => `${item.earliest}..${item.latest} ${item.certainty}: ${item.span.exact}`,
    found: item => `${item.when.earliest}..${item.when.latest} ${item.when.certainty}: ${item.span.exact}`,
  })
}
