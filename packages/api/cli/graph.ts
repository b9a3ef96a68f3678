import type { DocumentNode, GraphQLSchema } from 'graphql'
import type { PlacedError } from '../server/error-text.ts'

/** What answers a query, here or elsewhere. */
export type Graph = {
  readonly schema: GraphQLSchema
  ask(asked: Asked): Promise<Answer>
  close(): Promise<void>
}

/** A query with its variables. `operationName` says which one it is where the document has several. */
export type Asked = {
  readonly document: DocumentNode
  readonly operationName?: string | undefined
  readonly variables: Readonly<Record<string, unknown>>
}

/** What came back. Data may come with errors. */
export type Answer = {
  readonly data?: Readonly<Record<string, unknown>> | null | undefined
  readonly errors?: readonly PlacedError[] | undefined
}
