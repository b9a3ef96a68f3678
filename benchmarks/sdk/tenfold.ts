import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate } from '@graphql-codegen/cli'
import {
  type DefinitionNode,
  type EnumTypeDefinitionNode,
  type InputObjectTypeDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type NameNode,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type UnionTypeDefinitionNode,
  visit,
} from 'graphql'
import config from '../../codegen.ts'
import { ROOT } from '../../scripts/generated.ts'
import { bundleText } from './bundle.ts'

/** A schema with nine copies of each of its types beside them, under names of their own; each copy refers to copies. */
export function tenfold(sdl: string): string {
  const { definitions } = parse(sdl)
  const copied = definitions.filter(isCopied)
  const names = new Set(copied.map(({ name }) => name.value))
  const copies = Array.from({ length: 9 }, (_, index) =>
    copied.map(definition => copyOf(definition, names, `${index + 2}`)),
  )
  return [...definitions, ...copies.flat()].map(print).join('\n\n')
}

function copyOf(definition: Named, names: ReadonlySet<string>, suffix: string): DefinitionNode {
  const renamed = (name: NameNode): NameNode => ({ ...name, value: `${name.value}${suffix}` })
  const copy = visit(definition, {
    NamedType: node => (names.has(node.name.value) ? { ...node, name: renamed(node.name) } : undefined),
  })
  return { ...copy, name: renamed(copy.name) }
}

type Named =
  | ObjectTypeDefinitionNode
  | InterfaceTypeDefinitionNode
  | UnionTypeDefinitionNode
  | EnumTypeDefinitionNode
  | InputObjectTypeDefinitionNode

const ROOTS: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription'])

function isCopied(definition: DefinitionNode): definition is Named {
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
    case Kind.UNION_TYPE_DEFINITION:
    case Kind.ENUM_TYPE_DEFINITION:
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return !ROOTS.has(definition.name.value)
    default:
      return false
  }
}

/** Kilobytes of the SDK with every operation, when its operations are generated from a schema. */
export async function kilobytesFor(sdl: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-tenfold-'))
  try {
    await cp(join(ROOT, 'packages/sdk/src'), folder, { recursive: true })
    const files: { filename: string; content: string }[] = await generate(
      { ...config, schema: sdl, cwd: ROOT, silent: true },
      false,
    )
    const operations = files.find(({ filename }) => filename.endsWith('operations.ts'))
    if (!operations) throw new Error('The code generator wrote no operations.')
    await writeFile(join(folder, 'generated/operations.ts'), operations.content)
    const app = `import { createDateline } from './index.ts'\nconsole.log(createDateline())\n`
    return (await bundleText(folder, 'app', app)).kilobytes
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
