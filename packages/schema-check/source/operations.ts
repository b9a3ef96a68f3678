import { type DocumentNode, type FragmentDefinitionNode, GraphQLError, Kind, parse, Source, visit } from 'graphql'
import type { Operation } from '../compare/operation.ts'
import { CheckError } from './check-error.ts'

/** A file with GraphQL documents in it. */
export type OperationFile = { readonly path: string; readonly text: string }

/**
 * The operations in some files. A fragment may stand in another file than the operation that needs it, as code generators have it.
 *
 * @throws {CheckError} when a file is no GraphQL, two fragments have one name, or a fragment is missing
 */
export function operationsIn(files: readonly OperationFile[]): Operation[] {
  const documents = files.map(file => ({ path: file.path, document: parsed(file) }))
  const fragments = new Map<string, FragmentDefinitionNode & { readonly path: string }>()
  for (const { path, document } of documents)
    for (const node of document.definitions) {
      if (node.kind !== Kind.FRAGMENT_DEFINITION) continue
      const other = fragments.get(node.name.value)
      if (other)
        throw new CheckError(
          'OPERATION',
          `Two fragments have the name ${node.name.value}: in ${other.path} and in ${path}. Give one of them another name.`,
        )
      fragments.set(node.name.value, { ...node, path })
    }
  return documents.flatMap(({ path, document }) =>
    document.definitions.flatMap(definition =>
      definition.kind !== Kind.OPERATION_DEFINITION
        ? []
        : [
            {
              name: definition.name?.value ?? '(anonymous)',
              kind: definition.operation,
              file: path,
              line: definition.loc?.startToken.line ?? 1,
              definition,
              document: { kind: Kind.DOCUMENT, definitions: [definition, ...fragmentsOf(definition, fragments, path)] },
            },
          ],
    ),
  )
}

function parsed({ path, text }: OperationFile): DocumentNode {
  try {
    return parse(new Source(text, path))
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    const line = error.locations?.[0]?.line ?? 1
    throw new CheckError('OPERATION', `${path}, line ${line}, is no GraphQL document: ${error.message}`)
  }
}

function fragmentsOf(
  definition: DocumentNode['definitions'][number],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  path: string,
): FragmentDefinitionNode[] {
  const needed = new Map<string, FragmentDefinitionNode>()
  const gather = (node: DocumentNode['definitions'][number]): void => {
    visit(node, {
      FragmentSpread({ name: { value: name } }) {
        if (needed.has(name)) return
        const fragment = fragments.get(name)
        if (!fragment)
          throw new CheckError('OPERATION', `${path} uses the fragment ${name}, which is in none of the files.`)
        needed.set(name, fragment)
        gather(fragment)
      },
    })
  }
  gather(definition)
  return [...needed.values()]
}
