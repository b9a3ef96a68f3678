import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  GraphQLString,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parseType,
  parseValue,
  type SelectionNode,
  type SelectionSetNode,
  separateOperations,
  type ValueNode,
  valueFromAST,
  visit,
} from 'graphql'
import { isConnection } from './list.ts'
import { valueAt } from './row.ts'
import { definitionOf, type Scope, scopeWithin } from './selection.ts'
import type { Question, Table } from './table.ts'

/** How to ask for all pages of a table's list, one after the other. */
export type PageWalk = {
  /** The query for one page: of all that was asked for, only what the table needs, in the largest pages. */
  readonly document: DocumentNode
  /** The variables with which it asks for the first page. */
  readonly first: Variables
  /** The variables with which it asks for the page behind the one that was answered with this data; null when that was the last. */
  after(data: unknown): Variables | null
}

type Variables = Readonly<Record<string, unknown>>

/** Items in a page: the most that connections answer with. */
const PAGE = 100

const CURSOR = 'datelineCursor'
const PAGE_INFO = 'datelinePage'

/**
 * Rewrites a query so that it asks for one page of its list after the other. It begins behind the query's own `after`, if there is one, and
 * goes on to the end, or to the query's own `before`.
 *
 * @returns the walk, or a sentence that says why there is none
 */
export function pageWalk(schema: GraphQLSchema, question: Question, table: Table): PageWalk | string {
  const operation = getOperationAST(question.document, question.operationName)
  const root = schema.getQueryType()
  const connection = table.path.at(-2)
  const field = connection && definitionOf(connection.occurrences[0])
  if (!operation || !root || !connection || !field || !isConnection(field) || !hasArguments(field, 'first', 'after'))
    return `Only connections have pages, and \`${table.path.map(({ key }) => key).join('.')}\` is a plain list: leave out \`all\`.`

  const keys = table.path.slice(0, -1).map(({ key }) => key)
  const selections = narrowed(table, { type: root, selectionSet: operation.selectionSet }, keys)
  const document = documentOf(question.document, { ...operation, selectionSet: selectionSetOf(selections) })
  const variablesFor = (cursor: unknown): Variables => ({ ...question.variables, [CURSOR]: cursor })
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], question.variables ?? {})
  const start = valueFromAST(argument(connection.occurrences[0].node, 'after')?.value, GraphQLString, coerced)
  return {
    document,
    first: variablesFor(start ?? null),
    after(data) {
      const hasNextPage = valueAt(data, [...keys, PAGE_INFO, 'hasNextPage'])
      const endCursor = valueAt(data, [...keys, PAGE_INFO, 'endCursor'])
      return hasNextPage === true && endCursor !== null ? variablesFor(endCursor) : null
    },
  }
}

/**
 * The data of all pages, from the first on.
 *
 * @param ask the data of an answer; throws when there are errors in it
 */
export async function* pagesFrom<Data>(
  first: Data,
  walk: PageWalk,
  ask: (document: DocumentNode, variables: Variables) => Promise<Data>,
): AsyncGenerator<Data> {
  let page = first
  for (;;) {
    yield page
    const variables = walk.after(page)
    if (!variables) return
    page = await ask(walk.document, variables)
  }
}

/** Of a selection, what leads to a connection, and the connection's pages. */
function narrowed(table: Table, scope: Scope, [key, ...rest]: readonly string[]): SelectionNode[] {
  const field = table.selection.fieldsOf([scope]).find(candidate => candidate.key === key)
  return (field?.occurrences ?? []).map(occurrence => {
    const [within] = scopeWithin(occurrence)
    const { parent, node } = occurrence
    const narrow =
      rest.length === 0 || !within
        ? pageOf(node)
        : { ...node, selectionSet: selectionSetOf(narrowed(table, within, rest)) }
    return parent === scope.type ? narrow : conditional(parent.name, narrow)
  })
}

/** The connection's field with a page's arguments, and with the page information that leads on under a name of ours. */
function pageOf(node: FieldNode): FieldNode {
  const kept = (node.arguments ?? []).filter(({ name }) => !['first', 'last', 'after'].includes(name.value))
  const pageInfo: FieldNode = {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: PAGE_INFO },
    name: { kind: Kind.NAME, value: 'pageInfo' },
    selectionSet: selectionSetOf(['hasNextPage', 'endCursor'].map(leaf)),
  }
  return {
    ...node,
    arguments: [...kept, given('first', parseValue(`${PAGE}`)), given('after', parseValue(`$${CURSOR}`))],
    selectionSet: selectionSetOf([...(node.selectionSet?.selections ?? []), pageInfo]),
  }
}

/** The document of this one operation, without the fragments and variables that it no longer has a use for. */
function documentOf(document: DocumentNode, operation: OperationDefinitionNode): DocumentNode {
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)
  const whole: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] }
  const separate = separateOperations(whole)[operation.name?.value ?? ''] ?? whole
  const used = new Set<string>()
  visit(separate, {
    VariableDefinition: () => false,
    Variable: ({ name }) => {
      used.add(name.value)
    },
  })
  const definitions = [
    ...(operation.variableDefinitions ?? []).filter(({ variable }) => used.has(variable.name.value)),
    {
      kind: Kind.VARIABLE_DEFINITION,
      variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: CURSOR } },
      type: parseType('String'),
    } as const,
  ]
  return visit(separate, { OperationDefinition: node => ({ ...node, variableDefinitions: definitions }) })
}

function hasArguments({ args }: { readonly args: readonly { readonly name: string }[] }, ...names: string[]): boolean {
  return names.every(name => args.some(candidate => candidate.name === name))
}

function argument(node: FieldNode, name: string): ArgumentNode | undefined {
  return node.arguments?.find(candidate => candidate.name.value === name)
}

function given(name: string, value: ValueNode): ArgumentNode {
  return { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: name }, value }
}

function leaf(name: string): FieldNode {
  return { kind: Kind.FIELD, name: { kind: Kind.NAME, value: name } }
}

function selectionSetOf(selections: readonly SelectionNode[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections }
}

function conditional(type: string, selection: SelectionNode): SelectionNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
    selectionSet: selectionSetOf([selection]),
  }
}
