import { type DocumentNode, type GraphQLSchema, getOperationAST, getVariableValues, OperationTypeNode } from 'graphql'
import { type Column, columnsOf } from './column.ts'
import { type ListPath, listChoices, listOf, listsOf, pathText } from './list.ts'
import { type Selection, selectionOf } from './selection.ts'

/** An operation that is asked with its variables. `operationName` names it where a document has several. */
export type Question = {
  readonly document: DocumentNode
  readonly operationName?: string | null | undefined
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined
}

/**
 * The table that answers to an operation make. It is known from the operation and the schema alone, so that one query has the same
 * columns whatever the answer is.
 */
export type Table = {
  /** What it may be called: the operation's name, or the response key of its list. Letters of ASCII, digits and `_`. */
  readonly name: string
  /** The fields from the operation's root to the list, the list last. */
  readonly path: ListPath
  readonly columns: readonly Column[]
  readonly selection: Selection
}

/** A table, or why there is none: a sentence for the person who asked, which says what to select. */
export type TableResult =
  | { readonly table: Table; readonly reason: null }
  | { readonly table: null; readonly reason: string }

/**
 * Finds the one list in what an operation asks for. All that stands above the list or beside it has no place in a table and is left
 * out: counts, page information, the headline of an article whose figures are listed.
 *
 * @param question has to be valid by the schema
 */
export function tableOf(schema: GraphQLSchema, question: Question): TableResult {
  const operation = getOperationAST(question.document, question.operationName)
  if (!operation) return none('Say by `operationName` which of the operations makes the table.')
  if (operation.operation !== OperationTypeNode.QUERY)
    return none(`Only queries make tables, and this is a ${operation.operation}.`)
  const root = schema.getQueryType()
  if (!root) return none('This service has no queries.')
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], question.variables ?? {})
  if (errors) return none(errors.map(({ message }) => message).join(' '))

  const selection = selectionOf(schema, question.document, coerced)
  const fields = selection.fieldsOf([{ type: root, selectionSet: operation.selectionSet }])
  const [path, ...others] = listsOf(selection, fields)
  if (!path)
    return none(`This query makes no table, as it selects no list. ${advice(listChoices(selection, fields, root))}`)
  if (others.length > 0)
    return none(
      `This query makes no table, as it selects several lists: ${[path, ...others].map(pathText).join(', ')}. Choose one of them, and ask for each other one in a query of its own.`,
    )
  const list = listOf(path)
  const named = list.name === 'edges' || list.name === 'nodes' ? (path.at(-2) ?? list) : list
  return {
    reason: null,
    table: { name: operation.name?.value ?? named.key, path, columns: columnsOf(selection, path), selection },
  }
}

function none(reason: string): TableResult {
  return { table: null, reason }
}

function advice(choices: readonly string[]): string {
  return choices.length === 0 ? 'Select one.' : `Select one of these: ${choices.join(', ')}.`
}
