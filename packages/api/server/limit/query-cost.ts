import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  isAbstractType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql'

/** A question as it is executed. Its document is valid by the schema. */
export type Question = {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly operationName?: string | null | undefined
  /** Null when they are not known: then each page and list of ids that they are about is as long as the schema lets it be. */
  readonly variables: Readonly<Record<string, unknown>> | null
}

/** How many items a list has of which no argument says it. */
const LIST_LENGTH = 10

/** How many items a page has of which nothing is said. */
const PAGE_SIZE = 20

/** How many items a page or list of ids has at most, and a list by `first`. The schema refuses what is longer. */
const [LARGEST, LARGEST_LIST] = [100, 1_000]

/**
 * How many fields the answer to a question may have: each counts one, times the lengths of the lists that it stands in. A page, or a list
 * by `first`, is as long as it is asked for, a list by ids as long as these are, any other one {@link LIST_LENGTH}. A field that makes the
 * store work harder than that says so in its `extensions.cost`. Where a type can be several, the dearest counts.
 *
 * Each selection is looked at once for each type and page size, however often its fragment is spread.
 */
export function costOf({ schema, document, operationName, variables }: Question): number {
  const operation = getOperationAST(document, operationName)
  const root = operation && schema.getRootType(operation.operation)
  if (!root) return 0
  const fragments = fragmentsIn(document)
  const read = argumentReader(operation, variables)
  const known = new Map<SelectionSetNode, Map<string, number>>()

  /** @param pageSize how many `edges` and `nodes` there are, when the type is a connection */
  function ofSelections(set: SelectionSetNode, type: GraphQLNamedType, pageSize: number): number {
    const key = `${type.name} ${pageSize}`
    const costs = known.get(set) ?? new Map<string, number>()
    const before = costs.get(key)
    if (before !== undefined) return before
    known.set(set, costs)
    const types = isAbstractType(type) ? schema.getPossibleTypes(type) : [type]
    const cost = Math.max(0, ...types.map(each => ofType(set, each, pageSize)))
    costs.set(key, cost)
    return cost
  }

  function ofType(set: SelectionSetNode, type: GraphQLNamedType, pageSize: number): number {
    let cost = 0
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        cost += ofField(selection, type, pageSize)
      } else {
        const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)
        const condition = fragment?.typeCondition?.name.value
        if (fragment && canBe(type, condition)) cost += ofSelections(fragment.selectionSet, type, pageSize)
      }
    }
    return cost
  }

  function canBe(type: GraphQLNamedType, condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true
    const wider = schema.getType(condition)
    return isAbstractType(wider) && isObjectType(type) && schema.isSubType(wider, type)
  }

  function ofField(node: FieldNode, type: GraphQLNamedType, pageSize: number): number {
    const field = isObjectType(type) ? type.getFields()[node.name.value] : undefined
    if (!field) return 1
    const { cost = 1 } = field.extensions
    const own = typeof cost === 'number' ? cost : 1
    if (!node.selectionSet) return own
    const isConnection = field.args.some(({ name }) => name === 'first')
    const isPage = field.name === 'edges' || field.name === 'nodes'
    const argument = (name: string): unknown => read(node.arguments?.find(each => each.name.value === name)?.value)
    const length = !isListType(getNullableType(field.type))
      ? 1
      : (lengthOf(argument('ids')) ?? (isPage ? pageSize : (numberIn(argument('first'), LARGEST_LIST) ?? LIST_LENGTH)))
    const inner = isConnection ? (numberIn(argument('first')) ?? numberIn(argument('last')) ?? PAGE_SIZE) : LIST_LENGTH
    return own + length * ofSelections(node.selectionSet, getNamedType(field.type), inner)
  }

  return ofSelections(operation.selectionSet, root, LIST_LENGTH)
}

function fragmentsIn({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    definitions.flatMap(each => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])),
  )
}

/** Reads numbers and lists where they stand or are variables. What does not fit the schema is refused when it is executed. */
function argumentReader(
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Question['variables'],
): (node: ValueNode | undefined) => unknown {
  return function read(node): unknown {
    if (node?.kind === Kind.INT) return Number(node.value)
    if (node?.kind === Kind.LIST) return node.values
    if (node?.kind !== Kind.VARIABLE) return undefined
    if (!variables) return Number.POSITIVE_INFINITY
    const name = node.name.value
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined
    return value ?? read(variableDefinitions.find(({ variable }) => variable.name.value === name)?.defaultValue)
  }
}

function numberIn(value: unknown, most = LARGEST): number | null {
  return typeof value === 'number' && value > 0 ? Math.min(value, most) : null
}

function lengthOf(value: unknown): number | null {
  return Array.isArray(value) ? value.length : numberIn(value)
}
