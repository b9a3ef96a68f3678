import { type DocumentNode, type GraphQLSchema, getOperationAST, type OperationDefinitionNode } from 'graphql'
import type { Plugin, YogaInitialContext } from 'graphql-yoga'
import { LRUCache } from 'lru-cache'
import { type CompiledOperation, compiled } from '../compiled/compile.ts'
import type { KeptTexts } from '../compiled/kept-texts.ts'
import { sizeOf } from '../limit/document-size.ts'
import type { Limits } from '../limit/limits.ts'

/** An operation that Yoga has let through, ready to be executed. */
export type CheckedOperation = {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly compiled: CompiledOperation
}

/** Documents that were executed before, by their texts. */
export type CheckedDocuments = {
  /** Takes note of what Yoga executes: it has passed all limits and rules. */
  readonly plugin: Plugin<YogaInitialContext>
  /** An operation; null when its document was not executed yet, or it is none that is compiled. */
  find(query: string, operationName: string | null): CheckedOperation | null
}

/** How many fields the documents that are kept may have together. */
const MOST_FIELDS = 50_000

/**
 * What was executed last is kept, ready to be executed again.
 *
 * @param texts where what is written of objects is kept
 */
export function checkedDocuments({ depth }: Limits, texts: KeptTexts | null): CheckedDocuments {
  const documents = new LRUCache<string, Checked>({ maxSize: MOST_FIELDS, sizeCalculation: ({ size }) => size })
  return {
    plugin: {
      onExecute({ args: { schema, document, contextValue } }) {
        const { query } = contextValue.params
        if (query && !documents.has(query))
          documents.set(query, { schema, document, size: sizeOf(document, depth).fields + 1, operations: new Map() })
      },
    },
    find(query, operationName) {
      const checked = documents.get(query)
      const operation = checked && getOperationAST(checked.document, operationName)
      if (!operation) return null
      const { schema, document, operations } = checked
      const known = operations.get(operation)
      const ready = known === undefined ? compiledOrNull(schema, document, operation, texts) : known
      operations.set(operation, ready)
      return ready && { schema, document, compiled: ready }
    },
  }
}

type Checked = {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly size: number
  /** Null for one that is not compiled. */
  readonly operations: Map<OperationDefinitionNode, CompiledOperation | null>
}

function compiledOrNull(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  texts: KeptTexts | null,
): CompiledOperation | null {
  try {
    return compiled(schema, document, operation, texts)
  } catch {
    return null
  }
}
