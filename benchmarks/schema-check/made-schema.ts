import { type ASTNode, type DefinitionNode, type DocumentNode, Kind, parse, print, visit } from 'graphql'

/** Types that the language itself has: they keep their names. */
const BUILT_IN = new Set(['Int', 'Float', 'String', 'Boolean', 'ID'])
const ROOTS = new Set(['Query', 'Mutation', 'Subscription'])

/**
 * A schema of a given size, in characters, shaped like a real one: as many copies of it as it takes, each with names of its own, all
 * under one root.
 */
export function largeSchema(text: string, size: number): { readonly text: string; readonly copies: number } {
  const document = parse(text)
  const copies = Math.max(1, Math.ceil(size / text.length))
  const parts = Array.from({ length: copies }, (_, copy) => print(renamed(document, copy)))
  return { text: parts.join('\n'), copies }
}

/** Operations of a given size, in characters, over the copies of a large schema. */
export function largeOperations(text: string, size: number, copies: number): string {
  const document = parse(text)
  const parts: string[] = []
  for (let length = 0, copy = 0; length < size; copy++) {
    const part = print(operationsOf(document, copy % copies, copy))
    parts.push(part)
    length += part.length
  }
  return parts.join('\n')
}

function renamed(document: DocumentNode, copy: number): DocumentNode {
  const own = visit(document, {
    NamedType: node => (BUILT_IN.has(node.name.value) ? undefined : named(node, copy)),
  })
  const definitions = own.definitions.flatMap((node): DefinitionNode[] => {
    if (node.kind === Kind.DIRECTIVE_DEFINITION || node.kind === Kind.SCHEMA_DEFINITION) return copy === 0 ? [node] : []
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION && ROOTS.has(node.name.value)) {
      const fields = node.fields?.map(field => named(field, copy)) ?? []
      // The first copy defines the root, the others extend it.
      return [copy === 0 ? { ...node, fields } : { kind: Kind.OBJECT_TYPE_EXTENSION, name: node.name, fields }]
    }
    return 'name' in node && node.name ? [named(node, copy)] : [node]
  })
  return { ...own, definitions }
}

function operationsOf(document: DocumentNode, copy: number, number: number): DocumentNode {
  const own = visit(document, {
    NamedType: node => (BUILT_IN.has(node.name.value) ? undefined : named(node, copy)),
    FragmentDefinition: node => named(node, number),
    FragmentSpread: node => named(node, number),
    OperationDefinition: node => ({
      ...(node.name ? named(node, number) : node),
      selectionSet: {
        ...node.selectionSet,
        selections: node.selectionSet.selections.map(each => (each.kind === Kind.FIELD ? rootField(each, copy) : each)),
      },
    }),
  })
  return own
}

function rootField<Node extends Extract<ASTNode, { kind: Kind.FIELD }>>(node: Node, copy: number): Node {
  return { ...named(node, copy), alias: node.alias ?? node.name }
}

function named<Node>(node: Node & { readonly name?: { readonly value: string } | undefined }, suffix: number): Node {
  return { ...node, name: { kind: Kind.NAME, value: `${node.name?.value}${suffix}` } }
}
