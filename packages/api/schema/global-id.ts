import type { EntityKind } from '@dateline/articles'
import { z } from 'zod'
import { badInput } from './bad-input.ts'

const NODE_TYPES = [
  'Article',
  'Person',
  'Organization',
  'Place',
  'Mention',
  'Statement',
  'Figure',
  'Event',
  'Image',
] as const

/** A type of the graph whose things can be asked for by id. */
export type NodeType = (typeof NODE_TYPES)[number]

/** An id of the graph, taken apart: the type, and the key of the thing within it. */
export type GlobalId = { readonly type: NodeType; readonly key: string }

/** The types of entities by kind. */
export const ENTITY_TYPE = {
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
  PLACE: 'Place',
} as const satisfies Record<EntityKind, NodeType>

const ENTITY_TYPES = Object.values(ENTITY_TYPE)

/** An id that is unique in the whole graph. */
export function globalId(type: NodeType, key: string): string {
  return `${type}:${key}`
}

/** An id in the input of a mutation. */
export const idSchema = z.string().refine(id => globalIdIn(id) !== null, {
  error: ({ input }) => complaintAbout(`${input}`),
})

/** @throws {GraphQLError} when the id is none that the graph has given */
export function parseGlobalId(id: string): GlobalId {
  const found = globalIdIn(id)
  if (!found) throw badInput(complaintAbout(id))
  return found
}

function globalIdIn(id: string): GlobalId | null {
  const colon = id.indexOf(':')
  const type = NODE_TYPES.find(candidate => candidate === id.slice(0, colon))
  const key = id.slice(colon + 1)
  return type && key !== '' ? { type, key } : null
}

function complaintAbout(id: string): string {
  return `${JSON.stringify(id)} is not an id of this graph: pass on an \`id\` as a query answered with it.`
}

/**
 * The keys in a list of ids that a filter takes; null when the filter leaves them open.
 *
 * @throws {GraphQLError} when one of them is no id, or the id of another type
 */
export function keysOf(
  ids: readonly string[] | null | undefined,
  field: string,
  types: readonly NodeType[],
): readonly string[] | null {
  if (!ids) return null
  return ids.map(id => {
    const { type, key } = parseGlobalId(id)
    if (!types.includes(type))
      throw badInput(`\`${field}\` takes ids of ${types.join(', ')}, and ${JSON.stringify(id)} is one of ${type}.`)
    return key
  })
}

/** Like {@link keysOf}, for ids of entities of any kind. */
export function entityKeysOf(ids: readonly string[] | null | undefined, field: string): readonly string[] | null {
  return keysOf(ids, field, ENTITY_TYPES)
}
