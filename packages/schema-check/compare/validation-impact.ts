import { type GraphQLError, type GraphQLSchema, validate } from 'graphql'
import { coordinatesOf } from './coordinate.ts'
import { type Impact, placeOf } from './impact.ts'
import type { Operation } from './operation.ts'

/** Why the new schema refuses an operation that the old one takes. */
export function validationImpacts(operation: Operation, before: GraphQLSchema, after: GraphQLSchema): Impact[] {
  const errors = validate(after, operation.document)
  if (errors.length === 0) return []
  const coordinates = coordinatesOf(operation.document, before)
  return errors.map(({ message, nodes }: GraphQLError) => ({
    level: 'BREAKING',
    coordinates: [...new Set((nodes ?? []).flatMap(node => coordinates.get(node) ?? []))],
    reason: `The operation is refused: ${message}`,
    at: placeOf(nodes?.[0], operation),
  }))
}
