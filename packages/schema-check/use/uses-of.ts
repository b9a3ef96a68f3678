import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  Kind,
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

/** The input fields and enum values that are given in the values of an operation's variables; never a value itself. */
export function usesInVariables(
  document: DocumentNode,
  operationName: string | null | undefined,
  values: Readonly<Record<string, unknown>>,
  schema: GraphQLSchema,
): ReadonlySet<string> {
  const uses = new Set<string>()
  const add = (value: unknown, type: GraphQLInputType): void => {
    if (value === null || value === undefined) return
    if (isNonNullType(type)) add(value, type.ofType)
    else if (isListType(type)) for (const item of Array.isArray(value) ? value : [value]) add(item, type.ofType)
    else if (isEnumType(type)) {
      if (typeof value === 'string' && type.getValue(value)) uses.add(`${type.name}.${value}`)
    } else if (isInputObjectType(type) && typeof value === 'object') {
      const fields = type.getFields()
      for (const [name, inner] of Object.entries(value)) {
        const field = Object.hasOwn(fields, name) ? fields[name] : undefined
        if (!field) continue
        uses.add(`${type.name}.${name}`)
        add(inner, field.type)
      }
    }
  }
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    if (operationName && definition.name?.value !== operationName) continue
    for (const { variable, type: node } of definition.variableDefinitions ?? []) {
      const type = typeFromAST(schema, node as NamedTypeNode)
      if (isInputType(type)) add(values[variable.name.value], type)
    }
  }
  return uses
}
