import { type DocumentNode, type OperationDefinitionNode, parse } from 'graphql'

/**
 * The operation of a document that is meant: the one of this name, else the first one; null when the document has none, or can't be read.
 * GraphiQL itself may still name an operation of the tab before, just after another one was opened.
 */
export function operationIn(query: string, name: string | null | undefined): OperationDefinitionNode | null {
  const operations = parsed(query)?.definitions.filter(definition => definition.kind === 'OperationDefinition') ?? []
  return operations.find(operation => operation.name?.value === name) ?? operations[0] ?? null
}

function parsed(query: string): DocumentNode | null {
  try {
    return parse(query)
  } catch {
    return null
  }
}
