import {
  executeSync,
  type FieldNode,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type GraphQLType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredInputField,
  Kind,
  type NamedTypeNode,
  type SelectionSetNode,
  typeFromAST,
  validate,
  visit,
} from 'graphql'
import type { Operation } from '../compare/operation.ts'
import { type Draw, pick } from './random-schema.ts'

/** How a client that was written for the old schema fares with the new one. */
export type Failure = { readonly level: 'BREAKING' | 'DANGEROUS'; readonly reason: string }

/** The alias under which every object of an answer says its type, so that an answer can be looked through. */
const TYPE = 't_'

/**
 * Runs an operation against the new schema, over made-up data, with values that the old schema takes, and looks for an error, and
 * for what the old schema never answered with. It knows of no changes and shares no code with what it checks.
 */
export function failureOf(
  operation: Operation,
  before: GraphQLSchema,
  after: GraphQLSchema,
  draw: Draw,
): Failure | null {
  const refusal = validate(after, operation.document)[0]
  if (refusal) return { level: 'BREAKING', reason: refusal.message }
  const document = visit(operation.document, {
    SelectionSet: set => ({ ...set, selections: [...set.selections, typeField] }),
  })
  const variableValues = variablesOf(operation, before, draw)
  const { data, errors } = executeSync({
    schema: after,
    document,
    variableValues,
    rootValue: {},
    fieldResolver: (_source, _arguments, _context, { returnType }) => dataOf(returnType, after, draw),
    typeResolver: ({ __typename }: { readonly __typename: string }) => __typename,
  })
  if (errors) return { level: 'BREAKING', reason: errors.map(({ message }) => message).join('; ') }
  return misfitOf(data, before.getRootType(operation.kind) ?? null, [operation.definition.selectionSet], before)
}

const typeField = {
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: '__typename' },
  alias: { kind: Kind.NAME, value: TYPE },
} satisfies FieldNode

/** What a value of an answer has that a type of the old schema does not; null when it fits. */
function misfitOf(
  value: unknown,
  type: GraphQLType | null,
  sets: readonly SelectionSetNode[],
  before: GraphQLSchema,
): Failure | null {
  if (isNonNullType(type)) {
    return value === null ? breaking(`null for ${type}`) : misfitOf(value, type.ofType, sets, before)
  }
  if (value === null) return null
  if (isListType(type)) {
    if (!Array.isArray(value)) return breaking(`no list for ${type}`)
    return first(value.map(item => misfitOf(item, type.ofType, sets, before)))
  }
  if (Array.isArray(value)) return breaking(`a list for ${type}`)
  if (isEnumType(type)) {
    return type.getValue(`${value}`) ? null : { level: 'DANGEROUS', reason: `${value} for ${type}` }
  }
  if (!isCompositeType(type)) {
    const expected = { Int: 'number', Boolean: 'boolean' }[`${type}`] ?? 'string'
    return typeof value === expected ? null : breaking(`a ${typeof value} for ${type}`)
  }
  if (typeof value !== 'object') return breaking(`a ${typeof value} for ${type}`)
  return objectMisfit(value as Readonly<Record<string, unknown>>, type.name, sets, before)
}

function objectMisfit(
  value: Readonly<Record<string, unknown>>,
  declared: string,
  sets: readonly SelectionSetNode[],
  before: GraphQLSchema,
): Failure | null {
  const type = before.getType(declared)
  const object = before.getType(`${value[TYPE]}`)
  const isKnown = isObjectType(object) && (object === type || (isAbstractType(type) && before.isSubType(type, object)))
  // An object that the old schema did not have here: whoever looks at its type may be surprised.
  if (!isKnown && isObjectType(type) && !asksForType(sets)) return null
  if (!isKnown) return { level: 'DANGEROUS', reason: `a ${value[TYPE]} for ${declared}` }
  const fields = new Map<string, FieldNode[]>()
  for (const set of sets) gather(set, object.name, fields, before)
  return first(
    Array.from(fields, ([key, nodes]) => {
      if (!(key in value)) return breaking(`no ${key} in ${object.name}`)
      const field = object.getFields()[nodes[0]?.name.value ?? '']
      const inner = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
      return field ? misfitOf(value[key], field.type, inner, before) : null
    }),
  )
}

function gather(
  { selections }: SelectionSetNode,
  object: string,
  fields: Map<string, FieldNode[]>,
  schema: GraphQLSchema,
): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const key = (selection.alias ?? selection.name).value
      fields.set(key, [...(fields.get(key) ?? []), selection])
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = schema.getType(selection.typeCondition?.name.value ?? object)
      const type = schema.getType(object)
      const matches =
        type === condition || (isAbstractType(condition) && isObjectType(type) && schema.isSubType(condition, type))
      if (matches) gather(selection.selectionSet, object, fields, schema)
    }
  }
}

function asksForType(sets: readonly SelectionSetNode[]): boolean {
  return sets.some(({ selections }) =>
    selections.some(node =>
      node.kind === Kind.FIELD
        ? node.name.value === '__typename'
        : node.kind === Kind.INLINE_FRAGMENT && asksForType([node.selectionSet]),
    ),
  )
}

function first(failures: readonly (Failure | null)[]): Failure | null {
  return failures.find(failure => failure?.level === 'BREAKING') ?? failures.find(failure => failure !== null) ?? null
}

function breaking(reason: string): Failure {
  return { level: 'BREAKING', reason }
}

function variablesOf({ definition }: Operation, before: GraphQLSchema, draw: Draw): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const { variable, type: node, defaultValue } of definition.variableDefinitions ?? []) {
    const type = typeFromAST(before, node as NamedTypeNode)
    if (!isInputType(type) || defaultValue || (!isNonNullType(type) && draw(3) === 0)) continue
    // Null, where a default stands in for what is left out, would fail with both schemas.
    values[variable.name.value] = presentInputOf(isNonNullType(type) ? type.ofType : type, draw)
  }
  return values
}

/** A value that a type takes. */
function inputOf(type: GraphQLInputType, draw: Draw): unknown {
  if (!isNonNullType(type)) return draw(5) === 0 ? null : presentInputOf(type, draw)
  return presentInputOf(type.ofType, draw)
}

function presentInputOf(type: GraphQLInputType, draw: Draw): unknown {
  if (isListType(type)) return [inputOf(type.ofType, draw)]
  if (isEnumType(type)) return pick(draw, type.getValues()).name
  if (!isInputObjectType(type)) return { Int: 1, Boolean: true }[`${type}`] ?? 's'
  const fields = Object.values(type.getFields())
  if (type.isOneOf) {
    const { name, type: inner } = pick(draw, fields)
    return { [name]: presentInputOf(inner, draw) }
  }
  const given = fields.filter(field => isRequiredInputField(field) || draw(2) === 0)
  return Object.fromEntries(given.map(field => [field.name, inputOf(field.type, draw)]))
}

/** Data that a field of a type may have. */
function dataOf(type: GraphQLOutputType, schema: GraphQLSchema, draw: Draw): unknown {
  if (isNonNullType(type)) return presentDataOf(type.ofType, schema, draw)
  return draw(5) === 0 ? null : presentDataOf(type, schema, draw)
}

function presentDataOf(type: GraphQLOutputType, schema: GraphQLSchema, draw: Draw): unknown {
  if (isListType(type)) return [dataOf(type.ofType, schema, draw)]
  if (isEnumType(type)) return pick(draw, type.getValues()).name
  if (isCompositeType(type))
    return { __typename: isAbstractType(type) ? pick(draw, schema.getPossibleTypes(type)).name : type.name }
  return { Int: 1, Boolean: true }[`${type}`] ?? 's'
}
