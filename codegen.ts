import type { CodegenConfig } from '@graphql-codegen/cli'
import * as documents from './packages/sdk/codegen/documents.ts'

/**
 * How the SDK's typed documents are made from the schema and the operations in packages/sdk/src/operations.
 *
 * Dates, moments and URLs are strings, as the service writes them. The types come from the typescript-operations plugin,
 * the documents from our own small one, which writes each operation as one string with its SHA-256: see its comment.
 */
const config: CodegenConfig = {
  schema: 'packages/api/schema.graphql',
  documents: 'packages/sdk/src/operations/*.graphql',
  generates: {
    'packages/sdk/src/generated/operations.ts': {
      plugins: ['typescript-operations', 'dateline-documents'],
    },
  },
  config: {
    immutableTypes: true,
    strictScalars: true,
    scalars: { ID: 'string', Date: 'string', DateTime: 'string', URL: 'string' },
    arrayInputCoercion: false,
    inlineFragmentTypes: 'combine',
    printFieldsOnNewLines: true,
    useTypeImports: true,
  },
  pluginLoader: async (name: string) => (name.endsWith('dateline-documents') ? documents : import(name)),
}

export default config
