import { fileURLToPath } from 'node:url'
import type { CodegenConfig } from '@graphql-codegen/cli'

/** `npm run generate` writes a typed document for each operation in a .graphql file. */
const config: CodegenConfig = {
  schema: fileURLToPath(import.meta.resolve('@dateline/sdk/schema.graphql')),
  documents: '*.graphql',
  generates: { 'operations.ts': { plugins: ['typescript-operations', 'typed-document-node'] } },
  config: {
    // Strings that a bundler drops when nobody imports them, in place of syntax trees.
    documentMode: 'string',
    pureMagicComment: true,
    useTypeImports: true,
    scalars: { ID: 'string', Date: 'string', DateTime: 'string', URL: 'string' },
  },
}

export default config
