import type { EntityKind } from '../../model/entity.ts'

/** The kinds of names in the order of their labels. */
export const KINDS: readonly EntityKind[] = ['PERSON', 'ORGANIZATION', 'PLACE']

/** The label of a token outside all names. */
export const OUTSIDE = 0

/** Where in its name a token stands: first, inside, last, or the only one. */
export const FIRST = 0
export const INSIDE = 1
export const LAST = 2
export const ONLY = 3

/** How many labels there are: outside, and four positions in each kind of name. */
export const LABELS = 1 + 4 * KINDS.length

export function labelOf(kind: number, position: number): number {
  return 1 + 4 * kind + position
}

/** The number of the kind, or -1 outside names. */
export function kindOf(label: number): number {
  return label === OUTSIDE ? -1 : (label - 1) >> 2
}

export function positionOf(label: number): number {
  return (label - 1) & 3
}

/** Whether a name can start with this label, or none is open before it. */
export function opens(label: number): boolean {
  return label === OUTSIDE || positionOf(label) === FIRST || positionOf(label) === ONLY
}

/** Whether no name stays open behind this label. */
export function closes(label: number): boolean {
  return label === OUTSIDE || positionOf(label) === LAST || positionOf(label) === ONLY
}

/** Whether `next` may stand right behind `label`. */
export function follows(label: number, next: number): boolean {
  if (closes(label)) return opens(next)
  return !opens(next) && kindOf(label) === kindOf(next)
}
