import type { Position } from '@dateline/store'
import { badInput } from './bad-input.ts'

/** What the cursors of changes say that they are good for. */
export const CHANGES = 'archiveChanged'

/**
 * A position in a list as a client carries it: opaque, and good for this list in this order alone.
 *
 * @param list the list and its order, such as `articles by PUBLISHED_DESC`
 */
export function encodeCursor(list: string, position: Position): string {
  return Buffer.from(JSON.stringify([list, ...position])).toString('base64url')
}

/** @throws {GraphQLError} when the cursor is none, or one of another list or order */
export function decodeCursor(list: string, cursor: string): Position {
  const decoded = parsed(cursor)
  if (!decoded) throw badInput(`${JSON.stringify(cursor)} is not a cursor: pass on one that a page of ${list} gave.`)
  const [origin, ...position] = decoded
  if (origin !== list)
    throw badInput(
      `The cursor ${JSON.stringify(cursor)} belongs to ${origin}, not to ${list}: start from the first page.`,
    )
  return position
}

function parsed(cursor: string): [list: string, ...position: Position] | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (!Array.isArray(value)) return null
    const [list, ...position]: unknown[] = value
    return typeof list === 'string' && position.every(isPositionValue) ? [list, ...position] : null
  } catch {
    return null
  }
}

function isPositionValue(value: unknown): value is Position[number] {
  return value === null || typeof value === 'string' || typeof value === 'number'
}
