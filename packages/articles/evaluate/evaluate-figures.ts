import type { Annotations } from '../model/article.ts'
import type { Figure } from '../model/figure.ts'
import type { GoldFigure } from './gold.ts'
import { overlapOf } from './overlap.ts'
import { pairUp, type Tally, tallyOfPairs } from './tally.ts'

/**
 * Compares figures: one is right when its span agrees with the gold's by half (characters in both over those in either) and measure,
 * minimum, maximum, approximation and status are the same.
 */
export function evaluateFigures(gold: readonly GoldFigure[], annotations: Annotations): Tally {
  return tallyOfPairs(pairFigures(gold, annotations), {
    expected: item =>
      `${item.span.exact}: ${item.measure} ${item.minimum}..${item.maximum} ${item.approximation} ${item.status}`,
    found: item =>
      `${item.span.exact}: ${item.measure} ${item.quantity.minimum}..${item.quantity.maximum} ${item.quantity.approximation} ${item.status}`,
  })
}

/** Compares who reported the figures that are right: the gold's entity, told by sharing one of its mentions, or nobody. */
export function evaluateReporters(
  gold: readonly GoldFigure[],
  annotations: Annotations,
  isGoldEntity: (goldKey: string, foundKey: string) => boolean,
): Tally {
  const { pairs } = pairFigures(gold, annotations)
  const wrong = pairs.filter(([expected, found]) =>
    expected.reportedBy === null
      ? found.reportedBy !== null
      : found.reportedBy === null || !isGoldEntity(expected.reportedBy, found.reportedBy),
  )
  return {
    expected: gold.length,
    found: pairs.length,
    rightFound: pairs.length - wrong.length,
    expectedFound: pairs.length - wrong.length,
    missed: wrong.map(([expected]) => `${expected.span.exact}: ${expected.reportedBy ?? 'nobody'}`),
    wrong: wrong.map(([, found]) => `${found.span.exact}: ${found.reportedByText?.exact ?? 'nobody'}`),
  }
}

function pairFigures(
  gold: readonly GoldFigure[],
  annotations: Annotations,
): { pairs: [GoldFigure, Figure][]; missed: GoldFigure[]; wrong: Figure[] } {
  return pairUp(
    gold,
    annotations.figures,
    (a, b) =>
      overlapOf([a.span], [b.span]) >= 0.5 &&
      a.measure === b.measure &&
      a.minimum === b.quantity.minimum &&
      a.maximum === b.quantity.maximum &&
      a.approximation === b.quantity.approximation &&
      a.status === b.status,
  )
}
