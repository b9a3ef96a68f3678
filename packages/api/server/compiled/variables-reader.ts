import {
  coerceInputValue,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isInputType,
  isLeafType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
  type VariableDefinitionNode,
  valueFromAST,
} from 'graphql'
import { NotCompiledError } from './plan.ts'

/** Values of variables by their names. */
export type Variables = Readonly<Record<string, unknown>>

/**
 * Reads the variables that were sent as those of their types, as `getVariableValues` of graphql-js does, which looks for the types each time.
 *
 * @returns what reads them. It throws when one is none of its type: graphql-js has to tell what is wrong
 * @see https://spec.graphql.org/October2021/#CoerceVariableValues()
 */
export function variablesReader(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
): (sent: Variables) => Variables {
  const readers = variableDefinitions.map(definition => variableReader(schema, definition))
  return sent => {
    const variables: Record<string, unknown> = {}
    for (const read of readers) read(sent, variables)
    return variables
  }
}

function variableReader(
  schema: GraphQLSchema,
  { variable, type: typeNode, defaultValue }: VariableDefinitionNode,
): (sent: Variables, variables: Record<string, unknown>) => void {
  const name = variable.name.value
  const type = typeFromAST(schema, typeNode)
  // In a plain object, this is no name as others are.
  if (!isInputType(type) || name === '__proto__') throw new NotCompiledError(`$${name} is not read here.`)
  const isNeeded = isNonNullType(type)
  const valueWithout = defaultValue && valueFromAST(defaultValue, type)
  const read = valueReader(type)
  return (sent, variables) => {
    if (!Object.hasOwn(sent, name)) {
      if (defaultValue) variables[name] = valueWithout
      else if (isNeeded) throw new TypeError(`$${name} is missing.`)
      return
    }
    const value = sent[name]
    if (value !== null) variables[name] = read(value)
    else if (isNeeded) throw new TypeError(`$${name} is null.`)
    else variables[name] = null
  }
}

/** Reads values that are not null. */
function valueReader(type: GraphQLInputType): (value: unknown) => unknown {
  const nullable = getNullableType(type)
  if (!isLeafType(nullable)) return value => coerceInputValue(value, type, refuse)
  return value => {
    const read: unknown = nullable.parseValue(value)
    if (read === undefined) throw new TypeError(`A value is no ${nullable.name}.`)
    return read
  }
}

function refuse(_path: readonly (string | number)[], _value: unknown, error: Error): never {
  throw error
}
