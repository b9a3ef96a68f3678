import type { Change } from '../compare/change.ts'
import type { Impact } from '../compare/impact.ts'

/** Impacts by the changes that they come from, and those that come from none. */
export type Explanation = {
  readonly explained: ReadonlyMap<Change, readonly Impact[]>
  readonly rest: readonly Impact[]
}

const WEIGHT = { BREAKING: 2, DANGEROUS: 1, SAFE: 0 } as const

/**
 * Finds the changes that an operation's impacts come from: of those at the elements that an impact comes through, the gravest,
 * and of these the nearest.
 */
export function explain(impacts: readonly Impact[], changes: readonly Change[]): Explanation {
  const explained = new Map<Change, Impact[]>()
  const rest: Impact[] = []
  if (impacts.length === 0) return { explained, rest }
  const byElement = Map.groupBy(
    changes.flatMap(change => elementsOf(change).map(element => ({ element, change }))),
    ({ element }) => element,
  )
  for (const impact of impacts) {
    const near = impact.coordinates.map(element => (byElement.get(element) ?? []).map(({ change }) => change))
    const gravest = Math.max(-1, ...near.flat().map(({ level }) => WEIGHT[level]))
    const causes = near
      .map(found => found.filter(({ level }) => WEIGHT[level] === gravest))
      .find(found => found.length > 0)
    if (!causes) rest.push(impact)
    for (const change of new Set(causes)) explained.set(change, [...(explained.get(change) ?? []), impact])
  }
  return { explained, rest }
}

/**
 * Where a change is met: at its own element; a change of an argument also at the field or the directive, and one of an input field at its
 * type, since who does not give it is hit, too.
 */
function elementsOf({ kind, coordinate }: Change): string[] {
  const owner = coordinate.replace(/\(.*$/, '')
  const isInputField = owner === coordinate && (kind.startsWith('INPUT_FIELD_') || kind === 'REQUIRED_DEFAULT_REMOVED')
  return [...new Set([coordinate, owner, ...(isInputField ? [owner.replace(/\..*$/, '')] : [])])]
}
