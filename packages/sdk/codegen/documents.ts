import { createHash } from 'node:crypto'
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  print,
  stripIgnoredCharacters,
  visit,
} from 'graphql'

/**
 * A GraphQL Code Generator plugin: one exported constant for each operation, with its text (white space left out), the
 * fragments that it needs, and the SHA-256 by which a service can know it.
 *
 * Each constant is a plain object, so that a bundler drops those that nobody imports. The plugin typed-document-node in its
 * string mode does the same by a class with `any` in it, casts, a constant for each fragment and a package of types that
 * the published SDK would have to depend on.
 *
 * @param from the module that has the type TypedDocument
 * @see https://the-guild.dev/graphql/codegen/docs/custom-codegen
 */
export function plugin(
  _schema: GraphQLSchema,
  sources: readonly Source[],
  { from }: { readonly from: string },
): { prepend: string[]; content: string } {
  return {
    prepend: [
      '// Written by codegen.ts from the schema and from src/operations. Do not edit: change those, then `pnpm generate`.',
      `import type { TypedDocument } from '${from}'`,
    ],
    content: textsOf(sources).map(constantOf).join('\n\n'),
  }
}

/** What Code Generator gives a plugin of each file of operations. */
export type Source = { readonly document?: DocumentNode }

/** An operation with the fragments that it needs, as one string, and the identifier that is made of it. */
export type OperationText = { readonly operation: OperationDefinitionNode; readonly id: string; readonly text: string }

/** All operations of the files, in their order. */
export function textsOf(sources: readonly Source[]): OperationText[] {
  const definitions = sources.flatMap(source => source.document?.definitions ?? [])
  const fragments = new Map(
    definitions.filter(node => node.kind === Kind.FRAGMENT_DEFINITION).map(node => [node.name.value, node]),
  )
  return definitions
    .filter(node => node.kind === Kind.OPERATION_DEFINITION)
    .map(operation => {
      const text = [operation, ...fragmentsOf(operation, fragments)]
        .map(node => stripIgnoredCharacters(print(node)))
        .join(' ')
      return { operation, id: `sha256:${createHash('sha256').update(text).digest('hex')}`, text }
    })
}

function constantOf({ operation, id, text }: OperationText): string {
  const name = operation.name?.value
  if (!name) throw new Error('Every operation of the SDK needs a name.')
  const type = `${name}${operation.operation.charAt(0).toUpperCase()}${operation.operation.slice(1)}`
  return [
    `export const ${name}Document: TypedDocument<${type}, ${type}Variables> = {`,
    `  id: '${id}',`,
    `  text: ${quoted(text)},`,
    '}',
  ].join('\n')
}

/** The fragments that a definition spreads, and those that they spread, each once, in the order in which they are met. */
function fragmentsOf(
  definition: OperationDefinitionNode | FragmentDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  met: Set<FragmentDefinitionNode> = new Set(),
): ReadonlySet<FragmentDefinitionNode> {
  visit(definition, {
    FragmentSpread(spread) {
      const fragment = fragments.get(spread.name.value)
      if (!fragment || met.has(fragment)) return
      met.add(fragment)
      fragmentsOf(fragment, fragments, met)
    },
  })
  return met
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`
}
