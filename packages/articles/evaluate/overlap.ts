import type { Range } from '../model/text-span.ts'

/** How much two sets of ranges agree: the characters in both over the characters in either, from 0 to 1. */
export function overlapOf(one: readonly Range[], other: readonly Range[]): number {
  const shared = one.reduce((sum, a) => sum + other.reduce((part, b) => part + common(a, b), 0), 0)
  const all = lengthOf(one) + lengthOf(other) - shared
  return all === 0 ? 0 : shared / all
}

function common(a: Range, b: Range): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

function lengthOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, range) => sum + range.end - range.start, 0)
}
