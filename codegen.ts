import type { CodegenConfig } from '@graphql-codegen/cli'
import * as documents from './packages/sdk/codegen/documents.ts'
import * as manifest from './packages/sdk/codegen/manifest.ts'

/**
 * How the SDK's typed documents are made from the schema and the operations in packages/sdk/src/operations.
 *
 * Dates, moments and URLs are strings, as the service writes them. The types come from the typescript-operations plugin,
 * the documents from our own small one, which writes each operation as one string with its SHA-256: see its comment. By that the
 * service knows them, from the second file.
 */
const config: CodegenConfig = {
  schema: 'packages/api/schema.graphql',
  documents: 'packages/sdk/src/operations/*.graphql',
  generates: {
    'packages/sdk/src/generated/operations.ts': {
      plugins: ['typescript-operations', 'dateline-documents'],
    },
    'packages/api/documents.json': { plugins: ['dateline-manifest'] },
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
  pluginLoader: async (name: string) => {
    if (name.endsWith('dateline-documents')) return documents
    return name.endsWith('dateline-manifest') ? manifest : import(name)
  },
}

export default config
