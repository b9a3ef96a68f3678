import {
  type SymbolType,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from 'd3-shape'
import type { ShownValueFragment } from './generated/operations.ts'

/** Shapes that are easy to tell apart, for those who reported the most values. */
const SHAPES: readonly SymbolType[] = [
  symbolCircle,
  symbolSquare,
  symbolTriangle,
  symbolDiamond,
  symbolCross,
  symbolStar,
]

/** Who reported values, and the shape by which a chart shows them. */
export type Reporter = { readonly name: string; readonly shape: SymbolType }

/** Who reported a value, in words. */
export function reporterOf({ reportedBy, reportedByText }: ShownValueFragment): string {
  return reportedBy?.name ?? reportedByText ?? 'not told by whom'
}

/** Who reported the values, those with the most first; when there are more than shapes, the rest share one. */
export function reportersOf(values: readonly ShownValueFragment[]): ReadonlyMap<string, Reporter> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(reporterOf(value), (counts.get(reporterOf(value)) ?? 0) + 1)
  const names = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name)
  return new Map(
    names.map((name, index) => {
      const shape = SHAPES[index]
      return [name, shape ? { name, shape } : { name: 'others', shape: symbolWye }]
    }),
  )
}
