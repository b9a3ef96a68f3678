import type { DocumentNode, OperationDefinitionNode, OperationTypeNode } from 'graphql'

/** An operation that a client sends. */
export type Operation = {
  /** Its name; `(anonymous)` when it has none. */
  readonly name: string
  readonly kind: OperationTypeNode
  /** Where it was written: a file, as it was named. */
  readonly file: string
  /** The line in the file on which it begins, from 1. */
  readonly line: number
  readonly definition: OperationDefinitionNode
  /** The operation and the fragments that it needs, and nothing else. */
  readonly document: DocumentNode
}
