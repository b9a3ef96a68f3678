import type { CodegenConfig } from '@graphql-codegen/cli'
import * as documents from './packages/sdk/codegen/documents.ts'
import * as introspection from './packages/sdk/codegen/introspection.ts'
import * as manifest from './packages/sdk/codegen/manifest.ts'
import * as types from './packages/sdk/codegen/types.ts'

type CodegenPlugin = Awaited<ReturnType<NonNullable<CodegenConfig['pluginLoader']>>>

/** Our own plugins, by their names behind `dateline-`. */
const PLUGINS = new Map<string, CodegenPlugin>(Object.entries({ documents, introspection, manifest, types }))

/**
 * How the SDK's typed documents are made from the schema and the operations in packages/sdk/src/operations.
 *
 * Dates, moments and URLs are strings, as the service writes them. The types come from the typescript-operations plugin,
 * the documents from our own small one, which writes each operation as one string with its SHA-256: see its comment. By that the
 * service knows them, from documents.json.
 */
const config: CodegenConfig = {
  schema: 'packages/api/schema.graphql',
  documents: 'packages/sdk/src/operations/*.graphql',
  generates: {
    'packages/sdk/src/generated/operations.ts': {
      plugins: ['dateline-types', 'dateline-documents'],
    },
    'packages/sdk/src/generated/introspection.ts': { plugins: ['dateline-introspection'] },
    'packages/api/documents.json': { plugins: ['dateline-manifest'] },
  },
  config: {
    immutableTypes: true,
    strictScalars: true,
    scalars: {
      ID: 'string',
      Date: '../scalar.ts#LocalDate',
      DateTime: '../scalar.ts#DateTime',
      URL: '../scalar.ts#Url',
    },
    futureProofEnums: true,
    arrayInputCoercion: false,
    inlineFragmentTypes: 'combine',
    printFieldsOnNewLines: true,
    useTypeImports: true,
  },
  pluginLoader: async (name: string) => {
    const [, own = ''] = /dateline-(\w+)$/.exec(name) ?? []
    return PLUGINS.get(own) ?? import(name)
  },
}

export default config
