import {
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  getArgumentValues,
  isNonNullType,
  Kind,
  type ValueNode,
  valueFromAST,
} from 'graphql'
import type { Plan } from './plan.ts'
import type { Variables } from './variables-reader.ts'
import type { Run } from './write.ts'

/** The arguments of a field by their names. */
export type Arguments = Readonly<Record<string, unknown>>

const NONE: Arguments = Object.freeze({})

/**
 * Reads the arguments of a field as `getArgumentValues` of graphql-js does: once, where they have no variables; else once in an answer, and of
 * each what hangs on variables alone.
 *
 * @see https://spec.graphql.org/October2021/#CoerceArgumentValues()
 */
export function argumentsReader(
  plan: Plan,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): (run: Run) => Arguments {
  if (field.args.length === 0) return () => NONE
  if (!node.arguments?.some(({ value }) => hasVariable(value))) {
    const values = getArgumentValues(field, node)
    return () => values
  }
  const place = plan.variableFields++
  const readers = field.args.map(argument => argumentReader(argument, node))
  return ({ args, variables }) => {
    const known = args[place]
    if (known) return known
    const values: Record<string, unknown> = {}
    for (const read of readers) read(variables, values)
    args[place] = values
    return values
  }
}

type ReadArgument = (variables: Variables, values: Record<string, unknown>) => void

function argumentReader({ name, type, defaultValue }: GraphQLArgument, node: FieldNode): ReadArgument {
  const given = node.arguments?.find(argument => argument.name.value === name)?.value
  const refuse = (): never => {
    throw new TypeError(`The argument ${name} is none of its type.`)
  }
  const without: ReadArgument = (_, values) => {
    if (defaultValue !== undefined) values[name] = defaultValue
    else if (isNonNullType(type)) refuse()
  }
  if (!given) return without
  if (given.kind === Kind.VARIABLE) {
    const variable = given.name.value
    return (variables, values) => {
      if (!Object.hasOwn(variables, variable)) return without(variables, values)
      const value = variables[variable]
      if (value === null && isNonNullType(type)) refuse()
      values[name] = value
    }
  }
  const read = (variables?: Variables): unknown => {
    const value = valueFromAST(given, type, variables)
    return value === undefined ? refuse() : value
  }
  if (hasVariable(given))
    return (variables, values) => {
      values[name] = read(variables)
    }
  const value = read()
  return (_, values) => {
    values[name] = value
  }
}

function hasVariable(value: ValueNode): boolean {
  switch (value.kind) {
    case Kind.VARIABLE:
      return true
    case Kind.LIST:
      return value.values.some(hasVariable)
    case Kind.OBJECT:
      return value.fields.some(field => hasVariable(field.value))
    default:
      return false
  }
}
