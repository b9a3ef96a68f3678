import type { Change } from './change.ts'

/**
 * Whether a change needs no line of its own for a reader: a description, a directive on a definition, and what a new type or field comes
 * with.
 */
export function isToldWithAnother({ kind, coordinate }: Change, changes: readonly Change[]): boolean {
  if (kind.includes('DESCRIPTION') || kind.startsWith('DIRECTIVE_USAGE_')) return true
  if (kind.startsWith('TYPE_')) return false
  const field = coordinate.replace(/\(.*$/, '')
  const type = field.replace(/\..*$/, '')
  return changes.some(
    other =>
      (other.kind === 'TYPE_ADDED' && other.coordinate === type) ||
      (other.kind === 'FIELD_ADDED' && other.coordinate === field && coordinate !== field),
  )
}
