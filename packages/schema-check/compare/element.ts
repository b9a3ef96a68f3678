import type { ASTNode, GraphQLSchema } from 'graphql'

/** What an element of a schema says of itself. */
export type Element = {
  readonly description: string | null
  readonly deprecationReason: string | null
  /** The line on which it is defined, from 1; null when its schema was not read from a text. */
  readonly line: number | null
}

type Part = {
  readonly description?: string | null | undefined
  readonly deprecationReason?: string | null | undefined
  readonly astNode?: ASTNode | null | undefined
}

/**
 * The element at a coordinate; null when the schema has none there.
 *
 * @see https://spec.graphql.org/draft/#sec-Schema-Coordinates
 */
export function elementIn(schema: GraphQLSchema, coordinate: string): Element | null {
  const part = partAt(schema, coordinate)
  if (!part) return null
  return {
    description: part.description ?? null,
    deprecationReason: part.deprecationReason ?? null,
    line: part.astNode?.loc?.startToken.line ?? null,
  }
}

function partAt(schema: GraphQLSchema, coordinate: string): Part | null {
  const [owner = '', argument] = coordinate.replace(':)', '').split('(')
  if (owner.startsWith('@')) {
    const directive = schema.getDirective(owner.slice(1))
    return argument === undefined
      ? (directive ?? null)
      : (directive?.args.find(({ name }) => name === argument) ?? null)
  }
  const [typeName = '', member] = owner.split('.')
  const type = schema.getType(typeName)
  if (!type || member === undefined) return type ?? null
  if ('getValue' in type) return type.getValue(member) ?? null
  const field = 'getFields' in type ? type.getFields()[member] : undefined
  if (argument === undefined || !field) return field ?? null
  return 'args' in field ? (field.args.find(({ name }) => name === argument) ?? null) : null
}
