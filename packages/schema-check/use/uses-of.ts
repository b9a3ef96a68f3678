import {
  type DocumentNode,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  getOperationAST,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  type NamedTypeNode,
  specifiedScalarTypes,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { elementAt } from '../compare/coordinate.ts'

/**
 * The elements of a schema that a valid document names: its fields, arguments, input fields, enum values, directives, and the types that its
 * fragments and variables are of. What is in the variables' values is told by {@link usesInVariables}.
 */
export function usesOf(document: DocumentNode, schema: GraphQLSchema): ReadonlySet<string> {
  const uses = new Set<string>()
  const info = new TypeInfo(schema)
  const visitor = {
    enter(node: Parameters<typeof elementAt>[0]) {
      const element = elementAt(node, info)
      // What every schema has needs no count.
      const isOwn =
        element !== null && !element.includes('__') && !specifiedScalarTypes.some(({ name }) => name === element)
      if (isOwn) uses.add(element)
    },
  }
  visit(document, visitWithTypeInfo(info, visitor))
  return uses
}

/**
 * Tells which input fields and enum values are given in the values of an operation's variables; never a value itself. What can be found
 * out once for all values is, so that each request costs little.
 */
export function usesInVariables(
  document: DocumentNode,
  operationName: string | null | undefined,
  schema: GraphQLSchema,
): (values: Readonly<Record<string, unknown>>) => ReadonlySet<string> {
  const variables = (getOperationAST(document, operationName)?.variableDefinitions ?? []).flatMap(definition => {
    const type = typeFromAST(schema, definition.type as NamedTypeNode)
    const gather = isInputType(type) ? gatherOf(type) : null
    return gather ? [{ name: definition.variable.name.value, gather }] : []
  })
  return values => {
    const uses = new Set<string>()
    for (const { name, gather } of variables) gather(values[name], uses)
    return uses
  }
}

/** Adds what is given in a value of some type. */
type Gather = (value: unknown, uses: Set<string>) => void

const gathers = new WeakMap<GraphQLInputType, Gather | null>()

/** Null for types whose values have no names in them. */
function gatherOf(type: GraphQLInputType): Gather | null {
  const known = gathers.get(type)
  if (known !== undefined) return known
  const gather = newGather(type)
  gathers.set(type, gather)
  return gather
}

function newGather(type: GraphQLInputType): Gather | null {
  if (isNonNullType(type)) return gatherOf(type.ofType)
  if (isListType(type)) {
    const inner = gatherOf(type.ofType)
    return (
      inner &&
      ((value, uses) => {
        // A single value stands for a list of it.
        for (const item of Array.isArray(value) ? value : [value]) inner(item, uses)
      })
    )
  }
  if (isEnumType(type)) {
    const coordinates = new Map(type.getValues().map(({ name }) => [name, `${type.name}.${name}`]))
    return (value, uses) => {
      const coordinate = typeof value === 'string' ? coordinates.get(value) : undefined
      if (coordinate) uses.add(coordinate)
    }
  }
  return isInputObjectType(type) ? gatherOfObject(type) : null
}

function gatherOfObject(type: GraphQLInputObjectType): Gather {
  const field = ({ name, type: inner }: GraphQLInputField) =>
    [name, { coordinate: `${type.name}.${name}`, gather: gatherOf(inner) }] as const
  // Made when it is first needed: a type may hold itself.
  let fields: ReadonlyMap<string, { readonly coordinate: string; readonly gather: Gather | null }> | null = null
  return (value, uses) => {
    if (typeof value !== 'object' || value === null) return
    fields ??= new Map(Object.values(type.getFields()).map(field))
    for (const [name, inner] of Object.entries(value)) {
      const found = fields.get(name)
      if (!found) continue
      uses.add(found.coordinate)
      found.gather?.(inner, uses)
    }
  }
}
