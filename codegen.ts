import type { CodegenConfig } from '@graphql-codegen/cli'
import * as documents from './packages/sdk/codegen/documents.ts'
import * as introspection from './packages/sdk/codegen/introspection.ts'
import * as manifest from './packages/sdk/codegen/manifest.ts'
import * as types from './packages/sdk/codegen/types.ts'

type CodegenPlugin = Awaited<ReturnType<NonNullable<CodegenConfig['pluginLoader']>>>

/** Our own plugins, by their names behind `dateline-`. */
const PLUGINS = new Map<string, CodegenPlugin>(Object.entries({ documents, introspection, manifest, types }))

const SDK = 'packages/sdk/src/operations/*.graphql'
const READER = 'packages/reader/src/operations/*.graphql'

/**
 * How typed documents are made from the schema and operations: the SDK's, and those that the reader has of its own.
 *
 * Dates, moments and URLs are strings, as the service writes them. The types come from the typescript-operations plugin,
 * the documents from our own small one, which writes each operation as one string with its SHA-256: see its comment. By that the
 * service knows them, from documents.json and reader-documents.json.
 */
const config: CodegenConfig = {
  schema: 'packages/api/schema.graphql',
  generates: {
    'packages/sdk/src/generated/operations.ts': {
      documents: SDK,
      plugins: ['dateline-types', { 'dateline-documents': { from: '../document.ts' } }],
      config: { scalars: scalarsFrom('../scalar.ts') },
    },
    'packages/sdk/src/generated/introspection.ts': { plugins: ['dateline-introspection'] },
    'packages/reader/src/generated/operations.ts': {
      documents: READER,
      plugins: ['dateline-types', { 'dateline-documents': { from: '@dateline/sdk' } }],
      config: { scalars: scalarsFrom('@dateline/sdk') },
    },
    'packages/api/documents.json': { documents: SDK, plugins: ['dateline-manifest'] },
    'packages/api/reader-documents.json': { documents: READER, plugins: ['dateline-manifest'] },
  },
  config: {
    immutableTypes: true,
    strictScalars: true,
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

function scalarsFrom(module: string): Record<string, string> {
  return { ID: 'string', Date: `${module}#LocalDate`, DateTime: `${module}#DateTime`, URL: `${module}#Url` }
}

export default config
