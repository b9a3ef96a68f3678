import { type GraphQLNamedType, type GraphQLSchema, getNamedType, isEnumType, isInputObjectType, Kind } from 'graphql'
import type { Change } from './change.ts'
import { coordinatesOf } from './coordinate.ts'
import type { Impact } from './impact.ts'
import type { Operation } from './operation.ts'

/**
 * Which changes of the directives on a schema's definitions an operation comes by. What such a directive does, only the service knows: one
 * may ask for a right, or leave a value out.
 */
export function applicationImpacts(operation: Operation, changes: readonly Change[], before: GraphQLSchema): Impact[] {
  const applied = changes.filter(({ kind, level }) => kind.startsWith('DIRECTIVE_USAGE_') && level !== 'SAFE')
  if (applied.length === 0) return []
  const elements = elementsOf(operation, before)
  return applied
    .filter(({ coordinate }) => coordinate === 'schema' || elements.has(coordinate))
    .map(({ coordinate, message }) => ({
      level: 'DANGEROUS',
      coordinates: [coordinate],
      reason: `The operation uses what a directive was changed on: ${message}.`,
      at: { file: operation.file, line: operation.line },
    }))
}

/** All that an operation names or may send or get, the insides of its variables and enums included. */
function elementsOf({ document, definition }: Operation, schema: GraphQLSchema): ReadonlySet<string> {
  const elements = new Set([...coordinatesOf(document, schema).values()].flat())
  const addInside = (type: GraphQLNamedType | undefined): void => {
    if (isEnumType(type)) for (const { name } of type.getValues()) elements.add(`${type.name}.${name}`)
    if (!isInputObjectType(type)) return
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`
      if (elements.has(coordinate)) continue
      const inner = getNamedType(field.type)
      elements.add(coordinate).add(inner.name)
      addInside(inner)
    }
  }
  for (const name of [...elements]) addInside(schema.getType(name))
  for (const { type } of definition.variableDefinitions ?? []) {
    let inner = type
    while (inner.kind !== Kind.NAMED_TYPE) inner = inner.type
    addInside(schema.getType(inner.name.value))
  }
  return elements
}
