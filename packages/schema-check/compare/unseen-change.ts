import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import type { Change } from './change.ts'

/**
 * Changes that GraphQL Inspector's core and graphql-js do not tell, or tell as harmless, though they fail clients: what was optional
 * is required now, and an input that takes but one of its fields.
 */
export function unseenChanges(before: GraphQLSchema, after: GraphQLSchema): Change[] {
  const changes: Change[] = []
  for (const type of Object.values(after.getTypeMap())) {
    const old = before.getType(type.name)
    if (isInputObjectType(type) && isInputObjectType(old)) {
      if (type.isOneOf && !old.isOneOf) changes.push(oneOfAdded(type.name))
      changes.push(...defaultsLost(old.getFields(), Object.values(type.getFields()), name => `${type.name}.${name}`))
    }
    if (!(isObjectType(type) || isInterfaceType(type)) || !(isObjectType(old) || isInterfaceType(old))) continue
    const oldFields = old.getFields()
    for (const field of Object.values(type.getFields())) {
      const oldField = oldFields[field.name]
      if (!oldField) continue
      const oldArguments = Object.fromEntries(oldField.args.map(argument => [argument.name, argument]))
      changes.push(...defaultsLost(oldArguments, field.args, name => `${type.name}.${field.name}(${name}:)`))
    }
  }
  return changes
}

function oneOfAdded(type: string): Change {
  return {
    kind: 'INPUT_OBJECT_ONE_OF_ADDED',
    coordinate: type,
    level: 'BREAKING',
    message: `Input object '${type}' takes exactly one of its fields now`,
    reason: 'Whoever gives several of its fields, or null for one, is refused.',
  }
}

function defaultsLost(
  old: Readonly<Record<string, GraphQLArgument | GraphQLInputField>>,
  now: readonly (GraphQLArgument | GraphQLInputField)[],
  coordinateOf: (name: string) => string,
): Change[] {
  return now.flatMap(value => {
    const wasOptional = old[value.name] && isOptional(old[value.name])
    // A type that became non-null is told by the change of the type.
    if (!wasOptional || isOptional(value) || !isNonNullType(old[value.name]?.type)) return []
    const coordinate = coordinateOf(value.name)
    return [
      {
        kind: 'REQUIRED_DEFAULT_REMOVED',
        coordinate,
        level: 'BREAKING',
        message: `'${coordinate}' lost its default value and is required now`,
        reason: 'Whoever leaves it out is refused.',
      },
    ]
  })
}

function isOptional(value: GraphQLArgument | GraphQLInputField | undefined): boolean {
  return value !== undefined && (!isNonNullType(value.type) || value.defaultValue !== undefined)
}
