import { plugin as typescriptOperations } from '@graphql-codegen/typescript-operations'
import type { GraphQLSchema } from 'graphql'
import type { Operation } from '../compare/operation.ts'

/** The TypeScript types that a client's code generator makes of operations. */
export async function generatedTypes(operations: readonly Operation[], schema: GraphQLSchema): Promise<string> {
  const documents = operations.map(({ document }) => ({ document }))
  const { prepend = [], content } = await typescriptOperations(schema, documents, {}, { outputFile: 'types.ts' })
  return [...prepend, content].join('\n')
}
