import { plugin as typescriptOperations } from '@graphql-codegen/typescript-operations'
import {
  type ASTVisitor,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { Source } from './documents.ts'

/**
 * A GraphQL Code Generator plugin: what typescript-operations writes, with the schema's description above each field and each variable, where
 * it leaves them out.
 *
 * It is shown documents in which each field has an alias, and each variable a name, that ends in the number of its description; in what it
 * writes, the description takes the place of the number.
 */
export async function plugin(
  schema: GraphQLSchema,
  sources: Parameters<typeof typescriptOperations>[1],
  config: Parameters<typeof typescriptOperations>[2],
  info: Parameters<typeof typescriptOperations>[3],
): Promise<{ prepend: string[]; content: string }> {
  const descriptions: string[] = []
  const marked = sources.map(source => ({ ...source, ...markedDocument(schema, source, descriptions) }))
  const { prepend = [], content } = await typescriptOperations(schema, marked, config, info)
  const described = content.replace(MARKED, (_, indent: string, name: string, index: string) => {
    const description = descriptions[Number(index)] ?? ''
    return `${indent}/** ${description.replaceAll('*/', '*\\/')} */\n${indent}${name}`
  })
  return { prepend, content: described }
}

/** The beginning of a line of a type with a property that is marked. */
const MARKED = /^( *)((?:readonly )?\w+?)__described(\d+)/gm

function markedDocument(
  schema: GraphQLSchema,
  { document }: Source,
  descriptions: string[],
): { readonly document?: DocumentNode } {
  if (!document) return {}
  const mark = (name: string, description: string | null | undefined): string => {
    if (!description) return name
    const index = descriptions.indexOf(description)
    return `${name}__described${index < 0 ? descriptions.push(description) - 1 : index}`
  }
  const types = new TypeInfo(schema)
  const ofVariables = new Map<string, string | null | undefined>()
  const marking: ASTVisitor = {
    Variable: ({ name }) => {
      const argument = types.getArgument()
      if (argument) ofVariables.set(name.value, argument.description)
    },
    OperationDefinition: {
      enter: () => ofVariables.clear(),
      leave: ({ variableDefinitions, ...operation }) => ({
        ...operation,
        variableDefinitions: variableDefinitions?.map(definition => {
          const { value } = definition.variable.name
          const name = { kind: Kind.NAME, value: mark(value, ofVariables.get(value)) } as const
          return { ...definition, variable: { kind: Kind.VARIABLE, name } as const }
        }),
      }),
    },
    Field: node => {
      const { value } = node.alias ?? node.name
      const marked = value === '__typename' ? value : mark(value, types.getFieldDef()?.description)
      return marked === value ? undefined : { ...node, alias: { kind: Kind.NAME, value: marked } }
    },
  }
  return { document: visit(document, visitWithTypeInfo(types, marking)) }
}
